import { describe, expect, it } from 'vitest'
import { HEARTBEAT_MS } from '@alert-replay/shared/protocol-version.ts'
import type { Command } from '@alert-replay/shared/command.ts'
import { aScenario, sentinelOf, TRAINER_ONLY } from '../support/builders.ts'
import { aPhone, aTrainer, makeId } from '../support/clients.ts'
import { randomFrom } from '../support/random.ts'
import { aServer } from '../support/server.ts'
import { aWire } from '../support/wire.ts'

/** The scenario has each of them on every alert or on some. */
const TRAINERS_FIELDS = [
  'cap',
  'cue',
  'notes',
  'expected',
  'question',
  'citations',
  'correct',
  'feedback',
  'summary',
  'account',
  'hazards',
  'countries',
  'teaches',
  'flight',
]

const OFFSETS = [0, 0, 1_000, 2_000, 2_000, 5_000, 9_000, 9_000, 20_000, 30_000]
const scenario = aScenario()
  .withAlertsAt(...OFFSETS)
  .withCuesOn(2, 5)
  .build()

describe('what reaches a phone', () => {
  it('[P1] is looked for in a scenario that has all of it', () => {
    const text = JSON.stringify(scenario)
    for (const field of TRAINERS_FIELDS) expect(text).toContain(`"${field}"`)
  })

  it.each(Array.from({ length: 10 }, (_, i) => i + 1))(
    '[P1] is never an alert to come nor anything of the trainer’s, byte by byte: seed %i',
    async (seed) => {
      const random = randomFrom(seed)
      const server = await aServer({ scenarios: [scenario] })
      const drill = await server.create()
      const trainer = await aTrainer(server.url, drill)
      const other = await aPhone(server.url, drill, { name: 'NAME-OF-ANOTHER' })
      const wire = await aWire(server.url)
      const phoneId = makeId()
      const phone = await aPhone(wire.url, drill, { phoneId })

      let furthest = 0
      const expectNoSecret = (): void => {
        const text = wire.text()
        scenario.alerts.forEach(({ id }, index) => {
          if (index < furthest) return
          expect(text, `seed ${seed}: alert ${index} came before its time`).not.toContain(sentinelOf(index))
          expect(text, `seed ${seed}: alert ${index} was named before its time`).not.toContain(`"${id}"`)
        })
        expect(text).not.toContain(TRAINER_ONLY)
        for (const field of TRAINERS_FIELDS) expect(text).not.toContain(`"${field}"`)
        for (const secret of [drill.key, drill.drillId, 'NAME-OF-ANOTHER']) expect(text).not.toContain(secret)
      }

      for (let i = 0; i < 40 && furthest < OFFSETS.length - 1; i++) {
        const { cursor = 0 } = (await server.storage.drill(drill.drillId))?.state ?? {}
        const commands: readonly Command[] = [
          { type: 'play', rate: random.pick([1, 4]) },
          { type: 'pause' },
          { type: 'step', from: cursor },
          { type: 'back', from: cursor },
          { type: 'seek', toMs: random.int(Math.min(20_000, 3_000 + i * 500)) },
        ]
        const answer = await trainer.command(random.pick(commands))
        server.clock.advance(random.int(800))
        await server.app.idle()
        // Whatever a phone asks, it is told no more.
        const future = scenario.alerts[random.int(OFFSETS.length)]?.id ?? ''
        await phone.report({ id: makeId(), kind: 'acknowledged', alertId: future, take: 1 })
        await phone.command({ type: 'step', from: cursor })
        if (random.percent(20)) phone.drop()
        if (random.percent(20)) server.clock.advance(HEARTBEAT_MS)
        await server.app.idle()
        const log = await server.storage.log(drill.drillId)
        furthest = Math.max(furthest, ...log.map((entry) => entry.cursor))
        await phone.until(() => phone.socket.connected)
        await phone.shows(answer.ok ? answer.value.revision : 0)
        expectNoSecret()
      }

      // It was the phone's wire: what was delivered is on it.
      expect(furthest).toBeGreaterThan(0)
      expect(wire.text()).toContain(sentinelOf(0))
      await trainer.command({ type: 'pause' })
      await trainer.command({ type: 'seek', toMs: 30_000 })
      furthest = OFFSETS.length
      await wire.until((text) => text.includes(sentinelOf(9)))
      expectNoSecret()
      expect(other.view).toBeDefined()
      expect(server.faults).toEqual([])
    },
  )
})
