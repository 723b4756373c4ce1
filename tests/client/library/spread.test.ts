import fc from 'fast-check'
import { expect, it } from 'vitest'
import { spread } from '../../../client/src/features/library/spread.ts'
import { holds } from '../../support/property.ts'

const EPSILON = 1e-9
const somePlaces = fc
  .array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 40 })
  .map((places) => places.sort((a, b) => a - b))

it('leaves alone what stands apart already', () => {
  expect(spread([0, 0.3, 1], 0.1)).toEqual([0, 0.3, 1])
})

it('moves apart what stands together, at either end', () => {
  expect(spread([0, 0], 0.25)).toEqual([0, 0.25])
  expect(spread([1, 1], 0.25)).toEqual([0.75, 1])
})

holds(
  'keeps the order, the gaps and the line, whatever the places',
  fc.tuple(somePlaces, fc.double({ min: 0.001, max: 0.2, noNaN: true })),
  ([places, gap]) => {
    const apart = Math.min(gap, places.length > 1 ? 1 / (places.length - 1) : 1)
    const shown = spread(places, gap)
    expect(shown).toHaveLength(places.length)
    shown.forEach((place, i) => {
      expect(place).toBeGreaterThanOrEqual(-EPSILON)
      expect(place).toBeLessThanOrEqual(1 + EPSILON)
      expect(place - (shown[i - 1] ?? -1)).toBeGreaterThanOrEqual(apart - EPSILON)
    })
  },
)
