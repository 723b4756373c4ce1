import {
  courseOf,
  isCancel,
  isLift,
  isWordless,
  rankOf,
  referredTo,
  type PhoneHistory,
  type Presentable,
} from './history.ts'
import type { ToneKey } from './outcome.ts'

/**
 * What a cell broadcast changes of what came before on this phone. Handsets tie nothing to anything; here an update
 * alarms anew only for a reason (rule PR12).
 */
export type Change =
  | { readonly kind: 'none' }
  /** `seen`: the phone has shown something of what is cancelled. */
  | { readonly kind: 'cancel'; readonly seen: boolean }
  | { readonly kind: 'lift' }
  /** Shown in full: graver than before, the first of its thread here, or the words to a warning that came without. */
  | { readonly kind: 're-alert'; readonly why: 'severity' | 'position' | 'unseen' | 'words' }
  | { readonly kind: 'quiet-update' }

export function changeOf(alert: Presentable, history: PhoneHistory): Change {
  const before = referredTo(alert, history)
  if (isCancel(alert)) return { kind: 'cancel', seen: before.some(({ outcome }) => outcome.as !== 'nothing') }
  if (isLift(alert)) return { kind: 'lift' }
  if (before.length === 0) return { kind: 'none' }
  const { alarmed, isWorded } = courseOf(before)
  if (alarmed === undefined) {
    const wasElsewhere = before.some(({ outcome }) => outcome.reasons.at(-1)?.rule === 'PR7')
    return { kind: 're-alert', why: wasElsewhere ? 'position' : 'unseen' }
  }
  if (rankOf(alert) > alarmed) return { kind: 're-alert', why: 'severity' }
  return !isWorded && !isWordless(alert) ? { kind: 're-alert', why: 'words' } : { kind: 'quiet-update' }
}

/** Which of the tones: by where the alert stands in its sequence. */
export function stageOf(alert: Presentable, isTest: boolean): ToneKey['stage'] {
  if (isCancel(alert)) return 'cancel'
  if (isLift(alert)) return 'lift'
  if (isTest || alert.phases.includes('test')) return 'test'
  if (alert.phases.includes('update') || alert.phases.includes('correction')) return 'update'
  return alert.phases.includes('warning') || alert.phases.includes('shelter') ? 'first' : 'notice'
}
