import { readAt, readStart, type Start } from '@alert-replay/shared/time.ts'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Row } from '../../../client/src/features/editor/rows.ts'
import { dragged, nextStep, type Drag } from '../../../client/src/features/editor/timeline-drag.ts'
import { dragStepMs, keyStepMs } from '../../../client/src/features/editor/timeline-layout.ts'
import { holds } from '../../support/property.ts'

const startOf = (text: string): Start => {
  const start = readStart(text)
  if (!start) throw new Error(`${text} is no start`)
  return start
}
const TEN = startOf('2030-04-01T10:00+09:00')
const aRow = (at: string, start = TEN): Row => ({
  id: 'one',
  at,
  offsetMs: readAt(at, start)?.offsetMs,
  isOrderOnly: false,
  phase: 'warning',
  headlines: {},
  references: [],
})
const MINUTE = 60_000
/** A minute is ten pixels. */
const FIELD = { span: { fromMs: 0, toMs: 60 * MINUTE }, width: 600, start: TEN, stepMs: MINUTE }
const pressed = (row: Row, fromX = 100): Drag => ({
  pointerId: 1,
  index: 0,
  row,
  fromX,
  offsetMs: undefined,
})

describe('[ED4] a drag', () => {
  test('is a press until it moves four pixels, and stays a drag from then on', () => {
    const press = pressed(aRow('10:08'))
    expect(dragged(press, 103, FIELD)).toBe(press)
    const drag = dragged(press, 120, FIELD)
    expect(drag.offsetMs).toBe(10 * MINUTE)
    expect(dragged(drag, 101, FIELD).offsetMs).toBe(8 * MINUTE)
  })

  test('goes by how far the pointer went, wherever the mark was pressed', () => {
    for (const fromX of [70, 80, 92])
      expect(dragged(pressed(aRow('10:08'), fromX), fromX + 61, FIELD).offsetMs).toBe(14 * MINUTE)
  })

  test('stays in the field', () => {
    const near = { ...FIELD, span: { fromMs: 5 * MINUTE, toMs: 15 * MINUTE } }
    expect(dragged(pressed(aRow('10:08')), -900, near).offsetMs).toBe(5 * MINUTE)
    expect(dragged(pressed(aRow('10:08')), 9_000, near).offsetMs).toBe(15 * MINUTE)
  })

  test('of an alert without a time is none', () => {
    const press = pressed(aRow('soon'))
    expect(dragged(press, 300, FIELD)).toBe(press)
  })

  test('stops at whole minutes of the clock, or of the time since the start, as the time is written', () => {
    const start = startOf('2030-04-01T10:00:40+09:00')
    const field = { ...FIELD, start }
    const early = startOf('2030-04-01T10:00:10+09:00')
    expect(dragged(pressed(aRow('10:08', start)), 131, field).offsetMs).toBe(10 * MINUTE + 20_000)
    expect(dragged(pressed(aRow('+8m', start)), 131, field).offsetMs).toBe(11 * MINUTE)
    expect(dragged(pressed(aRow('10:02', start)), -400, field).offsetMs).toBe(20_000)
    expect(dragged(pressed(aRow('10:02', early)), -400, { ...FIELD, start: early }).offsetMs).toBe(0)
  })

  const aTime = fc.constantFrom('10:00', '10:08', '10:08:30', '+0s', '+90s', '+14m', '2030-04-02T00:15')
  holds(
    'lands on a whole step that is not before the start',
    fc.tuple(
      aTime,
      fc.integer({ min: -2_000, max: 2_000 }),
      fc.constantFrom(1_000, 5_000, MINUTE, 5 * MINUTE),
    ),
    ([at, byPx, stepMs]) => {
      const { offsetMs } = dragged(pressed(aRow(at)), 100 + byPx, { ...FIELD, stepMs })
      if (offsetMs === undefined) return
      expect(offsetMs).toBeGreaterThanOrEqual(0)
      expect(offsetMs % stepMs).toBe(0)
    },
  )
})

describe('the steps by hand', () => {
  const span = { fromMs: 0, toMs: 60_000 }
  const stepOf = (at: string, isFine = false, isToMinute = false): number =>
    dragStepMs(aRow(at), { isFine, isToMinute }, span, 700)

  test('are minutes, and seconds where the time has some or they are asked for', () => {
    expect(['10:08', '+14m', '+0s', '+480s', '+1h'].map((at) => stepOf(at))).toEqual(Array(5).fill(MINUTE))
    expect(['10:08:30', '+90s', '+1m30s'].map((at) => stepOf(at))).toEqual([1_000, 1_000, 1_000])
    expect(['10:08', '+14m'].map((at) => stepOf(at, true))).toEqual([1_000, 1_000])
    expect([
      keyStepMs({ isFine: false, isToMinute: false }),
      keyStepMs({ isFine: true, isToMinute: false }),
    ]).toEqual([MINUTE, 1_000])
  })

  test('are minutes wherever nobody knows the seconds', () => {
    expect([stepOf('10:08', true, true), stepOf('10:08:30', false, true)]).toEqual([MINUTE, MINUTE])
    expect(keyStepMs({ isFine: true, isToMinute: true })).toBe(MINUTE)
  })

  test('of a drag are never finer than can be seen', () => {
    // A pixel is nine seconds wide.
    const wide = { fromMs: 0, toMs: 6_300_000 }
    expect(dragStepMs(aRow('+90s'), { isFine: false, isToMinute: false }, wide, 700)).toBe(10_000)
    expect(dragStepMs(aRow('+14m'), { isFine: true, isToMinute: false }, wide, 700)).toBe(10_000)
  })

  test('by keys go to the next whole one, and not before the start', () => {
    expect(nextStep(aRow('10:08'), TEN, 1, MINUTE)).toBe(9 * MINUTE)
    expect(nextStep(aRow('10:08'), TEN, -1, MINUTE)).toBe(7 * MINUTE)
    expect(nextStep(aRow('+17m31s'), TEN, 1, MINUTE)).toBe(18 * MINUTE)
    expect(nextStep(aRow('+17m31s'), TEN, -1, MINUTE)).toBe(17 * MINUTE)
    expect(nextStep(aRow('+17m31s'), TEN, 1, 1_000)).toBe(17 * MINUTE + 32_000)
    expect(nextStep(aRow('+0s'), TEN, -1, MINUTE)).toBe(0)
  })
})
