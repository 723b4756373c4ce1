import { readCapTime, writeCapTime } from '@alert-replay/shared/cap/cap-time.ts'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { holds } from '../../support/property.ts'

const at = (iso: string): number => Date.parse(iso)

describe('a CAP time', () => {
  test.each([
    ['2023-11-21T22:46:00+09:00', '2023-11-21T13:46:00Z', 540],
    ['2023-11-21T13:46:00-00:00', '2023-11-21T13:46:00Z', 0],
    ['2023-11-21T13:46:00+00:00', '2023-11-21T13:46:00Z', 0],
    ['2024-02-29T00:00:00-03:30', '2024-02-29T03:30:00Z', -210],
    ['2023-12-31T24:00:00-00:00', '2024-01-01T00:00:00Z', 0],
    ['2023-12-31T23:59:59+14:00', '2023-12-31T09:59:59Z', 840],
  ])('%s is read, with the hour of its place', (text, instant, utcOffsetMinutes) => {
    expect(readCapTime(text)).toEqual({ atMs: at(instant), utcOffsetMinutes })
  })

  test.each([
    '2023-11-21T13:46:00Z',
    '2023-11-21T13:46:00.5+09:00',
    '2023-11-21T13:46:00',
    '2023-11-21T13:46+09:00',
    '2023-02-29T13:46:00+09:00',
    '2023-11-31T13:46:00+09:00',
    '2023-13-01T13:46:00+09:00',
    '2023-11-00T13:46:00+09:00',
    '2023-11-21T24:00:01+09:00',
    '2023-11-21T25:00:00+09:00',
    '2023-11-21T13:60:00+09:00',
    '2023-11-21T13:46:60+09:00',
    '2023-11-21T13:46:00+14:01',
    '2023-11-21T13:46:00+09:60',
    '0000-11-21T13:46:00+09:00',
    '2023-11-21T13:46:00,09:00',
    '2023-11-21 13:46:00+09:00',
    ' 2023-11-21T13:46:00+09:00',
    '21.11.2023 13:46',
    '',
  ])('"%s" is none', (text) => {
    expect(readCapTime(text)).toBeUndefined()
  })

  test('UTC is written as the standard asks, never with a letter', () => {
    expect(writeCapTime({ atMs: at('2023-11-21T13:46:00Z'), utcOffsetMinutes: 0 })).toBe(
      '2023-11-21T13:46:00-00:00',
    )
  })

  holds(
    'what is written is read again',
    fc.record({
      atMs: fc.integer({ min: 0, max: 4_102_444_800 }).map((seconds) => seconds * 1_000),
      utcOffsetMinutes: fc.integer({ min: -840, max: 840 }),
    }),
    (time) => {
      expect(readCapTime(writeCapTime(time))).toEqual(time)
    },
  )
})
