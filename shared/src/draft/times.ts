import { MAX_OFFSET_MS } from '../command.ts'
import { alertsIn } from '../scenario-checks.ts'
import { readAt, readStart, type Start } from '../time.ts'
import type { Draft } from './draft.ts'
import { isFields } from './place.ts'

const SECOND_MS = 1_000
const MINUTE_MS = 60_000
const DAY_MS = 86_400_000

/** When the draft starts; undefined where it does not say so. */
export const startIn = (draft: Draft): Start | undefined =>
  typeof draft['start'] === 'string' ? readStart(draft['start']) : undefined

/** When each alert comes, in milliseconds after the start; undefined where that cannot be read. */
export function offsetsIn(draft: Draft): readonly (number | undefined)[] {
  const start = startIn(draft)
  return alertsIn(draft).map((alert) => offsetOf(isFields(alert) ? alert['at'] : undefined, start))
}

/** Times after the start say when they are without one. */
const ANY_START: Start = { atMs: 0, utcOffsetMinutes: 0 }

export function offsetOf(at: unknown, start: Start | undefined): number | undefined {
  if (typeof at !== 'string' || (!start && !at.startsWith('+'))) return undefined
  return readAt(at, start ?? ANY_START)?.offsetMs
}

/** Whole seconds, for no time of a file is finer, within what a scenario may last. */
export const wholeOffset = (offsetMs: number): number =>
  Number.isFinite(offsetMs)
    ? Math.min(MAX_OFFSET_MS, Math.max(0, Math.round(offsetMs / SECOND_MS) * SECOND_MS))
    : 0

/** How a time may be written. */
export interface Writing {
  /** The time as it was: a clock, a date with a clock, or a time after the start. */
  readonly like: unknown
  readonly start: Start | undefined
  /** To the minute, where seconds would claim more than anybody knows. */
  readonly toMinute: boolean
  /** Alerts before and after leave only this much room; it outweighs `toMinute`. */
  readonly fromMs?: number | undefined
  readonly toMs?: number | undefined
}

/** An offset as a time of a file, in the form in which the time was written before. */
export function writtenAt(offsetMs: number, writing: Writing): string {
  const { like, start, toMinute, fromMs = 0, toMs = MAX_OFFSET_MS } = writing
  const rounded = toMinute ? nearestMinute(offsetMs, like, start) : offsetMs
  const isIn = rounded >= fromMs && rounded <= toMs
  const wanted = isIn ? rounded : offsetMs
  if (typeof like === 'string' && offsetOf(like, start) === wanted) return like
  const text = start && isClock(like) ? clockAt(wanted, like, start) : undefined
  // Beyond the year 9999 there is no other way.
  return text !== undefined && offsetOf(text, start) === wanted ? text : durationAt(wanted, like)
}

const isClock = (like: unknown): like is string =>
  typeof like === 'string' && /^[\d-]+T|^\d\d:\d\d/.test(like)

/** The whole minute next to an offset: of the clock where it is one, and not before the start. */
function nearestMinute(offsetMs: number, like: unknown, start: Start | undefined): number {
  const zeroMs = isClock(like) && start ? start.atMs : 0
  const minute = Math.round((zeroMs + offsetMs) / MINUTE_MS) * MINUTE_MS - zeroMs
  if (minute < 0) return minute + MINUTE_MS
  return minute > MAX_OFFSET_MS ? minute - MINUTE_MS : minute
}

/** `22:46`, `22:46:30`; with the day where it was written, or is not the first. Undefined where no date is so far. */
function clockAt(offsetMs: number, like: string, start: Start): string | undefined {
  const local = localText(start, offsetMs)
  if (local === undefined) return undefined
  const seconds = local.slice(17, 19)
  const hadSeconds = (like.split('T').at(-1) ?? '').length > 5
  const clock = local.slice(11, seconds === '00' && !hadSeconds ? 16 : 19)
  const isFirstDay = local.slice(0, 10) === localText(start, 0)?.slice(0, 10)
  return like.includes('T') || !isFirstDay ? `${local.slice(0, 10)}T${clock}` : clock
}

/** `2023-11-21T22:46:00.000Z`, by the clock of the start. */
function localText({ atMs, utcOffsetMinutes }: Start, offsetMs: number): string | undefined {
  const local = new Date(atMs + offsetMs + utcOffsetMinutes * MINUTE_MS)
  return Number.isNaN(local.valueOf()) ? undefined : local.toISOString()
}

/** `+1h30m`; in seconds alone where it was so, they are few, and not whole minutes. */
function durationAt(offsetMs: number, like: unknown): string {
  const seconds = Math.round(offsetMs / SECOND_MS)
  if (seconds === 0) return '+0s'
  const wasInSeconds = typeof like === 'string' && /^\+\d+s$/.test(like)
  if (wasInSeconds && seconds < 600 && seconds % 60 !== 0) return `+${seconds}s`
  const days = Math.floor(offsetMs / DAY_MS)
  const parts: readonly [number, string][] = [
    [days, 'd'],
    [Math.floor(seconds / 3_600) % 24, 'h'],
    [Math.floor(seconds / 60) % 60, 'm'],
    [seconds % 60, 's'],
  ]
  return `+${parts.map(([count, unit]) => (count === 0 ? '' : `${count}${unit}`)).join('')}`
}
