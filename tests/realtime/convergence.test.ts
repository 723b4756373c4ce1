import { isDeepStrictEqual } from 'node:util'
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest'
import { LIMITS } from '@alert-replay/server/limits.ts'
import { memoryStorage } from '@alert-replay/server/storage/memory.ts'
import type { Command } from '@alert-replay/shared/command.ts'
import { HEARTBEAT_MS } from '@alert-replay/shared/protocol-version.ts'
import { advance, replay } from '@alert-replay/shared/replay.ts'
import { timelineOf } from '@alert-replay/shared/timeline.ts'
import { RATES } from '@alert-replay/shared/transport.ts'
import { viewFor, type Role } from '@alert-replay/shared/view.ts'
import { aScenario } from '../support/builders.ts'
import { aTrainer, connectPhone, makeId, type Client } from '../support/clients.ts'
import { randomFrom, type Random } from '../support/random.ts'
import { recording } from '../support/recording.ts'
import { startServer, type TestServer } from '../support/server.ts'

const COMMANDS = 200
const SEEDS = Array.from({ length: 100 }, (_, i) => i + 1)

const scenario = aScenario()
  .withAlertsAt(0, 0, 400, 1_000, 1_000, 1_000, 2_500, 4_000, 4_000, 9_000)
  .withCuesOn(4, 6)
  .build()
const timeline = timelineOf(scenario.alerts)
const storage = recording(memoryStorage())
let server: TestServer
beforeAll(async () => {
  const plenty = { points: 1_000_000, duration: 1 }
  const limits = { ...LIMITS, messages: plenty, drills: plenty }
  server = await startServer({ scenarios: [scenario], storage, limits })
})
afterAll(() => server.stop())

/** What a trainer who sees `cursor` alerts might press, now and then on an old picture of it. */
function someCommand(random: Random, cursor: number): Command {
  const from = Math.max(0, cursor + (random.percent(15) ? random.int(3) - 1 : 0))
  switch (random.int(7)) {
    case 0:
    case 1:
      return { type: 'play', rate: random.pick(RATES) }
    case 2:
      return { type: 'pause' }
    case 3:
    case 4:
      return { type: 'step', from }
    case 5:
      return { type: 'back', from }
    default:
      return { type: 'seek', toMs: random.percent(30) ? 0 : random.int(10_000) }
  }
}

/** Every view that the client ever showed is the server's at that revision. */
function expectAllSeen(role: Role, client: Client<never>, expected: readonly unknown[], seed: number): void {
  for (const view of client.seen as readonly { readonly revision: number }[]) {
    if (isDeepStrictEqual(view, expected[view.revision])) continue
    expect(view, `seed ${seed}: a ${role}'s view at revision ${view.revision}`).toEqual(
      expected[view.revision],
    )
  }
}

describe('two trainers at once, phones that come and go, updates that are lost', () => {
  it.each(SEEDS)(
    `[P2] [P3] [S1] after ${COMMANDS} commands every client shows what the server has: seed %i`,
    async (seed) => {
      const random = randomFrom(seed)
      const drill = await server.create()
      const trainers = [await aTrainer(server.url, drill), await aTrainer(server.url, drill)]
      const ids = Array.from({ length: 4 }, makeId)
      const phones = new Map<string, ReturnType<typeof connectPhone>>()
      const gone: ReturnType<typeof connectPhone>[] = []
      onTestFinished(() => [...phones.values(), ...gone].forEach((phone) => phone.close()))

      const comeOrGo = (): void => {
        const phoneId = random.pick(ids)
        const phone = phones.get(phoneId)
        if (!phone) phones.set(phoneId, connectPhone(server.url, drill, { phoneId }))
        else if (random.percent(50)) phone.drop()
        else {
          phone.close()
          phones.delete(phoneId)
          gone.push(phone)
        }
      }

      for (let sent = 0; sent < COMMANDS;) {
        const answers: Promise<unknown>[] = []
        for (let burst = random.int(6); burst >= 0 && sent < COMMANDS; burst--, sent++) {
          const trainer = random.pick(trainers)
          answers.push(trainer.command(someCommand(random, trainer.view?.delivered.length ?? 0)))
          if (random.percent(20)) comeOrGo()
          if (random.percent(5)) random.pick([...trainers, ...phones.values()]).loseOne()
          if (random.percent(60)) server.clock.advance(random.int(700))
        }
        if (random.percent(80)) await Promise.all(answers)
      }

      // Whoever lost the last update hears of it by the next heartbeat at the latest.
      for (const phoneId of ids) {
        if (!phones.has(phoneId)) phones.set(phoneId, connectPhone(server.url, drill, { phoneId }))
      }
      await Promise.all(trainers.map((trainer) => trainer.command({ type: 'pause' })))
      await Promise.all(
        [...phones.values()].map((phone) => phone.until(() => phone.socket.connected && phone.joins > 0)),
      )
      server.clock.advance(HEARTBEAT_MS)
      await server.app.idle()

      const history = storage.history(drill.drillId)
      const last = history.length - 1
      await Promise.all([...trainers, ...phones.values()].map((client) => client.shows(last)))

      // Most commands do something: there is something to agree about.
      expect(last, `seed ${seed}`).toBeGreaterThan(COMMANDS / 4)
      const forTrainers = history.map((at) => viewFor('trainer', scenario, at))
      const forPhones = history.map((at) => viewFor('phone', scenario, at))
      for (const trainer of trainers) {
        expect(trainer.view?.revision, `seed ${seed}`).toBe(last)
        expectAllSeen('trainer', trainer as Client<never>, forTrainers, seed)
      }
      for (const phone of [...phones.values(), ...gone])
        expectAllSeen('phone', phone as Client<never>, forPhones, seed)
      for (const phone of phones.values()) expect(phone.view?.revision, `seed ${seed}`).toBe(last)

      // [R1] And what the server has follows from the commands alone.
      const log = await storage.log(drill.drillId)
      const commands = log.flatMap(({ command, atMs }) => (command ? [{ command, atMs }] : []))
      expect(advance(timeline, replay(timeline, commands), server.clock.nowMs()), `seed ${seed}`).toEqual(
        history[last]?.state,
      )
      expect(server.faults).toEqual([])
    },
  )
})
