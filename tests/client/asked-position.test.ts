import { describe, expect, it } from 'vitest'
import {
  offsetOf,
  POSSIBLE_POSITIONS,
  positionText,
  readAskedPosition,
  watchAddress,
} from '../../client/src/lib/asked-position.ts'

/** 21 November 2023, 22:46 in Japan. */
const SCENARIO = { startMs: Date.UTC(2023, 10, 21, 13, 46), utcOffsetMinutes: 540 }

const placeOf = (text: string): number | undefined => {
  const asked = readAskedPosition(text)
  return asked && offsetOf(asked, SCENARIO)
}

describe('[B3] a position in an address', () => {
  it.each([
    ['0s', 0],
    ['9m', 540_000],
    [' 9m', 540_000],
    ['+1h30m', 5_400_000],
    ['90', 90_000],
    ['9:05', 545_000],
    ['1:02:03', 3_723_000],
    // As the transport shows a position, and no time of day.
    ['22:55', 1_375_000],
    ['T22:55', 540_000],
    ['T22:55:30', 570_000],
    ['2023-11-22T00:15', 5_340_000],
    // Before the start, which is for whoever asks to say.
    ['T22:45', -60_000],
  ])('%s', (text, offsetMs) => {
    expect(placeOf(text)).toBe(offsetMs)
  })

  it.each(['', '-5', '9 minutes', 'T25:00', '2023-02-30T10:00', 'T9m', 'soon', '1:2:3:4', 'T'])(
    '“%s” is none',
    (text) => {
      expect(readAskedPosition(text)).toBeUndefined()
    },
  )

  it('every form that is offered to whoever wrote another is one', () => {
    for (const form of POSSIBLE_POSITIONS.split(', ')) expect(readAskedPosition(form), form).toBeDefined()
  })

  it('is read back as the links of the program write it', () => {
    for (const seconds of [0, 1, 59, 60, 540, 3_600, 5_405, 115_200]) {
      expect(placeOf(positionText(seconds * 1_000)), positionText(seconds * 1_000)).toBe(seconds * 1_000)
    }
    // At the moment of the alert it is there.
    expect(positionText(9_500)).toBe('10s')
    expect(watchAddress('noto-2024', 5_400_000)).toBe('/watch/noto-2024?at=1h30m')
  })
})
