import { describe, expect, it, onTestFinished } from 'vitest'
import { PROTOCOL_VERSION } from '@alert-replay/shared/protocol-version.ts'
import { forTrainer, headOf } from '@alert-replay/shared/scenario.ts'
import { viewFor } from '@alert-replay/shared/view.ts'
import { memoryStorage } from '@alert-replay/server/storage/memory.ts'
import { LIMITS } from '@alert-replay/server/limits.ts'
import { aPhone, aSocket, aTrainer, connectPhone, makeId } from '../support/clients.ts'
import { anImportedScenario, RECORDED } from '../support/imported-scenario.ts'
import { recording } from '../support/recording.ts'
import { A_SCENARIO, aServer } from '../support/server.ts'

describe('joining a drill', () => {
  it('a phone is told the head of the scenario, its own number, and what has been delivered', async () => {
    const server = await aServer()
    const drill = await server.create()
    const phone = await aPhone(server.url, drill, { name: ' Ana ' })
    expect(phone.joined).toEqual({
      as: 'phone',
      serverTimeMs: server.clock.nowMs(),
      scenario: headOf(A_SCENARIO),
      view: { revision: 0, transport: { status: 'paused', positionMs: 0 }, take: 1, delivered: [] },
      phone: { number: 1, name: 'Ana' },
      recent: [],
      acknowledged: [],
    })
  })

  it('a trainer is told everything but the CAP messages as they were written', async () => {
    const server = await aServer()
    const drill = await server.create({ kind: 'solo' })
    await aPhone(server.url, drill)
    const trainer = await aTrainer(server.url, drill)
    expect(trainer.joined).toEqual({
      as: 'trainer',
      serverTimeMs: server.clock.nowMs(),
      drillId: drill.drillId,
      kind: 'solo',
      code: drill.code,
      scenario: forTrainer(A_SCENARIO),
      view: { revision: 0, transport: { status: 'paused', positionMs: 0 }, take: 1, delivered: [] },
      phones: [expect.objectContaining({ number: 1, connected: true })],
      receipts: [],
    })
  })

  it('[D1] a trainer is told of no recorded message what only systems read', async () => {
    const server = await aServer({ scenarios: [anImportedScenario()] })
    const { joined } = await aTrainer(server.url, await server.create())
    expect(joined?.scenario.alerts[0]?.texts['en']?.body).toBe('Words of it')
    expect(JSON.stringify(joined)).not.toMatch(RECORDED)
  })

  it('a step by the trainer reaches two phones and the trainer', async () => {
    const server = await aServer()
    const drill = await server.create()
    const trainer = await aTrainer(server.url, drill)
    const phones = [await aPhone(server.url, drill), await aPhone(server.url, drill)]
    expect(phones.map((phone) => phone.joined?.phone.number)).toEqual([1, 2])

    expect(await trainer.command({ type: 'step', from: 0 })).toEqual({ ok: true, value: { revision: 1 } })

    for (const phone of phones) {
      await phone.shows(1)
      expect(phone.view?.delivered.map(({ alert, how, take }) => [alert.id, how, take])).toEqual([
        ['alert-0', 'stepped', 1],
      ])
    }
    await trainer.shows(1)
    expect(trainer.view?.delivered).toEqual([{ how: 'stepped', take: 1 }])
    expect(server.faults).toEqual([])
  })

  it('[P2] a phone that joins at any revision sees what one that was there throughout sees', async () => {
    const storage = recording(memoryStorage())
    const server = await aServer({ storage })
    const drill = await server.create()
    const trainer = await aTrainer(server.url, drill)
    const early = await aPhone(server.url, drill)
    const commands = [
      { type: 'step', from: 0 },
      { type: 'step', from: 1 },
      { type: 'back', from: 2 },
      { type: 'seek', toMs: 7_000 },
      { type: 'play', rate: 2 },
      { type: 'pause' },
    ] as const
    for (const [i, command] of commands.entries()) {
      await trainer.command(command)
      server.clock.advance(100)
      const late = await aPhone(server.url, drill)
      await early.shows(i + 1)
      expect(late.view).toEqual(early.view)
    }
    const seen = storage.history(drill.drillId).map((at) => viewFor('phone', A_SCENARIO, at))
    expect(early.seen).toEqual(seen)
  })

  it('[P2] no update slips by between the answer to a join and the next one', async () => {
    // Slow where an answer is put together: a commit that could come in between would.
    const storage = memoryStorage()
    const server = await aServer({
      storage: {
        ...storage,
        async acknowledged(...args) {
          for (let i = 0; i < 20; i++) await new Promise((resolve) => setImmediate(resolve))
          return storage.acknowledged(...args)
        },
      },
    })
    const drill = await server.create()
    const trainer = await aTrainer(server.url, drill)
    const phones = Array.from({ length: 30 }, () => connectPhone(server.url, drill))
    onTestFinished(() => phones.forEach((phone) => phone.close()))
    let revision = 0
    while (phones.some((phone) => phone.joins === 0) || revision < 100) {
      const answer = await trainer.command({ type: 'seek', toMs: ++revision })
      expect(answer).toEqual({ ok: true, value: { revision } })
    }
    await Promise.all(phones.map((phone) => phone.shows(revision)))
    expect(phones.map((phone) => phone.joins)).toEqual(phones.map(() => 1))
  })

  it('[P2] a phone that joins while an alert is due sees it, before any timer fires', async () => {
    const server = await aServer()
    const drill = await server.create()
    await (await aTrainer(server.url, drill)).command({ type: 'play', rate: 1 })
    server.clock.jump(6_000)
    const phone = await aPhone(server.url, drill)
    expect(phone.view?.delivered.map(({ how }) => how)).toEqual(['played', 'played', 'played'])
  })

  it('a phone that comes back keeps its number and its name, and is told what rings again', async () => {
    const server = await aServer()
    const drill = await server.create()
    const trainer = await aTrainer(server.url, drill)
    const phoneId = makeId()
    const first = await aPhone(server.url, drill, { phoneId, name: 'Ana' })
    await aPhone(server.url, drill)
    first.close()
    await trainer.command({ type: 'step', from: 0 })
    server.clock.advance(59_000)
    await trainer.command({ type: 'step', from: 1 })

    const again = await aPhone(server.url, drill, { phoneId })
    expect(again.joined?.phone).toEqual({ number: 1, name: 'Ana' })
    expect(again.joined?.recent).toEqual([0, 1])
    again.close()

    server.clock.advance(1_000)
    expect((await aPhone(server.url, drill, { phoneId })).joined?.recent).toEqual([1])
  })

  it('what was sought rings for nobody', async () => {
    const server = await aServer()
    const drill = await server.create()
    await (await aTrainer(server.url, drill)).command({ type: 'seek', toMs: 6_000 })
    const phone = await aPhone(server.url, drill)
    expect(phone.view?.delivered).toHaveLength(3)
    expect(phone.joined?.recent).toEqual([])
  })

  it('one connection may join again, and join another drill instead', async () => {
    const server = await aServer()
    const [one, other] = [await server.create(), await server.create()]
    const socket = await aSocket(server.url)
    const join = (code: string) =>
      socket.emitWithAck('drill:join', { as: 'phone', protocol: PROTOCOL_VERSION, code, phoneId: makeId() })
    expect(await join(one.code)).toMatchObject({ ok: true })
    expect(await join(other.code)).toMatchObject({ ok: true })
    const updates: unknown[] = []
    socket.on('drill:update', (update: never) => updates.push(update))
    await (await aTrainer(server.url, one)).command({ type: 'step', from: 0 })
    await (await aTrainer(server.url, other)).command({ type: 'seek', toMs: 1 })
    expect(await join(other.code)).toMatchObject({ ok: true })
    expect(updates).toMatchObject([{ transport: { positionMs: 1 } }])
  })
})

describe('joins that are refused', () => {
  it('each with its code, and nobody is in', async () => {
    const server = await aServer()
    const drill = await server.create()
    const socket = await aSocket(server.url)
    const phone = { as: 'phone', protocol: PROTOCOL_VERSION, code: drill.code, phoneId: makeId() }
    const trainer = { as: 'trainer', protocol: PROTOCOL_VERSION, drillId: drill.drillId, key: drill.key }
    const freeCode = drill.code === '000000' ? '000001' : '000000'
    const refusals: readonly [join: unknown, code: string][] = [
      [{ ...phone, code: freeCode }, 'unknown-code'],
      [{ ...trainer, drillId: 'no-such-drill' }, 'unknown-drill'],
      [{ ...trainer, key: drill.key.toLowerCase() + 'x' }, 'wrong-key'],
      [{ ...trainer, key: drill.key.slice(0, -1) }, 'wrong-key'],
      [{ ...phone, protocol: PROTOCOL_VERSION + 1 }, 'protocol'],
      [{ ...trainer, protocol: 0, somethingNew: true }, 'protocol'],
      [{ protocol: 99 }, 'protocol'],
      [{ ...phone, protocol: '1' }, 'malformed'],
      [{ ...phone, code: '12345' }, 'malformed'],
      [{ ...phone, code: Number(drill.code) }, 'malformed'],
      [{ ...phone, phoneId: 'short' }, 'malformed'],
      [{ ...phone, name: 'x'.repeat(41) }, 'malformed'],
      [{ ...phone, key: drill.key }, 'malformed'],
      [{ ...trainer, as: 'admin' }, 'malformed'],
      [{ ...trainer, key: 'short' }, 'malformed'],
      [{ ...trainer, key: 'k'.repeat(10_000) }, 'malformed'],
      [[phone], 'malformed'],
      ['phone', 'malformed'],
      [null, 'malformed'],
      [undefined, 'malformed'],
    ]
    for (const [join, error] of refusals) {
      expect(await socket.emitWithAck('drill:join', join), JSON.stringify(join)).toEqual({ ok: false, error })
    }
    expect(await server.storage.phones(drill.drillId)).toEqual([])
    expect(server.app.io.sockets.adapter.rooms.size).toBe(1)
    expect(server.faults).toEqual([])
  })

  it('guessing codes from one address ends, and phones that the drill knows still come back', async () => {
    const server = await aServer({ limits: { ...LIMITS, wrongCodes: { points: 3, duration: 60 } } })
    const drill = await server.create()
    const known = makeId()
    await aPhone(server.url, drill, { phoneId: known })
    const wrong = { code: drill.code === '000000' ? '000001' : '000000' }
    for (const error of ['unknown-code', 'unknown-code', 'unknown-code', 'too-many']) {
      expect((await aPhone(server.url, wrong)).refusals).toEqual([error])
    }
    // The right code tells no more than a wrong one now.
    expect((await aPhone(server.url, drill)).refusals).toEqual(['too-many'])
    expect((await aPhone(server.url, drill, { phoneId: known })).joined?.phone.number).toBe(1)
  })

  it('one connection cannot fill a drill with phones', async () => {
    const server = await aServer()
    const drill = await server.create()
    const socket = await aSocket(server.url)
    const join = { as: 'phone', protocol: PROTOCOL_VERSION, code: drill.code } as const
    for (let phone = 1; phone <= 5; phone++) {
      expect(await socket.emitWithAck('drill:join', { ...join, phoneId: makeId() })).toMatchObject({
        ok: true,
      })
    }
    const answer: unknown = await socket.emitWithAck('drill:join', { ...join, phoneId: makeId() })
    expect(answer).toEqual({ ok: false, error: 'too-many' })
    expect(await server.storage.phones(drill.drillId)).toHaveLength(5)
  })

  it('guesses made all at once are counted like any others', async () => {
    const server = await aServer({ limits: { ...LIMITS, wrongCodes: { points: 3, duration: 60 } } })
    const drill = await server.create()
    const socket = await aSocket(server.url)
    const guess = (code: string) =>
      socket.emitWithAck('drill:join', { as: 'phone', protocol: PROTOCOL_VERSION, code, phoneId: makeId() })
    const wrong = Array.from({ length: 20 }, (_, i) => String(i).padStart(6, '0')).filter(
      (code) => code !== drill.code,
    )
    const answers = await Promise.all([...wrong, drill.code].map(guess))
    expect(answers.at(-1), 'the right one came too late').toEqual({ ok: false, error: 'too-many' })
    expect(answers.filter(({ error }) => error === 'unknown-code')).toHaveLength(3)
  })

  it('300 phones behind one address join at once, and all see the next step', async () => {
    const server = await aServer()
    const drill = await server.create()
    const trainer = await aTrainer(server.url, drill)
    const phones = await Promise.all(Array.from({ length: 300 }, () => aPhone(server.url, drill)))
    expect(new Set(phones.map((phone) => phone.joined?.phone.number)).size).toBe(300)
    await trainer.command({ type: 'step', from: 0 })
    await Promise.all(phones.map((phone) => phone.shows(1)))
  })

  it('a socket that sends too much is told so, and holds no other back', async () => {
    const server = await aServer({ limits: { ...LIMITS, messages: { points: 3, duration: 60 } } })
    const drill = await server.create()
    const socket = await aSocket(server.url)
    const join = () =>
      socket.emitWithAck('drill:join', {
        as: 'trainer',
        protocol: PROTOCOL_VERSION,
        drillId: drill.drillId,
        key: drill.key,
      })
    expect((await Promise.all([join(), join(), join(), join()])).map(({ ok, error }) => error ?? ok)).toEqual(
      [true, true, true, 'too-many'],
    )
    const phone = connectPhone(server.url, drill)
    await phone.until(() => phone.joins > 0)
    phone.close()
    expect(phone.joined, 'another connection is not held back').toBeDefined()
  })
})
