import { meanwhileOf } from '@alert-replay/shared/phone/held.ts'
import { arrivalOf } from '@alert-replay/shared/phone/memory.ts'
import { shownAtMs } from '@alert-replay/shared/phone/looking.ts'
import type { Outcome } from '@alert-replay/shared/phone/outcome.ts'
import { nextReminderMs } from '@alert-replay/shared/phone/reminder.ts'
import { marksOf } from '@alert-replay/shared/phone/thread.ts'
import { positionAt, reachedAt } from '@alert-replay/shared/transport.ts'
import type { PhoneEntry } from '@alert-replay/shared/view.ts'
import type { PhoneDrillState } from '../../../drill/phone-drill.ts'

const VIBRATION_MS = 500
/** The longest wait a timer knows; after it one looks again. */
const LONGEST_MS = 2 ** 31 - 1

export interface NextReminder {
  readonly entry: PhoneEntry
  readonly outcome: Outcome
  /** Wall time until then. */
  readonly inMs: number
  /** False where that is too long for a timer, and only the waiting is over. */
  readonly isDue: boolean
}

/** The next reminder of an alert that waits for OK, in time of the drill; none while the drill stands still. */
export function nextReminder(state: PhoneDrillState, nowMs: number): NextReminder | undefined {
  const { view, memory, outcomes } = state
  if (view?.transport.status !== 'playing' || memory.waiting.length === 0) return undefined
  const { transport } = view
  const position = positionAt(transport, nowMs)
  const waiting = new Set(memory.waiting)
  let next: { readonly index: number; readonly atMs: number } | undefined
  const over = overIn(state)
  view.delivered.forEach((entry, index) => {
    if (!waiting.has(arrivalOf(entry)) || over.has(entry.alert.id)) return
    const atMs = nextReminderMs(outcomes[index]?.reminder, shownAtMs(entry, outcomes[index]), position)
    if (atMs !== undefined && (!next || atMs < next.atMs)) next = { index, atMs }
  })
  if (!next) return undefined
  const entry = view.delivered[next.index]
  const outcome = outcomes[next.index]
  if (!entry || !outcome) return undefined
  const isHeld = memory.held.includes(arrivalOf(entry))
  const inMs = Math.max(1, reachedAt(transport, next.atMs) - nowMs)
  return {
    entry,
    outcome: isHeld ? meanwhileOf(outcome) : outcome,
    inMs: Math.min(inMs, LONGEST_MS),
    isDue: inMs <= LONGEST_MS,
  }
}

/** Ids of what was lifted or cancelled, itself or what took its place, and of what an alert on this phone ends. */
export function overIn({
  view,
  outcomes,
  looking,
}: Pick<PhoneDrillState, 'view' | 'outcomes' | 'looking'>): ReadonlySet<string> {
  const over = new Set<string>()
  const shown: PhoneEntry['alert'][] = []
  view?.delivered.forEach((entry, i) => {
    const outcome = outcomes[i]
    if (!outcome || outcome.as === 'nothing' || looking.arrivals.has(arrivalOf(entry))) return
    shown.push(entry.alert)
    for (const id of outcome.ends ?? []) over.add(id)
  })
  const marks = marksOf(shown)
  // The latest first: what took the place of another came after it.
  for (const { id } of shown.toReversed()) {
    const mark = marks.get(id)
    if (mark?.kind === 'lifted' || mark?.kind === 'cancelled' || (mark && over.has(mark.by))) over.add(id)
  }
  return over
}

/**
 * What a reminder sounds like: an ordinary notification and one vibration, as loud as the alert was and no louder; of an
 * alert that was only felt, the vibration.
 */
export function reminded({ sound, vibration, ...outcome }: Outcome): Outcome {
  const { speech: _, reminder: __, ends: ___, ...rest } = outcome
  return {
    ...rest,
    as: 'heads-up',
    ...(sound && {
      sound: {
        tone: { ...sound.tone, stage: 'notice' },
        lasting: 'once',
        volume: sound.volume,
        stream: 'notification',
      },
    }),
    ...((sound || vibration) && { vibration: { pattern: [0, VIBRATION_MS], lasting: 'once' } }),
  }
}
