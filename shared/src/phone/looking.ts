import type { PhoneEntry } from '../view.ts'
import { arrivalOf, type Arrival } from './arrival.ts'
import type { Outcome } from './outcome.ts'

/**
 * The position of the replay at which a phone shows an alert: one that does not know where it is looks for that first,
 * and shows the alert when it has not found out (rule PR8; ATIS-0700041).
 */
export const shownAtMs = (
  { alert }: { readonly alert: Pick<PhoneEntry['alert'], 'offsetMs'> },
  outcome: Pick<Outcome, 'waitMs'> | undefined,
): number => alert.offsetMs + (outcome?.waitMs ?? 0)

/** The alerts that have come to a phone which still looks for its position: nothing of them is shown. */
export interface Looking {
  readonly arrivals: ReadonlySet<Arrival>
  /** When the first of them is shown, a position of the replay; absent where there are none. */
  readonly untilMs?: number
}

export const NOT_LOOKING: Looking = { arrivals: new Set() }

/** Which of the delivered alerts a phone still looks for its position for; `positionMs` is the replay's. */
export function lookingAt(
  delivered: readonly PhoneEntry[],
  outcomes: readonly Outcome[],
  positionMs: number,
): Looking {
  const arrivals = new Set<Arrival>()
  let untilMs = Number.POSITIVE_INFINITY
  delivered.forEach((entry, i) => {
    const outcome = outcomes[i]
    if (outcome?.waitMs === undefined) return
    const shownMs = shownAtMs(entry, outcome)
    if (shownMs <= positionMs) return
    arrivals.add(arrivalOf(entry))
    untilMs = Math.min(untilMs, shownMs)
  })
  return arrivals.size === 0 ? NOT_LOOKING : { arrivals, untilMs }
}
