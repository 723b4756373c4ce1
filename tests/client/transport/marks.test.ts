import { apply, initialState } from '@alert-replay/shared/replay.ts'
import { endOf } from '@alert-replay/shared/timeline.ts'
import { expect, it } from 'vitest'
import {
  markAfter,
  markBefore,
  marksOf,
  nextMark,
  quietsOf,
  stateOf,
} from '../../../client/src/features/transport/marks.ts'
import { aTimelineShape, builderOf } from '../../support/arbitraries.ts'
import { aScenario, START_MS } from '../../support/builders.ts'
import { holds } from '../../support/property.ts'

const marksAt = (...offsetsMs: readonly number[]) =>
  marksOf(
    aScenario()
      .withAlertsAt(...offsetsMs)
      .build().alerts,
  )

it('alerts of one instant are one mark, in scenario order', () => {
  const marks = marksAt(0, 500, 500, 500, 900)
  expect(marks.map(({ offsetMs, first, alerts }) => [offsetMs, first, alerts.map(({ id }) => id)])).toEqual([
    [0, 0, ['alert-0']],
    [500, 1, ['alert-1', 'alert-2', 'alert-3']],
    [900, 4, ['alert-4']],
  ])
})

it('a mark is past when all of it came, partly past while its instant is stepped through', () => {
  const [, mark] = marksAt(0, 500, 500)
  if (!mark) throw new Error('two instants are two marks')
  expect([0, 1, 2, 3].map((cursor) => stateOf(mark, cursor))).toEqual(['future', 'future', 'partly', 'past'])
})

it('the next mark is the one with an alert still to come, in the middle of an instant that instant', () => {
  const marks = marksAt(0, 500, 500, 900)
  expect([0, 1, 2, 3, 4].map((cursor) => nextMark(marks, cursor)?.offsetMs)).toEqual([
    0,
    500,
    500,
    900,
    undefined,
  ])
})

it('before and after a position means another position, also at the start', () => {
  const marks = marksAt(0, 500, 900)
  expect(markAfter(marks, 0)?.offsetMs).toBe(0)
  expect(markAfter(marks, 500)?.offsetMs).toBe(900)
  expect(markAfter(marks, 900)).toBeUndefined()
  expect(markBefore(marks, 900)?.offsetMs).toBe(500)
  expect(markBefore(marks, 500)?.offsetMs).toBe(0)
  expect(markBefore(marks, 1)).toBeUndefined()
})

it('half a minute without an alert is quiet, less is not', () => {
  expect(quietsOf(marksAt(0, 29_999, 60_000))).toEqual([{ fromMs: 29_999, toMs: 60_000 }])
  expect(quietsOf(marksAt(40_000))).toEqual([{ fromMs: 0, toMs: 40_000 }])
})

// Scenario files tell time by the second.
const bySeconds = aTimelineShape.map(({ offsetsMs, cues }) => ({
  offsetsMs: offsetsMs.map((s) => s * 1_000),
  cues,
}))
holds('going to a mark delivers all of its alerts and none after it', bySeconds, (shape) => {
  const timeline = builderOf(shape).timeline()
  // Where everything is at the start there is nowhere to go: the start is before it, and the end too.
  if (endOf(timeline) === 0) return
  for (const mark of marksOf(builderOf(shape).build().alerts)) {
    const there = apply(timeline, initialState, { type: 'seek', toMs: mark.targetMs }, START_MS)
    expect(there.ok && there.value.cursor).toBe(mark.first + mark.alerts.length)
  }
})
