import { describe, expect, it } from 'vitest'
import { aPhone, aSocket, aTrainer, makeId } from '../support/clients.ts'
import { fillingStorage } from '../support/storages.ts'
import { aServer, type TestServer } from '../support/server.ts'

const PLAY = { type: 'play', rate: 1 } as const

async function aDrillWithTrainer(server: TestServer) {
  const drill = await server.create()
  const revision = async () => (await server.storage.drill(drill.drillId))?.revision
  return { drill, trainer: await aTrainer(server.url, drill), revision }
}

describe('commands', () => {
  it('[R4] of two trainers who step from the same alert one is stale, and the alert is delivered once', async () => {
    const server = await aServer()
    const { drill, trainer, revision } = await aDrillWithTrainer(server)
    const other = await aTrainer(server.url, drill)
    const answers = await Promise.all([
      trainer.command({ type: 'step', from: 0 }),
      other.command({ type: 'step', from: 0 }),
    ])
    expect(answers).toContainEqual({ ok: true, value: { revision: 1 } })
    expect(answers).toContainEqual({ ok: false, error: 'stale' })
    expect(await revision()).toBe(1)
    await other.shows(1)
    expect(other.view?.delivered).toHaveLength(1)
  })

  it('[R4] step and back while playing are refused, and change nothing', async () => {
    const server = await aServer()
    const { trainer, revision } = await aDrillWithTrainer(server)
    await trainer.command(PLAY)
    expect(await trainer.command({ type: 'step', from: 1 })).toEqual({ ok: false, error: 'playing' })
    expect(await trainer.command({ type: 'back', from: 1 })).toEqual({ ok: false, error: 'playing' })
    expect(await revision()).toBe(1)
  })

  it('[R7] at the ends, back and step and play are refused', async () => {
    const server = await aServer()
    const { trainer } = await aDrillWithTrainer(server)
    expect(await trainer.command({ type: 'back', from: 0 })).toEqual({ ok: false, error: 'at-start' })
    await trainer.command({ type: 'seek', toMs: 10_000 })
    expect(await trainer.command({ type: 'step', from: 4 })).toEqual({ ok: false, error: 'at-end' })
    expect(await trainer.command(PLAY)).toEqual({ ok: false, error: 'at-end' })
  })

  it('a command that changes nothing is answered with the revision as it is, and commits nothing', async () => {
    const server = await aServer()
    const { drill, trainer } = await aDrillWithTrainer(server)
    expect(await trainer.command({ type: 'pause' })).toEqual({ ok: true, value: { revision: 0 } })
    await trainer.command(PLAY)
    expect(await trainer.command(PLAY)).toEqual({ ok: true, value: { revision: 1 } })
    expect(await server.storage.log(drill.drillId)).toHaveLength(1)
  })

  it('alerts that fall due while playing reach everybody at their time, those of one time together', async () => {
    const server = await aServer()
    const { drill, trainer } = await aDrillWithTrainer(server)
    const phone = await aPhone(server.url, drill)
    await trainer.command(PLAY)
    await phone.shows(1)
    expect(phone.view?.delivered).toHaveLength(1)

    server.clock.advance(4_999)
    await server.app.idle()
    expect((await server.storage.drill(drill.drillId))?.revision, 'nothing comes early').toBe(1)

    server.clock.advance(1)
    await phone.shows(2)
    expect(phone.view?.delivered.map(({ alert, how }) => [alert.id, how])).toEqual([
      ['alert-0', 'played'],
      ['alert-1', 'played'],
      ['alert-2', 'played'],
    ])

    server.clock.advance(5_000)
    await phone.shows(3)
    await trainer.shows(3)
    expect(phone.view?.delivered).toHaveLength(4)
    expect(trainer.view?.transport, '[R6] the last alert pauses').toEqual({
      status: 'paused',
      positionMs: 10_000,
    })
  })

  it('what was due before a refused command is delivered all the same', async () => {
    const server = await aServer()
    const { drill, trainer } = await aDrillWithTrainer(server)
    await trainer.command(PLAY)
    server.clock.jump(6_000)
    expect(await trainer.command({ type: 'step', from: 3 })).toEqual({ ok: false, error: 'playing' })
    await trainer.shows(2)
    expect(trainer.view?.delivered).toHaveLength(3)
    expect((await server.storage.log(drill.drillId)).map(({ cursor }) => cursor)).toEqual([1, 3])
  })

  it('a phone commands nothing, and a stranger neither', async () => {
    const server = await aServer()
    const { drill, revision } = await aDrillWithTrainer(server)
    const phone = await aPhone(server.url, drill)
    expect(await phone.command({ type: 'step', from: 0 })).toEqual({ ok: false, error: 'not-allowed' })
    const stranger = await aSocket(server.url)
    expect(await stranger.emitWithAck('drill:command', { type: 'step', from: 0 })).toEqual({
      ok: false,
      error: 'not-joined',
    })
    expect(await stranger.emitWithAck('phone:receipts', [])).toEqual({ ok: false, error: 'not-joined' })
    expect(await revision()).toBe(0)
  })

  it('[S6] a command of any other shape is malformed, and changes nothing', async () => {
    const server = await aServer()
    const { drill, trainer, revision } = await aDrillWithTrainer(server)
    const malformed: readonly unknown[] = [
      null,
      undefined,
      0,
      'pause',
      [],
      ['pause'],
      {},
      { type: 'Pause' },
      { type: 'pause', extra: 1 },
      { type: ['pause'] },
      { type: 'constructor' },
      { type: 'toString' },
      { type: '__proto__' },
      JSON.parse('{"__proto__":{"type":"pause"}}'),
      JSON.parse('{"type":"pause","__proto__":{"polluted":true}}'),
      JSON.parse('{"type":"pause","constructor":{"prototype":{"polluted":true}}}'),
      { type: 'step' },
      { type: 'step', from: -1 },
      { type: 'step', from: 0.5 },
      { type: 'step', from: '0' },
      { type: 'step', from: null },
      { type: 'step', from: NaN },
      { type: 'step', from: Infinity },
      { type: 'step', from: 1e300 },
      { type: 'step', from: [0] },
      { type: 'back', from: { valueOf: 0 } },
      { type: 'play' },
      { type: 'play', rate: 0 },
      { type: 'play', rate: -1 },
      { type: 'play', rate: 0.1 },
      { type: 'play', rate: 1e9 },
      { type: 'play', rate: 120.25 },
      { type: 'play', rate: null },
      { type: 'seek', toMs: -1 },
      { type: 'seek', toMs: 0.5 },
      { type: 'seek', toMs: 1e15 },
      { type: 'seek', toMs: 'end' },
      { type: 'seek', toMs: Buffer.from('1') },
      { type: 'seek', toMs: { a: { a: { a: { a: 1 } } } } },
      Buffer.from('{"type":"pause"}'),
      'x'.repeat(30_000),
    ]
    for (const payload of malformed) {
      const answer: unknown = await trainer.socket.emitWithAck('drill:command', payload as never)
      expect(answer, JSON.stringify(payload)?.slice(0, 80)).toEqual({ ok: false, error: 'malformed' })
    }
    expect({}).not.toHaveProperty('polluted')
    expect(await revision()).toBe(0)
    expect(await server.storage.log(drill.drillId)).toEqual([])
    expect(server.faults).toEqual([])
  })

  it('[S6] events without a way to answer, with the wrong one, or that do not exist, do nothing and no harm', async () => {
    const server = await aServer()
    const { drill, trainer, revision } = await aDrillWithTrainer(server)
    const { socket } = trainer as { socket: { emit(...args: readonly unknown[]): unknown } }
    for (const event of [
      'drill:join',
      'drill:command',
      'phone:receipts',
      'phone:shows',
      'drill:update',
      'nothing',
    ]) {
      socket.emit(event)
      socket.emit(event, { type: 'step', from: 0 })
      socket.emit(event, { type: 'step', from: 0 }, 'not a function')
      socket.emit(event, { type: 'step', from: 0 }, { call: 1 }, 7)
    }
    for (const event of ['__proto__', 'constructor', 'toString', '']) socket.emit(event, {})
    expect(await trainer.command({ type: 'pause' })).toEqual({ ok: true, value: { revision: 0 } })
    expect(await revision()).toBe(0)
    // An answer where the payload should be is a way to say no.
    const loose = trainer.socket as unknown as {
      emitWithAck(event: string, ...args: unknown[]): Promise<unknown>
    }
    expect(await loose.emitWithAck('drill:command')).toEqual({ ok: false, error: 'malformed' })
    expect(await loose.emitWithAck('drill:command', { type: 'pause' }, 1)).toEqual({
      ok: false,
      error: 'malformed',
    })
    expect((await aPhone(server.url, drill)).view?.revision).toBe(0)
    expect(server.faults).toEqual([])
  })

  it('[S6] a message that is too large ends its own connection and nothing else', async () => {
    const server = await aServer()
    const { drill, trainer, revision } = await aDrillWithTrainer(server)
    const socket = await aSocket(server.url)
    const ended = new Promise((resolve) => socket.once('disconnect', resolve))
    socket.emit('drill:command', { type: 'step', from: 0, padding: 'x'.repeat(100_000) })
    await ended
    expect(await trainer.command({ type: 'step', from: 0 })).toEqual({ ok: true, value: { revision: 1 } })
    expect(await revision()).toBe(1)
    expect((await aPhone(server.url, drill)).view?.revision).toBe(1)
  })

  it('a drill that was deleted under a trainer knows no command', async () => {
    const server = await aServer()
    const { drill, trainer } = await aDrillWithTrainer(server)
    await server.storage.deleteDrill(drill.drillId)
    expect(await trainer.command({ type: 'step', from: 0 })).toEqual({ ok: false, error: 'unknown-drill' })
    expect((await aTrainer(server.url, drill)).refusals).toEqual(['unknown-drill'])
    expect((await aPhone(server.url, { code: drill.code }, { phoneId: makeId() })).refusals).toEqual([
      'unknown-code',
    ])
  })

  it('[S2] when storing fails, the trainer is told of a fault and nobody is told of an update', async () => {
    let isFull = true
    const server = await aServer({ storage: fillingStorage(() => isFull) })
    const { drill, trainer } = await aDrillWithTrainer(server)
    const phone = await aPhone(server.url, drill)
    expect(await trainer.command({ type: 'step', from: 0 })).toEqual({ ok: false, error: 'fault' })
    isFull = false
    expect(await trainer.command({ type: 'step', from: 0 })).toEqual({ ok: true, value: { revision: 1 } })
    await phone.shows(1)
    expect(phone.seen.map(({ revision }) => revision)).toEqual([0, 1])
    expect(phone.joins, 'no update was there to be missed').toBe(1)
    expect(server.faults).toHaveLength(1)
    expect(server.faults[0]).toContain('the disk is full')
  })
})
