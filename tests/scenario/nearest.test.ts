import { expect, test } from 'vitest'
import { nearest } from '@alert-replay/shared/nearest.ts'
import fc from 'fast-check'
import { holds } from '../support/property.ts'

test.each([
  ['gas-leek', ['gas-leak', 'harbour-fire'], 'gas-leak'],
  ['frist', ['second', 'first'], 'first'],
  ['Cues', ['cue', 'note'], 'cue'],
  ['evacute', ['advisory', 'evacuate'], 'evacuate'],
  ['evacuate-2', ['evacuate-1', 'evacuate-12', 'evacuate-02'], 'evacuate-1'],
  ['okinawa', ['okinawa-2023-11-21'], undefined],
  ['colour', ['cue', 'note'], undefined],
  ['a'.repeat(100), ['a'.repeat(99)], undefined],
  ['a', [], undefined],
])('for %s, of %j, it was most likely %s', (word, known, meant) => {
  expect(nearest(word, known)).toBe(meant)
})

/** By its definition, and slowly: the fewest letters put in, left out, exchanged, or swapped with their neighbour. */
function distance(a: string, b: string): number {
  if (a === '' || b === '') return a.length + b.length
  const [restA, restB] = [a.slice(1), b.slice(1)]
  const isSwap = a.length > 1 && b.length > 1 && a[0] === b[1] && a[1] === b[0]
  return Math.min(
    distance(restA, restB) + (a[0] === b[0] ? 0 : 1),
    distance(a, restB) + 1,
    distance(restA, b) + 1,
    isSwap ? distance(a.slice(2), b.slice(2)) + 1 : Infinity,
  )
}

const aWord = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), minLength: 1, maxLength: 7 })

holds(
  'the nearest is the first of those at the least distance',
  fc.tuple(aWord, fc.array(aWord)),
  ([word, known]) => {
    const near = known
      .map((one) => ({ one, far: distance(one, word) }))
      .filter(({ one, far }) => far <= Math.max(1, Math.floor(one.length / 3)))
    const least = Math.min(...near.map(({ far }) => far))
    expect(nearest(word, known)).toBe(near.find(({ far }) => far === least)?.one)
  },
)
