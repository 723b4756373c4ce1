import type { Problem } from './problem.ts'
import { readAt, readStart, type Start } from './time.ts'

const DAY_MS = 86_400_000
const HALF_A_DAY_MS = DAY_MS / 2
const CLOCK = /^\d\d:\d\d(?::\d\d)?$/

/**
 * How times are written in this scenario: the time of day that can be found in what was written instead, else that of
 * the start, and the day after it.
 */
export function timeExamples(
  start: Start,
  written = '',
): { readonly clock: string; readonly nextDay: string } {
  const [, hour = '', minute = ''] = /^(\d\d?)[:時](\d\d)/.exec(written.normalize('NFKC')) ?? []
  const meant = `${hour.padStart(2, '0')}:${minute}`
  return {
    clock: readAt(meant, start) ? meant : clockOf(localTime(start, 0)),
    nextDay: `${dayOf(localTime(start, DAY_MS))}T00:15`,
  }
}

interface EarlyTime {
  /** As in the file. */
  readonly at: string
  /** As it was read: less than 0. */
  readonly offsetMs: number
  readonly isFirst: boolean
  /** When the alert before it came. */
  readonly previousMs: number
}

/**
 * What is said of an alert's time that is before the start. Of the first one the start may be wrong; of a later one it
 * is the time: `04:31` for `16:31`, or without its day.
 */
export function tooEarly(
  { at, offsetMs, isFirst, previousMs }: EarlyTime,
  start: Start,
  startText: string,
): Pick<Problem, 'code' | 'params'> {
  const local = localTime(start, offsetMs)
  const isClock = CLOCK.test(at)
  const clock = isClock ? at : clockOf(local)
  const nextDay = `${dayOf(localTime(start, DAY_MS))}T${clock}`
  const told = { actual: at, start: startText, nextDay }
  if (isFirst || !isClock) {
    const zone = /(?:Z|[+-]\d\d:\d\d)$/.exec(startText)?.[0] ?? ''
    return { code: 'before-start', params: { ...told, earlierStart: `${dayOf(local)}T${clock}${zone}` } }
  }
  if (at >= '12' || offsetMs + HALF_A_DAY_MS < previousMs) return { code: 'clock-before-start', params: told }
  const afternoon = `${Number(at.slice(0, 2)) + 12}${at.slice(2)}`
  return { code: 'morning-before-start', params: { ...told, afternoon } }
}

/** How a start is written; on the day and at the time that can be found in what was written instead. */
export function startExample(written: string): string {
  const [, year, month = '', day = ''] = /(\d{4})\D(\d\d?)\D(\d\d?)/.exec(written) ?? []
  const [zone = '', sign, hours, minutes] = /([+-])(\d\d):?(\d\d)$/.exec(written) ?? /Z$/.exec(written) ?? []
  const [, hour, minute = ''] =
    /(?:^|\D)(\d\d?)[:時](\d\d)/.exec(written.slice(year ? 8 : 0, written.length - zone.length)) ?? []
  const offset = sign ? `${sign}${hours}:${minutes}` : zone || '+09:00'
  const date = year ? `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}` : '2023-11-21'
  const example = `${date}T${hour ? `${hour.padStart(2, '0')}:${minute}` : '22:46'}${offset}`
  return readStart(example) ? example : '2023-11-21T22:46+09:00'
}

/** `2023-11-21T22:46:00.000Z`, but in the start's own offset from UTC. */
const localTime = (start: Start, offsetMs: number): string =>
  new Date(start.atMs + start.utcOffsetMinutes * 60_000 + offsetMs).toISOString()

const dayOf = (local: string): string => local.slice(0, local.indexOf('T'))
const clockOf = (local: string): string => local.slice(local.indexOf('T') + 1).slice(0, 5)
