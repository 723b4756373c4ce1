import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { memoryStorage } from '@alert-replay/server/storage/memory.ts'
import { sqliteStorage } from '@alert-replay/server/storage/sqlite.ts'
import type { Storage } from '@alert-replay/server/storage/storage.ts'
import { advance, replay } from '@alert-replay/shared/replay.ts'
import { aScenario } from '../support/builders.ts'
import { manualClock } from '../support/clock.ts'
import { aConductor, aDrillOf } from '../support/conductors.ts'
import { aFolder } from '../support/folder.ts'

const DAY_MS = 24 * 3_600_000
const builder = aScenario().withAlertsAt(0, 500, 500, 2_000).withCuesOn(1)
const scenario = builder.build()

describe('the conductor', () => {
  const storages: readonly [name: string, open: () => Promise<Storage>][] = [
    ['memory', () => Promise.resolve(memoryStorage())],
    ['sqlite', () => sqliteStorage(join(aFolder(), 'a.sqlite'))],
  ]
  it.each(storages)(
    '[S1] of two on one storage (%s) each commit is won by one, and published once',
    async (_name, open) => {
      const storage = await open()
      onTestFinished(() => storage.close())
      const clock = manualClock()
      const conductors = [aConductor(storage, clock), aConductor(storage, clock)] as const
      const drillId = await aDrillOf(scenario, storage, clock)
      for (let round = 0; round < 25; round++) {
        const toMs = 10 + round
        const answers = await Promise.all(
          conductors.flatMap((conductor, i) => [
            conductor.command(drillId, { type: 'seek', toMs: toMs + i * 1_000 }),
            conductor.command(drillId, { type: 'play', rate: 1 + i }),
            conductor.catchUp(drillId),
          ]),
        )
        expect(answers.every((answer) => typeof answer === 'number' || answer?.ok)).toBe(true)
        clock.advance(100)
        await Promise.all(conductors.map((conductor) => conductor.idle()))
      }
      const log = await storage.log(drillId)
      const published = conductors.flatMap((conductor) => conductor.published).map(({ revision }) => revision)
      expect(published.toSorted((a, b) => a - b)).toEqual(log.map(({ revision }) => revision))
      expect(log.length).toBeGreaterThan(50)
      for (const { published: own } of conductors) {
        expect(own.length, 'both won some').toBeGreaterThan(5)
        expect(own.map(({ revision }) => revision)).toEqual(
          own.map(({ revision }) => revision).toSorted((a, b) => a - b),
        )
      }
      const commands = log.flatMap(({ command, atMs }) => (command ? [{ command, atMs }] : []))
      expect(
        advance(builder.timeline(), replay(builder.timeline(), commands), clock.nowMs()),
        '[R1]',
      ).toEqual((await storage.drill(drillId))?.state)
      expect(conductors.flatMap(({ faults }) => faults)).toEqual([])
    },
  )

  it('has one timer for a playing drill, set to the next alert, and none for one that is paused', async () => {
    const [storage, clock] = [memoryStorage(), manualClock()]
    const conductor = aConductor(storage, clock)
    const drillId = await aDrillOf(scenario, storage, clock)
    expect(clock.pending).toBe(0)
    for (const rate of [1, 2, 0.25, 1]) {
      await conductor.command(drillId, { type: 'play', rate })
      expect(clock.pending).toBe(1)
    }
    await conductor.command(drillId, { type: 'pause' })
    expect(clock.pending).toBe(0)
  })

  it('[R9] delivers what is due at its time, and stops at a cue', async () => {
    const [storage, clock] = [memoryStorage(), manualClock()]
    const conductor = aConductor(storage, clock)
    const drillId = await aDrillOf(scenario, storage, clock)
    await conductor.command(drillId, { type: 'play', rate: 0.5 })
    clock.advance(DAY_MS)
    await conductor.idle()
    expect(conductor.published.map(({ append, transport }) => [append.length, transport.status])).toEqual([
      [1, 'playing'],
      [2, 'paused'],
    ])
    expect(clock.pending).toBe(0)
    const [, due] = await storage.log(drillId)
    expect(due, 'nobody asked for it').not.toHaveProperty('command')
  })

  it('a stopped one refuses commands and rings no alarm', async () => {
    const [storage, clock] = [memoryStorage(), manualClock()]
    const conductor = aConductor(storage, clock)
    const drillId = await aDrillOf(scenario, storage, clock)
    await conductor.command(drillId, { type: 'play', rate: 1 })
    conductor.stop()
    expect(clock.pending).toBe(0)
    expect(await conductor.command(drillId, { type: 'pause' })).toEqual({ ok: false, error: 'stopping' })
    expect(await conductor.catchUp(drillId)).toBeUndefined()
  })

  it('a drill that is removed is gone for everybody, timer and all', async () => {
    const [storage, clock] = [memoryStorage(), manualClock()]
    const conductor = aConductor(storage, clock)
    const drillId = await aDrillOf(scenario, storage, clock)
    await conductor.command(drillId, { type: 'play', rate: 1 })
    expect(await conductor.remove(drillId)).toBe(true)
    expect(await conductor.remove(drillId)).toBe(false)
    expect(conductor.gone).toEqual([drillId])
    expect(clock.pending).toBe(0)
    expect(await conductor.command(drillId, { type: 'pause' })).toEqual({ ok: false, error: 'unknown-drill' })
    expect(await conductor.catchUp(drillId)).toBeUndefined()
    expect(await conductor.look(drillId, () => 1)).toBeUndefined()
  })

  it('a timer that finds its drill deleted elsewhere does not come again', async () => {
    const [storage, clock] = [memoryStorage(), manualClock()]
    const conductor = aConductor(storage, clock)
    const drillId = await aDrillOf(scenario, storage, clock)
    await conductor.command(drillId, { type: 'play', rate: 1 })
    await storage.deleteDrill(drillId)
    clock.advance(500)
    await conductor.idle()
    expect(clock.pending).toBe(0)
    expect(conductor.faults).toEqual([])
  })

  it('a fault in the timer is told, and the next command finds everything as it was', async () => {
    const [storage, clock] = [memoryStorage(), manualClock()]
    let isBroken = false
    const conductor = aConductor(
      {
        ...storage,
        commit: (one) => (isBroken ? Promise.reject(new Error('no disk')) : storage.commit(one)),
      },
      clock,
    )
    const drillId = await aDrillOf(scenario, storage, clock)
    await conductor.command(drillId, { type: 'play', rate: 1 })
    isBroken = true
    clock.advance(600)
    await conductor.idle()
    expect(conductor.faults).toEqual([new Error('no disk')])
    isBroken = false
    expect(await conductor.catchUp(drillId)).toBe(2)
  })
})
