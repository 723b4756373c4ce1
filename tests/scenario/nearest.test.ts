import { expect, test } from 'vitest'
import { nearest } from '@alert-replay/shared/nearest.ts'

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
