import { alertsIn } from '../scenario-checks.ts'
import { isFields } from './place.ts'
import { offsetsIn } from './times.ts'

/**
 * Where an alert that comes at `offsetMs` stands among others (`times`, in their order), the nearest to `wanted` at
 * which the order of time holds: after every earlier one, before every later one. One without a time stands anywhere.
 */
export function placeAmong(
  times: readonly (number | undefined)[],
  offsetMs: number | undefined,
  wanted: number,
): number {
  const within = Math.min(times.length, Math.max(0, wanted))
  if (offsetMs === undefined) return within
  let first = 0
  times.forEach((time, i) => {
    if (time !== undefined && time < offsetMs) first = i + 1
  })
  const later = times.findIndex((time) => time !== undefined && time > offsetMs)
  const last = later === -1 ? times.length : later
  // In a draft that is out of order itself the two may cross.
  return first > last ? first : Math.min(last, Math.max(first, within))
}

/** The draft with its alerts in the order of time. Those of one time keep theirs; one without a time stays behind another. */
export function inOrderOfTime(draft: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  let lastMs = Number.NEGATIVE_INFINITY
  const timed = offsetsIn(draft).map((offsetMs, index) => ({ atMs: (lastMs = offsetMs ?? lastMs), index }))
  if (timed.every(({ atMs }, i) => i === 0 || atMs >= (timed[i - 1]?.atMs ?? atMs))) return draft
  const alerts = alertsIn(draft)
  // Not the difference: two that stand before every time have none.
  const sorted = timed.toSorted((one, other) => (one.atMs < other.atMs ? -1 : one.atMs > other.atMs ? 1 : 0))
  return { ...draft, alerts: sorted.map(({ index }) => alerts[index]) }
}

/** The indexes of all alerts that came as one message with this one, itself among them. */
export function messageOf(draft: Readonly<Record<string, unknown>>, index: number): readonly number[] {
  const alerts = alertsIn(draft)
  const fieldOf = (at: number, name: string): unknown => {
    const alert = alerts[at]
    return isFields(alert) ? alert[name] : undefined
  }
  const isAlone = alerts.every((alert) => !isFields(alert) || alert['partOf'] === undefined)
  if (isAlone) return [index]
  const byId = new Map<unknown, number>()
  alerts.forEach((_, i) => {
    const id = fieldOf(i, 'id')
    if (typeof id === 'string' && !byId.has(id)) byId.set(id, i)
  })
  const wholeOf = (at: number): number => {
    const seen = new Set<number>()
    let whole = at
    // Faulty drafts have parts of each other.
    while (!seen.has(whole)) {
      seen.add(whole)
      const next = byId.get(fieldOf(whole, 'partOf'))
      if (next === undefined) return whole
      whole = next
    }
    return Math.min(...seen)
  }
  const whole = wholeOf(index)
  return alerts.flatMap((_, i) => (i === index || wholeOf(i) === whole ? [i] : []))
}
