import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { countOf, countUpTo, endOf, offsetAt, timelineOf } from '@alert-replay/shared/timeline.ts'
import { aScenario } from '../support/builders.ts'
import { holds } from '../support/property.ts'

describe('a timeline', () => {
  it('has the offsets and the cues of the alerts, in order', () => {
    const timeline = aScenario().withAlertsAt(0, 500, 500).withCuesOn(1).timeline()
    expect([...timeline.offsetsMs]).toEqual([0, 500, 500])
    expect([...timeline.cues]).toEqual([0, 1, 0])
    expect(countOf(timeline)).toBe(3)
    expect(endOf(timeline)).toBe(500)
  })

  it('without alerts ends where it starts', () => {
    const timeline = timelineOf([])
    expect(countOf(timeline)).toBe(0)
    expect(endOf(timeline)).toBe(0)
    expect(countUpTo(timeline, 1_000)).toBe(0)
  })

  it('is not made of alerts that are out of order', () => {
    expect(() => timelineOf([{ offsetMs: 5 }, { offsetMs: 4 }])).toThrow(
      new RangeError('alerts[1] comes before alerts[0]: a timeline is ordered by offset'),
    )
  })

  it('is not made of alerts before the start', () => {
    expect(() => timelineOf([{ offsetMs: -1 }])).toThrow(new RangeError('alerts[0] comes before the start'))
  })

  it('has no offset outside itself', () => {
    const { offsetsMs } = aScenario().withAlertsAt(0, 500).timeline()
    expect(() => offsetAt(offsetsMs, 2)).toThrow(new RangeError('no alert at index 2 of 2'))
  })

  it('counts the alerts at or before a position', () => {
    const timeline = aScenario().withAlertsAt(0, 500, 500, 900).timeline()
    const counts = [-1, 0, 499, 499.75, 500, 500.25, 899, 900, 5_000].map((ms) => countUpTo(timeline, ms))
    expect(counts).toEqual([0, 1, 1, 1, 3, 3, 3, 4, 4])
  })
})

it('long before the start nothing has come', () => {
  const timeline = timelineOf(Array.from({ length: 200 }, (_, i) => ({ offsetMs: i })))
  expect([-0.25, -5, -4_999, -Infinity].map((ms) => countUpTo(timeline, ms))).toEqual([0, 0, 0, 0])
})

it('a timeline longer than any scenario counts as exactly', () => {
  const timeline = timelineOf(Array.from({ length: 600_000 }, (_, i) => ({ offsetMs: 3 * i })))
  const positionsMs = Array.from({ length: 1_000 }, (_, i) => 1_799 * i + (i % 4) / 4)
  expect(positionsMs.map((ms) => countUpTo(timeline, ms))).toEqual(
    positionsMs.map((ms) => Math.min(600_000, Math.floor(ms / 3) + 1)),
  )
})

/** Offsets spread evenly, all in one instant, or nearly all in one corner of a long time. */
const someOffsets = fc
  .array(
    fc.oneof(
      fc.integer({ min: 0, max: 3_000 }),
      fc.constant(1_500),
      fc.integer({ min: 863_999_000, max: 864_000_000 }),
    ),
    { maxLength: 300, size: 'max' },
  )
  .map((offsets) => offsets.toSorted((a, b) => a - b))

holds(
  'counting up to a position is the same as looking at every alert',
  fc.record({
    offsetsMs: someOffsets,
    besideMs: fc.array(fc.constantFrom(-1, -0.25, 0, 0.25, 1), { maxLength: 5 }),
    anywhereMs: fc.array(fc.double({ min: -10, max: 864_000_010, noNaN: true }), { maxLength: 20 }),
  }),
  ({ offsetsMs, besideMs, anywhereMs }) => {
    const timeline = timelineOf(offsetsMs.map((offsetMs) => ({ offsetMs })))
    const positionsMs = [...anywhereMs, ...offsetsMs.flatMap((ms) => besideMs.map((more) => ms + more))]
    expect(positionsMs.map((ms) => countUpTo(timeline, ms))).toEqual(
      positionsMs.map((ms) => offsetsMs.filter((offsetMs) => offsetMs <= ms).length),
    )
  },
)
