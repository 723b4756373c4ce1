import type { Draft } from '@alert-replay/shared/draft/draft.ts'
import type { Place } from './field-id.ts'

/** One change that can be taken back, with what was selected around it. */
export interface Step {
  readonly name: string
  /** The field that was written, where it was one. */
  readonly place: Place | undefined
  readonly before: Draft
  readonly selectedBefore: number | undefined
  readonly selectedAfter: number | undefined
  /** Changes with one key that come soon after each other are one step: a word that is typed, not its letters. */
  readonly key: string | undefined
  readonly atMs: number
}

export interface History {
  readonly draft: Draft
  readonly selected: number | undefined
  readonly past: readonly Step[]
  readonly future: readonly Step[]
}

export interface Change {
  readonly name: string
  readonly place?: Place | undefined
  readonly key?: string | undefined
  readonly draft: Draft
  readonly selected: number | undefined
}

/** Steps are small, for drafts share what did not change; still no person goes further back. */
const MOST_STEPS = 500
const TOGETHER_MS = 1_500

export function withChange(history: History, change: Change, nowMs: number): History {
  const { draft, selected, past } = history
  if (change.draft === draft) return { ...history, selected: change.selected }
  const last = past.at(-1)
  const step: Step = {
    name: change.name,
    place: change.place,
    before: draft,
    selectedBefore: selected,
    selectedAfter: change.selected,
    key: change.key,
    atMs: nowMs,
  }
  const isOneWith =
    last?.key !== undefined &&
    last.key === change.key &&
    history.future.length === 0 &&
    nowMs - last.atMs < TOGETHER_MS
  return {
    draft: change.draft,
    selected: change.selected,
    past: isOneWith
      ? [...past.slice(0, -1), { ...last, selectedAfter: change.selected, atMs: nowMs }]
      : [...past, step].slice(-MOST_STEPS),
    future: [],
  }
}

/** One step back; the same where there is none. */
export function undone(history: History): History {
  const step = history.past.at(-1)
  if (!step) return history
  return {
    draft: step.before,
    selected: step.selectedBefore,
    past: history.past.slice(0, -1),
    future: [...history.future, { ...step, before: history.draft }],
  }
}

/** One step forth again. */
export function redone(history: History): History {
  const step = history.future.at(-1)
  if (!step) return history
  return {
    draft: step.before,
    selected: step.selectedAfter,
    past: [...history.past, { ...step, before: history.draft, key: undefined }],
    future: history.future.slice(0, -1),
  }
}
