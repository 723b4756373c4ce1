import type { Draft } from '@alert-replay/shared/draft/draft.ts'
import type { Problem } from '@alert-replay/shared/problem.ts'
import type { Scenario } from '@alert-replay/shared/scenario.ts'
import { alertsIn } from './rows.ts'

/** What of a draft has changed since the last time: of two thousand alerts the one that is written. */
export interface DraftChange {
  /** Everything but the alerts. */
  readonly head: Draft
  /** How many alerts there are now. */
  readonly count: number
  readonly alerts: readonly (readonly [index: number, alert: unknown])[]
}

/** What the worker is asked. */
export type CheckRequest =
  | { readonly type: 'draft'; readonly version: number; readonly id: string; readonly change: DraftChange }
  /** The scenario of these alerts alone, for the phone beside the form. */
  | { readonly type: 'preview'; readonly version: number; readonly selected: number }

export type CheckAnswer =
  | { readonly type: 'problems'; readonly version: number; readonly problems: readonly Problem[] }
  /** Undefined while what is written is no scenario yet. */
  | { readonly type: 'preview'; readonly version: number; readonly scenario: Scenario | undefined }

export function changeBetween(before: Draft | undefined, draft: Draft): DraftChange {
  const { alerts: _alerts, ...head } = draft
  const now = alertsIn(draft)
  const old = before ? alertsIn(before) : []
  return {
    head,
    count: now.length,
    alerts: [...now.entries()].filter(([index, alert]) => index >= old.length || old[index] !== alert),
  }
}

export function withDraftChange(before: Draft | undefined, { head, count, alerts }: DraftChange): Draft {
  const all = before ? alertsIn(before).slice(0, count) : []
  for (const [index, alert] of alerts) all[index] = alert
  return { ...head, alerts: all }
}
