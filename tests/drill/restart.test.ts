import { describe, expect, it } from 'vitest'
import { keepAlive, resume } from '@alert-replay/server/drill/restart.ts'
import { memoryStorage } from '@alert-replay/server/storage/memory.ts'
import type { Storage } from '@alert-replay/server/storage/storage.ts'
import { advance, replay } from '@alert-replay/shared/replay.ts'
import { positionAt } from '@alert-replay/shared/transport.ts'
import { aScenario } from '../support/builders.ts'
import { manualClock } from '../support/clock.ts'
import { aConductor, aDrillOf } from '../support/conductors.ts'

const builder = aScenario().withAlertsAt(0, 5_000, 8_000, 60_000, 90_000)
const scenario = builder.build()

const unexpected = (error: unknown): never => expect.unreachable(String(error))

/** A drill that has played for 6 seconds when the server goes away, for so long. */
async function awayFor(awayMs: number) {
  const [storage, clock] = [memoryStorage(), manualClock()]
  const before = aConductor(storage, clock)
  const drillId = await aDrillOf(scenario, storage, clock)
  const idle = await aDrillOf(scenario, storage, clock)
  await before.command(drillId, { type: 'play', rate: 1 })
  const stop = await keepAlive(storage, clock, unexpected)
  clock.advance(6_000)
  await before.idle()
  // Killed: nobody says goodbye.
  stop()
  before.stop()
  const aliveMs = clock.nowMs()
  clock.advance(awayMs)
  const after = aConductor(storage, clock)
  await resume(storage, clock, after, unexpected)
  await after.idle()
  return { storage, clock, after, drillId, idle, aliveMs, drill: await storage.drill(drillId) }
}

describe('a server that comes back', () => {
  it('[S4] after 10 seconds or less goes on playing, and delivers at once what fell due', async () => {
    const { clock, after, drill, idle, storage } = await awayFor(10_000)
    expect(drill?.state.transport.status).toBe('playing')
    expect(drill && positionAt(drill.state.transport, clock.nowMs())).toBe(16_000)
    expect(drill?.state.cursor).toBe(3)
    expect(drill).not.toHaveProperty('notice')
    expect((await storage.drill(idle))?.revision).toBe(0)
    clock.advance(44_000)
    await after.idle()
    expect(after.published.map(({ append }) => append.map(({ alert }) => alert.id))).toEqual([
      ['alert-2'],
      ['alert-3'],
    ])
  })

  it('[S4] after more than 10 seconds the drill is paused where it stood, and says how long the server was gone', async () => {
    const { storage, clock, drill, drillId, idle, aliveMs } = await awayFor(10_001)
    expect(drill?.state.transport).toEqual({ status: 'paused', positionMs: 6_000 })
    expect(drill?.state.cursor).toBe(2)
    expect(drill?.notice).toEqual({ kind: 'server-was-away', awayMs: 10_001 })
    const log = await storage.log(drillId)
    expect(log.at(-1)).toEqual({ revision: 3, command: { type: 'pause' }, atMs: aliveMs, take: 1, cursor: 2 })
    expect((await storage.drill(idle))?.revision, 'a paused drill stays as it is').toBe(0)
    expect(clock.pending).toBe(0)

    const commands = log.flatMap(({ command, atMs }) => (command ? [{ command, atMs }] : []))
    expect(advance(builder.timeline(), replay(builder.timeline(), commands), clock.nowMs()), '[R1]').toEqual(
      drill?.state,
    )
  })

  it('the notice goes with the next command', async () => {
    const { storage, after, drillId } = await awayFor(60_000)
    await after.command(drillId, { type: 'play', rate: 1 })
    expect(await storage.drill(drillId)).not.toHaveProperty('notice')
    expect(after.published.map(({ notice }) => notice?.awayMs)).toEqual([60_000, undefined])
  })

  it('[R10] a drill that moved after the last-alive time is paused where it stood last', async () => {
    const [storage, clock] = [memoryStorage(), manualClock()]
    const before = aConductor(storage, clock)
    const drillId = await aDrillOf(scenario, storage, clock)
    await storage.setLastAlive(clock.nowMs())
    clock.advance(900)
    await before.command(drillId, { type: 'seek', toMs: 7_000 })
    await before.command(drillId, { type: 'play', rate: 1 })
    before.stop()
    clock.advance(30_000)
    await resume(storage, clock, aConductor(storage, clock), unexpected)
    expect((await storage.drill(drillId))?.state.transport).toEqual({ status: 'paused', positionMs: 7_000 })
  })

  it('one drill that cannot be taken up keeps no other from going on', async () => {
    const [storage, clock] = [memoryStorage(), manualClock()]
    const before = aConductor(storage, clock)
    const lost = aScenario().withAlertsAt(0, 9_000).build()
    const ids = [await aDrillOf(lost, storage, clock), await aDrillOf(scenario, storage, clock)]
    for (const id of ids) await before.command(id, { type: 'play', rate: 1 })
    before.stop()
    const { scenarioHash } = (await storage.drill(ids[0] ?? '')) ?? {}
    const damaged: Storage = {
      ...storage,
      scenario: (hash) => (hash === scenarioHash ? Promise.resolve(undefined) : storage.scenario(hash)),
    }
    clock.advance(5_000)
    const faults: unknown[] = []
    await resume(damaged, clock, aConductor(damaged, clock), (error) => faults.push(error))
    expect(faults).toHaveLength(1)
    expect((await storage.drill(ids[1] ?? ''))?.state.cursor).toBe(2)
  })

  it('a new storage and a clock that went back are no absence', async () => {
    const [storage, clock] = [memoryStorage(), manualClock()]
    const conductor = aConductor(storage, clock)
    const drillId = await aDrillOf(scenario, storage, clock)
    await conductor.command(drillId, { type: 'play', rate: 1 })
    clock.advance(1)
    await resume(storage, clock, aConductor(storage, clock), unexpected)
    await storage.setLastAlive(clock.nowMs() + 3_600_000)
    await resume(storage, clock, aConductor(storage, clock), unexpected)
    expect((await storage.drill(drillId))?.state.transport.status).toBe('playing')
  })

  it('the last-alive time is written at once and every second', async () => {
    const [storage, clock] = [memoryStorage(), manualClock()]
    const stop = await keepAlive(storage, clock, unexpected)
    const startMs = clock.nowMs()
    expect(await storage.lastAliveMs()).toBe(startMs)
    clock.advance(3_999)
    expect(await storage.lastAliveMs()).toBe(startMs + 3_000)
    stop()
    clock.advance(5_000)
    expect(await storage.lastAliveMs()).toBe(startMs + 3_000)
  })
})
