import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readAt, readStart, type Start } from '@alert-replay/shared/time.ts'
import { START_MS } from '../support/builders.ts'
import { holds } from '../support/property.ts'

const start: Start = { atMs: START_MS, utcOffsetMinutes: 540 }
const offsetOf = (at: string, from: Start = start) => readAt(at, from)?.offsetMs

const SECOND = 1_000
const MINUTE = 60 * SECOND
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

describe('the start of a scenario', () => {
  it('is a date and time with its offset from UTC; seconds may be left out', () => {
    expect(readStart('2023-11-21T22:46+09:00')).toEqual({ atMs: START_MS, utcOffsetMinutes: 540 })
    expect(readStart('2023-11-21T22:46:30+09:00')).toEqual({ atMs: START_MS + 30_000, utcOffsetMinutes: 540 })
    expect(readStart('2023-11-21T13:46Z')).toEqual({ atMs: START_MS, utcOffsetMinutes: 0 })
    expect(readStart('2023-11-21T03:46-10:00')).toEqual({ atMs: START_MS, utcOffsetMinutes: -600 })
    expect(readStart('2023-11-21T19:31+05:45')).toEqual({ atMs: START_MS, utcOffsetMinutes: 345 })
    expect(readStart('2024-02-29T00:00Z')?.atMs).toBe(Date.UTC(2024, 1, 29))
  })

  it.each([
    ['no offset from UTC', '2023-11-21T22:46'],
    ['no time', '2023-11-21'],
    ['no T', '2023-11-21 22:46+09:00'],
    ['a day that February never has', '2023-02-30T00:00Z'],
    ['29 February in a common year', '2023-02-29T00:00Z'],
    ['31 November', '2023-11-31T00:00Z'],
    ['month 13', '2023-13-01T00:00Z'],
    ['month 0', '2023-00-10T00:00Z'],
    ['24 o’clock, which is 0 o’clock of the next day', '2023-11-21T24:00Z'],
    ['25 o’clock', '2023-11-21T25:00Z'],
    ['minute 60', '2023-11-21T22:60Z'],
    ['second 60', '2023-11-21T22:46:60Z'],
    ['parts of a second', '2023-11-21T22:46:30.5Z'],
    ['one digit for the hour', '2023-11-21T9:46Z'],
    ['two digits for the year', '23-11-21T22:46Z'],
    ['an offset of 15 hours', '2023-11-21T22:46+15:00'],
    ['an offset of 60 minutes', '2023-11-21T22:46+08:60'],
    ['an offset without a colon', '2023-11-21T22:46+0900'],
    ['the name of a zone', '2023-11-21T22:46 JST'],
    ['something before it', 'x2023-11-21T22:46Z'],
    ['something after it', '2023-11-21T22:46Z '],
    ['nothing', ''],
  ])('is not read with %s', (_, text) => {
    expect(readStart(text)).toBeUndefined()
  })

  it('has the offset 0, and not another 0, where it is written -00:00', () => {
    expect(Object.is(readStart('2023-11-21T13:46-00:00')?.utcOffsetMinutes, 0)).toBe(true)
  })

  holds(
    'is the instant that the date and its offset name',
    fc.record({
      atMinutes: fc.integer({ min: Date.UTC(1900) / MINUTE, max: Date.UTC(2100) / MINUTE }),
      utcOffsetMinutes: fc.integer({ min: -14 * 60, max: 14 * 60 }),
    }),
    ({ atMinutes, utcOffsetMinutes }) => {
      const atMs = atMinutes * MINUTE
      const two = (n: number) => String(n).padStart(2, '0')
      const ahead = Math.abs(utcOffsetMinutes)
      const zone = `${utcOffsetMinutes < 0 ? '-' : '+'}${two(Math.floor(ahead / 60))}:${two(ahead % 60)}`
      const local = new Date(atMs + utcOffsetMinutes * MINUTE).toISOString().slice(0, 16)
      expect(readStart(local + zone)).toStrictEqual({ atMs, utcOffsetMinutes })
    },
  )
})

describe('the time of an alert', () => {
  it('is a time of the first day, where the scenario is', () => {
    expect(readAt('22:46', start)).toEqual({ offsetMs: 0, precision: 'minute' })
    expect(readAt('22:55:30', start)).toEqual({ offsetMs: 9 * MINUTE + 30 * SECOND, precision: 'second' })
    expect(offsetOf('23:59:59')).toBe(74 * MINUTE - SECOND)
  })

  it('is before the start where it is earlier in the day', () => {
    expect(offsetOf('22:45')).toBe(-MINUTE)
    expect(offsetOf('00:15')).toBe(-(22 * HOUR + 31 * MINUTE))
  })

  it('names its day where that is another', () => {
    expect(readAt('2023-11-22T00:15', start)).toEqual({ offsetMs: 89 * MINUTE, precision: 'minute' })
    expect(offsetOf('2023-11-21T22:46')).toBe(0)
    expect(offsetOf('2023-12-01T22:46:01')).toBe(10 * DAY + SECOND)
  })

  it('is of the day that it is where the scenario is, not in UTC', () => {
    const newYear: Start = { atMs: Date.UTC(2023, 11, 31, 15, 30), utcOffsetMinutes: 540 }
    expect(offsetOf('00:30', newYear)).toBe(0)
    expect(offsetOf('01:00', newYear)).toBe(30 * MINUTE)
    const west: Start = { atMs: Date.UTC(2024, 0, 1, 9), utcOffsetMinutes: -600 }
    expect(offsetOf('23:00', west)).toBe(0)
    expect(offsetOf('2024-01-01T00:00', west)).toBe(HOUR)
  })

  it('knows no summer time: an hour is an hour in the night in which clocks change', () => {
    const lastSummerNight: Start = { atMs: Date.UTC(2023, 9, 28, 23), utcOffsetMinutes: 120 }
    expect(offsetOf('04:00', lastSummerNight)).toBe(3 * HOUR)
  })

  it('is a time after the start where it begins with a plus', () => {
    expect(readAt('+90s', start)).toEqual({ offsetMs: 90 * SECOND, precision: 'second' })
    expect(offsetOf('+0s')).toBe(0)
    expect(offsetOf('+9m')).toBe(9 * MINUTE)
    expect(offsetOf('+1h30m')).toBe(90 * MINUTE)
    expect(offsetOf('+1d2h3m4s')).toBe(DAY + 2 * HOUR + 3 * MINUTE + 4 * SECOND)
  })

  it.each([
    '24:00',
    '25:00',
    '22:60',
    '22:46:60',
    '9:46',
    '2246',
    '22:46+09:00',
    '2023-02-30T00:00',
    '2023-11-22 00:15',
    'T22:46',
    '+',
    '+5',
    '+m',
    '+1m1h',
    '+1.5h',
    '+-5m',
    '-5m',
    '5m',
    '+5m ',
    '２２：４６',
    '',
  ])('is not read from "%s"', (text) => {
    expect(readAt(text, start)).toBeUndefined()
  })

  it('at 24:00 is 0:00 of the next day, and is written so', () => {
    expect(offsetOf('2023-11-22T00:00')).toBe(74 * MINUTE)
  })

  holds(
    'is as long after the start as it says',
    fc.record({ d: fc.nat(9), h: fc.nat(30), m: fc.nat(90), s: fc.nat(5_000) }),
    ({ d, h, m, s }) => {
      expect(offsetOf(`+${d}d${h}h${m}m${s}s`)).toBe(d * DAY + h * HOUR + m * MINUTE + s * SECOND)
    },
  )
})
