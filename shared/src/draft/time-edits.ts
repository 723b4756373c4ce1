import { alertsIn } from '../scenario-checks.ts'
import type { Draft } from './draft.ts'
import type { Edit, EditNote } from './edit.ts'
import { inTurn, setAt } from './field-edits.ts'
import { messageOf, placeAmong } from './order.ts'
import { isFields, spliced, withField, type Fields } from './place.ts'
import { offsetOf, offsetsIn, startIn, wholeOffset, writtenAt } from './times.ts'

/**
 * Lets an alert come at another time, in milliseconds after the start. The time is written in the form it had (clock,
 * date or time after the start), of a recorded scenario to the minute where it was so; the alert takes its place in the
 * order of time, and the other parts of its message with it.
 */
export const retime = (index: number, offsetMs: number): Edit => ({
  name: 'retime',
  apply: (draft) => atTime(draft, index, wholeOffset(offsetMs))?.draft ?? draft,
  selects: (_next, before) => atTime(before, index, wholeOffset(offsetMs))?.index,
  says: (next, before) => movedAlong(next, before, index),
  together: `at ${index}`,
})

/** Writes when an alert comes, and puts it where it belongs in the order of time: one step with the letters before it. */
export const setTime = (index: number, at: string): Edit => {
  const write = setAt(['alerts', index, 'at'], at)
  const settle: Edit = {
    name: 'set',
    apply: (draft) => settled(draft, index)?.draft ?? draft,
    selects: (_next, before) => settled(before, index)?.index,
  }
  return {
    ...inTurn('set', [write, settle]),
    ...(write.together !== undefined && { together: write.together }),
  }
}

function settled(draft: Draft, index: number): Moved | undefined {
  const times = offsetsIn(draft)
  const offsetMs = times[index]
  if (offsetMs === undefined) return undefined
  const isBetween = (times[index - 1] ?? offsetMs) <= offsetMs && (times[index + 1] ?? offsetMs) >= offsetMs
  return isBetween ? undefined : atTime(draft, index, offsetMs)
}

/**
 * Puts an alert at another place of the list. Where its time would then be out of order it takes the nearest that is
 * not; then the other parts of its message come along.
 */
export const moveAlert = (index: number, to: number): Edit => ({
  name: 'move-alert',
  apply: (draft) => atPlace(draft, index, to)?.draft ?? draft,
  selects: (_next, before) => atPlace(before, index, to)?.index,
  says: (next, before) => movedAlong(next, before, index),
})

interface Moved {
  readonly draft: Draft
  /** Where the alert now stands. */
  readonly index: number
}

function atTime(draft: Draft, index: number, offsetMs: number): Moved | undefined {
  const alert = alertsIn(draft)[index]
  if (!isFields(alert)) return undefined
  const at = writtenAt(offsetMs, {
    like: alert['at'],
    start: startIn(draft),
    toMinute: isToMinute(draft, alert),
  })
  return placed(draft, index, at, messageOf(draft, index), index)
}

function atPlace(draft: Draft, index: number, to: number): Moved | undefined {
  const alerts = alertsIn(draft)
  const alert = alerts[index]
  if (!isFields(alert) || !Number.isInteger(to)) return undefined
  const others = spliced(offsetsIn(draft), index, 1) as readonly (number | undefined)[]
  const place = Math.min(others.length, Math.max(0, to))
  const fromMs = others.slice(0, place).findLast((time) => time !== undefined)
  const toMs = others.slice(place).find((time) => time !== undefined)
  const start = startIn(draft)
  const offsetMs = offsetOf(alert['at'], start)
  const wantedMs =
    offsetMs === undefined ? undefined : Math.max(fromMs ?? 0, Math.min(toMs ?? Infinity, offsetMs))
  if (wantedMs === offsetMs || wantedMs === undefined) {
    const list = spliced(spliced(alerts, index, 1), place, 0, alert)
    return { draft: place === index ? draft : { ...draft, alerts: list }, index: place }
  }
  const toMinute = isToMinute(draft, alert)
  const at = writtenAt(wantedMs, { like: alert['at'], start, toMinute, fromMs, toMs })
  return placed(draft, index, at, messageOf(draft, index), place)
}

/** Seconds that nobody measured are not written: of what happened, a time known to the minute stays one. */
export function isToMinute(draft: Draft, alert: Fields): boolean {
  if (draft['kind'] !== 'recorded') return false
  const { at, precision } = alert
  if (precision !== undefined) return precision !== 'second'
  return typeof at === 'string' && /^(?:.+T)?\d\d:\d\d$/.test(at)
}

/** The draft with this alert and its message (`members`) at a time, and as near to `wanted` as the order allows. */
function placed(draft: Draft, index: number, at: string, members: readonly number[], wanted: number): Moved {
  const alerts = alertsIn(draft)
  const start = startIn(draft)
  const offsetMs = offsetOf(at, start)
  const times = offsetsIn(draft)
  const isMember = new Set(members)
  const others = alerts.flatMap((_, i) => (isMember.has(i) ? [] : [i]))
  const isChanged = times[index] !== offsetMs
  const before = others.filter((i) => i < wanted || (wanted > index && i === wanted)).length
  const place = placeAmong(
    others.map((i) => times[i]),
    offsetMs,
    before,
  )
  const moved = members.map((i) => {
    const alert = alerts[i]
    if (!isFields(alert)) return alert
    if (i === index) return withField(alert, 'at', at)
    if (!isChanged || offsetMs === undefined) return alert
    return withField(alert, 'at', writtenAt(offsetMs, { like: alert['at'], start, toMinute: false }))
  })
  const rest = others.map((i) => alerts[i])
  const list = spliced(rest, place, 0, ...moved)
  const isSame = list.every((alert, i) => alert === alerts[i])
  return { draft: isSame ? draft : { ...draft, alerts: list }, index: place + members.indexOf(index) }
}

function movedAlong(next: Draft, before: Draft, index: number): readonly EditNote[] {
  const was = alertsIn(before)
  const known = new Set(was)
  const itself = isFields(was[index]) ? was[index]['id'] : undefined
  return alertsIn(next).flatMap((alert, i): EditNote[] =>
    isFields(alert) && !known.has(alert) && alert['id'] !== itself
      ? [{ code: 'moved-along', place: ['alerts', i, 'at'], id: String(alert['id']) }]
      : [],
  )
}
