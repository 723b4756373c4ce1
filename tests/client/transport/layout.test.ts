import fc from 'fast-check'
import { expect, it } from 'vitest'
import {
  clustersOf,
  drawLane,
  placeLabels,
  ticksOf,
  widthOfText,
} from '../../../client/src/features/transport/layout.ts'
import { marksOf } from '../../../client/src/features/transport/marks.ts'
import { aScenario } from '../../support/builders.ts'
import { holds } from '../../support/property.ts'

const places = (count: number, width: number) =>
  fc
    .array(fc.integer({ min: 0, max: width }), { minLength: 1, maxLength: count })
    .map((xs) => xs.toSorted((a, b) => a - b))

const TRACK = 900
const someLabels = fc.tuple(
  places(12, TRACK),
  fc.array(fc.integer({ min: 20, max: 180 }), { minLength: 12, maxLength: 12 }),
  fc.integer({ min: 1, max: 3 }),
)
holds(
  'labels find room or none is placed: never one over another, over a stem, or beyond the track',
  someLabels,
  ([xs, widths, rows]) => {
    const labels = xs.map((x, i) => ({ x, width: widths[i] ?? 20 }))
    const placed = placeLabels(labels, { width: TRACK, rows })
    const boxes = (placed ?? []).map(({ left, row }, i) => ({
      row,
      left,
      right: left + (widths[i] ?? 20),
      stem: xs[i] ?? 0,
    }))
    for (const [i, box] of boxes.entries()) {
      expect(box.left).toBeGreaterThanOrEqual(0)
      expect(box.right).toBeLessThanOrEqual(TRACK)
      expect(box.row).toBeLessThan(rows)
      for (const later of boxes.slice(i + 1)) {
        if (later.row === box.row) expect(box.right).toBeLessThanOrEqual(later.left)
        // A stem goes down from its label through the rows under it.
        if (later.row > box.row) expect(box.right).toBeLessThanOrEqual(later.stem)
      }
    }
  },
)

it('a label at the end of the track is pushed back, and says so', () => {
  expect(placeLabels([{ x: 100, width: 40 }], { width: 100, rows: 1 })).toEqual([
    { left: 60, atEnd: true, row: 0 },
  ])
})

it('of two labels too close for one row the earlier is the higher', () => {
  const close = [
    { x: 0, width: 50 },
    { x: 20, width: 50 },
  ]
  expect(placeLabels(close, { width: 200, rows: 2 })?.map(({ row }) => row)).toEqual([1, 0])
  expect(placeLabels(close, { width: 200, rows: 1 })).toBeUndefined()
})

holds(
  'nothing in a lane is drawn over anything else, and every alert is drawn once',
  places(40, 600),
  (xs) => {
    const items = xs.map((x, index) => ({ x, index }))
    const drawn = drawLane(items, { width: 600, shape: 18 })
    const indexes = drawn.flatMap((place) =>
      place.kind === 'band'
        ? place.items.map(({ index }) => index)
        : place.shapes.map(({ item }) => item.index),
    )
    expect(indexes).toEqual(items.map(({ index }) => index))
    for (const [i, place] of drawn.entries()) {
      expect(place.right).toBeLessThanOrEqual(600 + 9)
      const next = drawn[i + 1]
      if (next) expect(place.right).toBeLessThanOrEqual(next.left)
    }
  },
)

it('up to three alerts of one instant stand side by side, more are a band with their number', () => {
  const at = (...xs: readonly number[]) =>
    drawLane(
      xs.map((x) => ({ x })),
      { width: 600, shape: 18 },
    )
  expect(at(100, 100, 100).map((place) => place.kind === 'shapes' && place.shapes.map(({ x }) => x))).toEqual(
    [[100, 118, 136]],
  )
  expect(at(100, 100, 100, 100)).toMatchObject([{ kind: 'band', items: [{}, {}, {}, {}] }])
  // At the end of the track they stand back.
  expect(at(600, 600).map((place) => place.kind === 'shapes' && place.shapes.map(({ x }) => x))).toEqual([
    [582, 600],
  ])
})

it('marks nearer than asked share a cluster, counted from its first', () => {
  const marks = marksOf(aScenario().withAlertsAt(0, 10, 20, 30, 90).build().alerts)
  const clusters = clustersOf(marks, (ms) => ms, 25)
  expect(clusters.map(({ x, marks: inside }) => [x, inside.length])).toEqual([
    [0, 3],
    [30, 1],
    [90, 1],
  ])
})

it('ticks are round times on the clock of the scenario, in its own zone', () => {
  // 22:46 in Japan; half-hour zones count as well.
  const startMs = Date.UTC(2023, 10, 21, 13, 46)
  expect(ticksOf({ startMs, utcOffsetMinutes: 540 }, 3_600_000, 400, 96)).toEqual([
    14 * 60_000,
    29 * 60_000,
    44 * 60_000,
    59 * 60_000,
  ])
  expect(ticksOf({ startMs, utcOffsetMinutes: 330 }, 3_600_000, 400, 96)[0]).toBe(14 * 60_000)
  expect(ticksOf({ startMs, utcOffsetMinutes: 540 }, 0, 400, 96)).toEqual([])
})

it('a full-width character is counted about twice as wide as a Latin letter', () => {
  expect(widthOfText('避難', 10)).toBeGreaterThan(widthOfText('ab', 10))
  expect(widthOfText('', 10)).toBe(0)
})
