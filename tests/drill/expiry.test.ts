import { describe, expect, it } from 'vitest'
import { SWEEP_EVERY_MS, UNUSED_MS } from '@alert-replay/server/drill/expiry.ts'
import { aPhone, aTrainer } from '../support/clients.ts'
import { aServer } from '../support/server.ts'

describe('drills that nobody uses', () => {
  it('[S5] a solo drill is deleted 24 hours after its last use, a led one never', async () => {
    const server = await aServer()
    const [solo, led] = [await server.create({ kind: 'solo' }), await server.create({ kind: 'led' })]
    const exists = async (id: string): Promise<boolean> => (await server.storage.drill(id)) !== undefined
    const pass = async (ms: number): Promise<void> => {
      server.clock.advance(ms)
      await server.app.idle()
    }
    await pass(UNUSED_MS - 1)
    expect(await exists(solo.drillId)).toBe(true)
    // Used again: the day begins anew.
    const trainer = await aTrainer(server.url, solo)
    trainer.close()
    while (server.app.io.engine.clientsCount > 0) await new Promise((resolve) => setImmediate(resolve))
    await pass(UNUSED_MS - 1)
    expect(await exists(solo.drillId)).toBe(true)
    await pass(SWEEP_EVERY_MS + 1)
    expect(await exists(solo.drillId)).toBe(false)
    await pass(UNUSED_MS)
    expect(await exists(led.drillId)).toBe(true)
  })

  it('[S5] a solo drill that somebody looks at is in use, whether it moves or not', async () => {
    const server = await aServer()
    const solo = await server.create({ kind: 'solo' })
    const phone = await aPhone(server.url, solo)
    for (let i = 0; i < 30; i++) {
      server.clock.advance(SWEEP_EVERY_MS)
      await server.app.idle()
    }
    expect(await server.storage.drill(solo.drillId)).toBeDefined()
    expect(phone.isGone).toBe(false)
  })

  it('[S5] a server that starts sweeps first', async () => {
    const before = await aServer()
    const solo = await before.create({ kind: 'solo' })
    await before.stop()
    before.clock.advance(UNUSED_MS + 1)
    await aServer({ storage: before.storage, clock: before.clock })
    expect(await before.storage.drill(solo.drillId)).toBeUndefined()
  })
})
