import type { Precision } from './alert.ts'

/** The start of a scenario: an instant, its offset from UTC, and how exactly it was written. */
export interface Start {
  /** Epoch milliseconds. */
  readonly atMs: number
  /** Minutes east of UTC. */
  readonly utcOffsetMinutes: number
}

const START = /^(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d)(?::(\d\d))?(Z|[+-]\d\d:\d\d)$/
const CLOCK = /^(?:(\d{4})-(\d\d)-(\d\d)T)?(\d\d):(\d\d)(?::(\d\d))?$/
const DURATION = /^(?=\d)(?:(\d+)d)?(?:(\d+)h)?(?:(\d+)m)?(?:(\d+)s)?$/

const MINUTE_MS = 60_000

/** Reads `2023-11-21T22:46+09:00` (seconds optional); undefined where it is no such date and time. */
export function readStart(text: string): Start | undefined {
  const [, year, month, day, hour, minute, second = '00', zone] = START.exec(text) ?? []
  if (!year || !month || !day || !hour || !minute || !zone) return undefined
  const utcOffsetMinutes = zone === 'Z' ? 0 : readZone(zone)
  const localMs = readDate([year, month, day, hour, minute, second])
  if (localMs === undefined || utcOffsetMinutes === undefined) return undefined
  return { atMs: localMs - utcOffsetMinutes * MINUTE_MS, utcOffsetMinutes }
}

/**
 * Reads when an alert comes: `22:46` or `22:46:30` on the scenario's first day, `2023-11-22T00:15` on another day,
 * both in the start's offset from UTC; or a time after the start, `+90s`, `+9m`, `+1h30m`, `+1d2h`.
 * Gives the offset in milliseconds (negative when before the start) and the precision that the writing implies.
 */
export function readAt(
  text: string,
  start: Start,
): { readonly offsetMs: number; readonly precision: Exclude<Precision, 'order'> } | undefined {
  const afterMs = text.startsWith('+') ? readDuration(text.slice(1)) : undefined
  if (afterMs !== undefined) return { offsetMs: afterMs, precision: 'second' }
  const [whole, year, month, day, hour, minute, second] = CLOCK.exec(text) ?? []
  if (!whole || !hour || !minute) return undefined
  const firstDay = new Date(start.atMs + start.utcOffsetMinutes * MINUTE_MS).toISOString()
  const localMs = readDate([
    year ?? firstDay.slice(0, 4),
    month ?? firstDay.slice(5, 7),
    day ?? firstDay.slice(8, 10),
    hour,
    minute,
    second ?? '00',
  ])
  if (localMs === undefined) return undefined
  return {
    offsetMs: localMs - start.utcOffsetMinutes * MINUTE_MS - start.atMs,
    precision: second === undefined ? 'minute' : 'second',
  }
}

/** Reads how long something takes, `90s`, `2m`, `1h30m`, `1d2h`, in milliseconds; undefined where it says nothing. */
export function readDuration(text: string): number | undefined {
  const parts = DURATION.exec(text)
  if (!parts) return undefined
  const [days, hours, minutes, seconds] = parts.slice(1).map((part) => Number(part ?? 0))
  return (((Number(days) * 24 + Number(hours)) * 60 + Number(minutes)) * 60 + Number(seconds)) * 1_000
}

type DateParts = readonly [string, string, string, string, string, string]

/** Milliseconds of the parts read as UTC; undefined for a 30 February or a 25 o'clock. */
function readDate([year, month, day, hour, minute, second]: DateParts): number | undefined {
  const text = `${year}-${month}-${day}T${hour}:${minute}:${second}`
  const ms = Date.parse(`${text}Z`)
  return !Number.isNaN(ms) && new Date(ms).toISOString().startsWith(text) ? ms : undefined
}

function readZone(zone: string): number | undefined {
  const hours = Number(zone.slice(1, 3))
  const minutes = Number(zone.slice(4, 6))
  if (hours > 14 || minutes > 59) return undefined
  const total = hours * 60 + minutes
  return zone.startsWith('-') ? 0 - total : total
}
