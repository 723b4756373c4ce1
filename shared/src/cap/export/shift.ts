import { readCapTime, writeCapTime, type CapTime } from '../cap-time.ts'
import { mendTime } from '../mend-time.ts'

/** How an exercise copy moves in time. */
export interface Shift {
  /** Whole seconds, as milliseconds: what is added to every time of the message. */
  readonly deltaMs: number
  /** Minutes east of UTC, for a time written without an offset. */
  readonly utcOffsetMinutes: number
}

const SECOND_MS = 1_000

/** The shift that takes one instant to another; both are cut to the second first, as CAP writes them. */
export const shiftFrom = (recordedMs: number, nowMs: number, utcOffsetMinutes: number): Shift => ({
  deltaMs: (Math.floor(nowMs / SECOND_MS) - Math.floor(recordedMs / SECOND_MS)) * SECOND_MS,
  utcOffsetMinutes,
})

/**
 * The time that a text is, be it written as CAP forbids and senders write all the same; without an offset it is taken to
 * have this one. Undefined for what is no time.
 */
export function timeOf(text: string, utcOffsetMinutes: number): CapTime | undefined {
  const mended = mendTime(text.trim(), writeCapTime({ atMs: 0, utcOffsetMinutes }).slice(19))
  return mended && readCapTime(mended.read)
}

/**
 * The time, shifted, as CAP 1.2 section 3.3.2 writes one, in the offset it was written in. Undefined for what is no
 * time, or leaves the years 1 to 9999.
 */
export function shiftTime(text: string, { deltaMs, utcOffsetMinutes }: Shift): string | undefined {
  const time = timeOf(text, utcOffsetMinutes)
  return time && writtenTime(time.atMs + deltaMs, time.utcOffsetMinutes)
}

/** The instant (epoch milliseconds) as CAP writes it; undefined outside the years 1 to 9999. */
export function writtenTime(atMs: number, utcOffsetMinutes: number): string | undefined {
  const localMs = atMs + utcOffsetMinutes * 60_000
  return localMs >= FIRST_MS && localMs < AFTER_LAST_MS ? writeCapTime({ atMs, utcOffsetMinutes }) : undefined
}

const FIRST_MS = Date.parse('0001-01-01T00:00:00Z')
const AFTER_LAST_MS = Date.parse('9999-12-31T23:59:59Z') + SECOND_MS

/** A date with its time of day, inside a longer text. */
const TIMES = /\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d)?(?:\.\d{1,9})?(?:Z|[+-]\d\d:?\d\d)?/gi

/**
 * Every time in a text, shifted. `text` is undefined where one of them is no time after all; `rest` is what stands
 * between them.
 */
export function shiftTimesIn(
  text: string,
  shift: Shift,
): { readonly text: string | undefined; readonly count: number; readonly rest: string } {
  let count = 0
  let isWhole = true
  const shifted = text.replace(TIMES, (time) => {
    count++
    const moved = shiftTime(time, shift)
    if (moved === undefined) isWhole = false
    return moved ?? time
  })
  return { text: isWhole ? shifted : undefined, count, rest: count > 0 ? text.replace(TIMES, ' ') : text }
}
