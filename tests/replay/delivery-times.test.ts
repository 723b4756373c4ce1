import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Command } from '@alert-replay/shared/command.ts'
import { cameFrom, type Deliveries } from '@alert-replay/shared/deliveries.ts'
import { deliveryTimes, type Delivery } from '@alert-replay/shared/delivery-times.ts'
import { aTimelineShape, builderOf, someMoves, walk } from '../support/arbitraries.ts'
import { aScenario, START_MS } from '../support/builders.ts'
import { holds } from '../support/property.ts'

const timeline = aScenario().withAlertsAt(0, 1_000, 1_000, 60_000, 600_000).timeline()
const at = (afterMs: number, command?: Command) => ({ atMs: START_MS + afterMs, ...(command && { command }) })
const came = (afterMs: number, take = 1): Delivery => ({ atMs: START_MS + afterMs, take })

describe('when each alert came, by the log', () => {
  it('a drill that never moved has delivered nothing', () => {
    expect(deliveryTimes(timeline, [])).toEqual({ delivered: [], changedMs: undefined })
    expect(deliveryTimes(timeline, [at(5, { type: 'pause' })])).toEqual({
      delivered: [],
      changedMs: undefined,
    })
  })

  it('what was played came when it fell due, however late it was committed', () => {
    const log = [at(0, { type: 'play', rate: 1 }), at(700_000)]
    expect(deliveryTimes(timeline, log)).toEqual({
      delivered: [came(0), came(1_000), came(1_000), came(60_000), came(600_000)],
      changedMs: START_MS + 600_000,
    })
  })

  it('what was stepped or sought came then', () => {
    const log = [
      at(5, { type: 'step', from: 0 }),
      at(9, { type: 'seek', toMs: 1_000 }),
      at(99, { type: 'pause' }),
    ]
    expect(deliveryTimes(timeline, log)).toEqual({
      delivered: [came(5), came(9), came(9)],
      changedMs: START_MS + 9,
    })
  })

  it('what came again in the next take has that one’s time; what stayed has its own', () => {
    const log = [
      at(0, { type: 'step', from: 0 }),
      at(1, { type: 'step', from: 1 }),
      at(2, { type: 'step', from: 2 }),
      at(3, { type: 'back', from: 3 }),
      at(4, { type: 'back', from: 2 }),
      at(5, { type: 'step', from: 1 }),
    ]
    expect(deliveryTimes(timeline, log)).toEqual({
      delivered: [came(0), came(5, 3)],
      changedMs: START_MS + 5,
    })
    expect(deliveryTimes(timeline, log.slice(0, 4)).changedMs, 'taken back').toBe(START_MS + 3)
  })

  it('a restart while playing delivers the first alert again, in the same commit', () => {
    const log = [at(0, { type: 'play', rate: 1 }), at(50, { type: 'seek', toMs: 0 })]
    expect(deliveryTimes(timeline, log)).toEqual({ delivered: [came(50, 2)], changedMs: START_MS + 50 })
  })

  holds(
    '[R1] as many as the cursor says, each as the state had it while it kept that',
    fc.record({ shape: aTimelineShape, moves: someMoves }),
    ({ shape, moves }) => {
      const line = builderOf(shape).timeline()
      const log: { command?: Command; atMs: number }[] = []
      /** As a state that nothing melts in would have it. */
      let kept: Delivery[] = []
      const look = (deliveries: Deliveries | undefined, cursor: number): void => {
        const known = cameFrom(deliveries, 0)
        expect(known).toHaveLength(cursor)
        kept = known.map(({ atMs, take }, index) => {
          const before = kept[index]
          return before && before.take === take && before.atMs <= atMs ? before : { atMs, take }
        })
      }
      const last = walk(line, moves, ({ before, command, after, nowMs }) => {
        look(before.deliveries, before.cursor)
        look(after.deliveries, after.cursor)
        log.push({ command, atMs: nowMs })
        const { delivered } = deliveryTimes(line, log)
        expect(delivered).toEqual(kept)
      })
      expect(deliveryTimes(line, log).delivered).toHaveLength(last.cursor)
    },
  )
})
