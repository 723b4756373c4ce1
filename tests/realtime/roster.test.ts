import { describe, expect, it } from 'vitest'
import { PROTOCOL_VERSION } from '@alert-replay/shared/protocol-version.ts'
import { aPhone, aTrainer, makeId } from '../support/clients.ts'
import { aServer } from '../support/server.ts'

/** Longer than the roster is ever held back. */
const SOON_MS = 1_000

describe('the trainer’s list of phones', () => {
  it('shows who is connected, by which name, and what they show', async () => {
    const server = await aServer()
    const drill = await server.create()
    const trainer = await aTrainer(server.url, drill)
    const ana = await aPhone(server.url, drill, { name: 'Ana' })
    await trainer.until(() => trainer.roster.length === 1)
    await aPhone(server.url, drill)
    await trainer.command({ type: 'step', from: 0 })
    await ana.shows(1)
    const inSync = () => {
      server.clock.advance(SOON_MS)
      return trainer.roster.length === 2 && trainer.roster.every(({ revision }) => revision === 1)
    }
    await trainer.until(inSync)
    expect(trainer.roster).toEqual([
      { number: 1, name: 'Ana', connected: true, revision: 1 },
      { number: 2, connected: true, revision: 1 },
    ])

    ana.close()
    await server.app.idle()
    await trainer.until(() => {
      server.clock.advance(SOON_MS)
      return trainer.roster[0]?.connected === false
    })
    expect(trainer.roster[0]).toEqual({ number: 1, name: 'Ana', connected: false, revision: 1 })
  })

  it('shows a new name as soon as the phone joins with it', async () => {
    const server = await aServer()
    const drill = await server.create()
    const trainer = await aTrainer(server.url, drill)
    const phoneId = makeId()
    const phone = await aPhone(server.url, drill, { phoneId, name: 'Ana' })
    const join = { as: 'phone', protocol: PROTOCOL_VERSION, code: drill.code, phoneId, name: 'Ben' } as const
    await phone.socket.emitWithAck('drill:join', join)
    server.clock.advance(SOON_MS)
    await trainer.until(() => trainer.roster[0]?.name === 'Ben')
    expect(trainer.roster).toMatchObject([{ number: 1, connected: true }])
  })

  it('a phone open twice is one phone, there until both are closed', async () => {
    const server = await aServer()
    const drill = await server.create()
    const phoneId = makeId()
    const [one, two] = [
      await aPhone(server.url, drill, { phoneId }),
      await aPhone(server.url, drill, { phoneId }),
    ]
    const connected = async () =>
      (await aTrainer(server.url, drill)).joined?.phones.map((phone) => phone.connected)
    const ended = async (id: string | undefined) => {
      while (server.app.io.sockets.sockets.has(id ?? ''))
        await new Promise((resolve) => setImmediate(resolve))
    }
    expect(await connected()).toEqual([true])
    const [oneId, twoId] = [one.socket.id, two.socket.id]
    one.close()
    await ended(oneId)
    expect(await connected()).toEqual([true])
    two.close()
    await ended(twoId)
    expect(await connected()).toEqual([false])
  })

  it('is told at once, and then four times a second at most', async () => {
    const server = await aServer()
    const drill = await server.create()
    const trainer = await aTrainer(server.url, drill)
    let told = 0
    trainer.socket.on('drill:roster', () => told++)
    const phone = await aPhone(server.url, drill)
    await trainer.until(() => trainer.roster.length === 1)
    for (let revision = 1; revision <= 50; revision++) phone.socket.emit('phone:shows', { revision })
    // The answer comes after all of those, and an answer to the trainer after whatever was told because of them.
    await phone.report({ id: makeId(), kind: 'acknowledged', alertId: 'alert-0', take: 1 })
    await trainer.command({ type: 'pause' })
    expect(told).toBe(1)
    server.clock.advance(250)
    await trainer.until(() => trainer.roster[0]?.revision === 50)
    expect(told).toBe(2)
  })

  it('phones are told nothing of each other', async () => {
    const server = await aServer()
    const drill = await server.create()
    const phone = await aPhone(server.url, drill, { name: 'Ana' })
    const events: string[] = []
    phone.socket.onAny((event: string) => events.push(event))
    await aPhone(server.url, drill, { name: 'Ben' })
    const trainer = await aTrainer(server.url, drill)
    await trainer.command({ type: 'step', from: 0 })
    await phone.report({ id: makeId(), kind: 'acknowledged', alertId: 'alert-0', take: 1 })
    server.clock.advance(SOON_MS)
    await trainer.until(() => trainer.receipts.length > 0 && trainer.roster.length === 2)
    await phone.shows(1)
    expect(new Set(events)).toEqual(new Set(['drill:update']))
    expect(JSON.stringify(phone.joined)).not.toContain('Ben')
  })
})
