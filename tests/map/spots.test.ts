import { expect, it } from 'vitest'
import type { Ring } from '@alert-replay/shared/map/places.ts'
import { largestOf, spotsOf } from '@alert-replay/shared/map/spots.ts'

const SQUARE: Ring = [
  [0, 0],
  [0, 4],
  [4, 4],
  [4, 0],
  [0, 0],
]

it('in a square the spots are its middle and the middle of its eastern side', () => {
  expect(spotsOf(SQUARE)).toEqual({ inside: [2, 2], edge: [4, 2] })
})

it('in a crescent the spot is in its flesh, not in its middle, where there is nothing of it', () => {
  const crescent: Ring = [
    [0, 0],
    [10, 0],
    [10, 2],
    [2, 2],
    [2, 8],
    [10, 8],
    [10, 10],
    [0, 10],
    [0, 0],
  ]
  const spots = spotsOf(crescent)
  expect(spots?.inside[0]).toBe(5)
  expect([1, 9]).toContain(spots?.inside[1])
  expect(spots?.edge[0]).toBe(10)
})

it('what encloses nothing has no spots', () => {
  expect(spotsOf([])).toBeUndefined()
  expect(spotsOf([[1, 1]])).toBeUndefined()
})

it('of several rings the one that encloses most is the largest, whichever way round it goes', () => {
  const small: Ring = SQUARE.map(([x, y]) => [x / 2, y / 2])
  expect(largestOf([small, SQUARE.toReversed()])).toEqual(SQUARE.toReversed())
  expect(largestOf([])).toBeUndefined()
})
