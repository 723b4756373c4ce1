import fc from 'fast-check'
import { expect, it } from 'vitest'
import { AT_ONCE, NONE_MORE, partOf } from '../../../client/src/features/watch/part-of.ts'
import { holds } from '../../support/property.ts'

const listAndCursor = fc
  .integer({ min: 0, max: 5_000 })
  .chain((count) => fc.tuple(fc.constant(count), fc.integer({ min: 0, max: count })))

holds(
  'the latest alert and the next ones are among those shown, and never more than a few hundred',
  listAndCursor,
  ([count, cursor]) => {
    const { from, to } = partOf(count, cursor, NONE_MORE)
    expect(from).toBeGreaterThanOrEqual(0)
    expect(to).toBeLessThanOrEqual(count)
    expect(to - from).toBeLessThanOrEqual(3 * AT_ONCE)
    expect(from).toBeLessThanOrEqual(Math.max(0, cursor - 1))
    expect(to).toBeGreaterThanOrEqual(Math.min(count, cursor + 1))
  },
)

it('a short list is whole, wherever the replay stands', () => {
  expect(partOf(3 * AT_ONCE, 3 * AT_ONCE, NONE_MORE)).toEqual({ from: 0, to: 3 * AT_ONCE })
})

it('while the replay goes through one hundred the list stays', () => {
  expect(partOf(10_000, 5_001, NONE_MORE)).toEqual({ from: 4_900, to: 5_200 })
  expect(partOf(10_000, 5_100, NONE_MORE)).toEqual({ from: 4_900, to: 5_200 })
  expect(partOf(10_000, 5_101, NONE_MORE)).toEqual({ from: 5_000, to: 5_300 })
})

it('what was asked for is there beside it, and no more than there is', () => {
  expect(partOf(10_000, 5_001, { before: 200, after: 100 })).toEqual({ from: 4_700, to: 5_300 })
  expect(partOf(10_000, 9_999, { before: 0, after: 100 })).toEqual({ from: 9_800, to: 10_000 })
})
