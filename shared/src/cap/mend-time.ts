import { readCapTime } from './cap-time.ts'
import type { RuleId } from './rules/catalogue.ts'

export interface MendedTime {
  /** As CAP writes it. */
  readonly read: string
  /** What was wrong with it. */
  readonly rules: readonly RuleId[]
}

const LENIENT =
  /^(?<day>\d{4}-\d\d-\d\d)(?<letter>T|t|\s+)(?<clock>\d\d:\d\d)(?<second>:\d\d)?(?<part>[.,]\d+)?\s*(?<zone>Z|UTC|GMT|[+-]\d\d(?::?\d\d)?)?$/i

/**
 * Reads a time that is not written as CAP asks (section 3.3.2: `2023-11-21T22:46:00+09:00`) and yet is clear: with a
 * `Z`, with parts of a second (cut off), without seconds, with a blank for the `T` or no colon in the offset, or with no
 * offset at all: then it is taken to have the one given. Undefined where it is no time.
 */
export function mendTime(text: string, offset: string): MendedTime | undefined {
  const groups = LENIENT.exec(text)?.groups
  if (!groups) return undefined
  const { day = '', letter, clock = '', second, part, zone } = groups
  const isLetterZone = zone !== undefined && /^[a-z]/i.test(zone)
  const read = `${day}T${clock}${second ?? ':00'}${zone === undefined ? offset : isLetterZone ? '-00:00' : longOffset(zone)}`
  if (!readCapTime(read)) return undefined
  const isOddlyWritten =
    letter !== 'T' || second === undefined || (zone !== undefined && !isLetterZone && zone.length !== 6)
  return {
    read,
    rules: [
      ...(isLetterZone ? (['date-z'] as const) : []),
      ...(part === undefined ? [] : (['date-frac'] as const)),
      ...(zone === undefined ? (['date-nooffset'] as const) : []),
      ...(isOddlyWritten ? (['date-syntax'] as const) : []),
    ],
  }
}

/** `+09` and `+0900` as `+09:00`. */
const longOffset = (zone: string): string => `${zone.slice(0, 3)}:${zone.slice(3).replace(':', '') || '00'}`
