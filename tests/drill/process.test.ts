import { connect, createServer, type AddressInfo } from 'node:net'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { openStorage } from '@alert-replay/server/storage/open.ts'
import { aChildServer, spawnServer } from '../support/child.ts'
import { aPhone, aTrainer, makeId } from '../support/clients.ts'
import { aFolder } from '../support/folder.ts'

describe('a server that is killed in the middle of a drill', () => {
  it('[S2] has lost nothing that it confirmed, and goes on for clients that come back by themselves', async () => {
    const data = aFolder()
    const before = await aChildServer(data)
    const drill = await before.create()
    const trainer = await aTrainer(before.url, drill)
    const phone = await aPhone(before.url, drill, { name: 'Ana' })
    let confirmed = 0
    const does = async (...commands: readonly Parameters<typeof trainer.command>[0][]): Promise<void> => {
      for (const command of commands) {
        const answer = await trainer.command(command)
        if (answer.ok) confirmed = answer.value.revision
      }
    }
    await does({ type: 'step', from: 0 }, { type: 'step', from: 1 }, { type: 'back', from: 2 })
    const receipt = { id: makeId(), kind: 'acknowledged', alertId: 'launch', take: 2 } as const
    expect(await phone.report(receipt)).toEqual({ ok: true, value: { stored: [receipt.id] } })
    await does({ type: 'play', rate: 0.25 })
    expect(confirmed).toBe(4)
    // And then as fast as it goes, until the very end.
    const storm = (async () => {
      for (let toMs = 1; ; toMs++) {
        const answer = await trainer.command({ type: 'seek', toMs }).catch(() => undefined)
        if (!answer?.ok) return
        confirmed = answer.value.revision
        if (toMs === 50) before.kill('SIGKILL')
      }
    })()
    expect(await before.ended).toBe('SIGKILL')
    await storm
    expect(confirmed).toBeGreaterThanOrEqual(54)

    const after = await aChildServer(data, { port: before.port })
    await phone.until(() => phone.joins === 2)
    await trainer.until(() => trainer.joins === 2)
    expect(phone.joined?.phone).toEqual({ number: 1, name: 'Ana' })
    expect(phone.view?.revision).toBeGreaterThanOrEqual(confirmed)
    expect(trainer.joined?.receipts).toMatchObject([receipt])
    expect(await trainer.command({ type: 'pause' })).toMatchObject({ ok: true })

    after.kill('SIGTERM')
    expect(await after.ended).toBe(0)
    const storage = await openStorage(data)
    onTestFinished(() => storage.close())
    const log = await storage.log(drill.drillId)
    expect(log.map(({ revision }) => revision)).toEqual(log.map((_, i) => i + 1))
    expect(log.length).toBeGreaterThanOrEqual(confirmed)
  })
})

describe('a server that is told to stop', () => {
  it.each(['SIGTERM', 'SIGINT'] as const)('%s ends it cleanly, open connections or not', async (signal) => {
    const data = aFolder()
    const server = await aChildServer(data)
    const drill = await server.create()
    const trainer = await aTrainer(server.url, drill)
    const phone = await aPhone(server.url, drill)
    await trainer.command({ type: 'play', rate: 1 })
    server.kill(signal)
    expect(await server.ended).toBe(0)
    await phone.until(() => !phone.socket.connected)
    expect(phone.isGone, 'the drill is not over').toBe(false)
    expect(phone.socket.active, 'it tries again').toBe(true)
    expect(server.err).toBe('')
    // Nothing holds the file any more.
    const storage = await openStorage(data)
    onTestFinished(() => storage.close())
    expect((await storage.drill(drill.drillId))?.state.transport.status).toBe('playing')
    expect(await storage.lastAliveMs()).toBeGreaterThan(Date.now() - 60_000)
  })
})

it('a phone that answers nothing any more holds no server up', async () => {
  const server = await aChildServer('memory')
  const silent = connect({ port: server.port, host: '127.0.0.1', allowHalfOpen: true })
  onTestFinished(() => void silent.destroy())
  silent.write(
    [
      'GET /socket.io/?EIO=4&transport=websocket HTTP/1.1',
      'Host: 127.0.0.1',
      'Connection: Upgrade',
      'Upgrade: websocket',
      'Sec-WebSocket-Version: 13',
      'Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==',
      '',
      '',
    ].join('\r\n'),
  )
  await new Promise((resolve) => silent.once('data', resolve))
  silent.pause()
  server.kill('SIGTERM')
  expect(await server.ended).toBe(0)
})

describe('a server that cannot start says why in one line', () => {
  const failing = async (args: readonly string[], env?: Readonly<Record<string, string>>) => {
    const { said, ended } = spawnServer(args, env)
    return { code: await ended, ...said }
  }

  it('a port in use', async () => {
    const other = createServer().listen(0, '127.0.0.1')
    onTestFinished(() => void other.close())
    await new Promise((resolve) => other.once('listening', resolve))
    const { port } = other.address() as AddressInfo
    expect(await failing(['--port', String(port), '--data', aFolder()])).toEqual({
      code: 1,
      out: '',
      err: `Port ${port} is in use. Stop what runs there, or choose another: npm start -- --port ${port + 1}\n`,
    })
  })

  it('an address that is not ours', async () => {
    const { code, err } = await failing(['--host', '192.0.2.1', '--port', '0', '--data', aFolder()])
    expect([code, err.split('\n')]).toEqual([
      1,
      [expect.stringContaining('192.0.2.1 is no address of this machine'), ''],
    ])
  })

  it('a file that is no database', async () => {
    const data = aFolder()
    writeFileSync(join(data, 'alert-replay.sqlite'), 'Dear diary, '.repeat(500))
    const { code, err } = await failing(['--port', '0', '--data', data])
    expect([code, err.split('\n')]).toEqual([1, [expect.stringContaining('is damaged or no database'), '']])
  })

  it('a folder of scenarios that is not there', async () => {
    const fixtures = join(aFolder(), 'none')
    const { code, err } = await failing(['--port', '0', '--data', 'memory'], {
      ALERT_REPLAY_FIXTURES: fixtures,
    })
    expect([code, err]).toEqual([1, `The folder of scenarios, ${fixtures}, cannot be read\n`])
  })

  it('an option that does not exist', async () => {
    const { code, err } = await failing(['--prot', '80'])
    expect(code).toBe(1)
    expect(err).toContain('--prot: no such option')
  })

  it('and asked for help, it helps and ends well', async () => {
    const { code, out, err } = await failing(['--help'])
    expect([code, err]).toEqual([0, ''])
    expect(out).toContain('--port')
  })
})

describe('what a server prints', () => {
  it('[S8] holds no key, code or phone id, whatever goes wrong, at any level', async () => {
    const server = await aChildServer('memory', { env: { LOG_LEVEL: 'trace' } })
    const drill = await server.create()
    const phoneId = makeId()
    const phone = await aPhone(server.url, drill, { phoneId })
    const trainer = await aTrainer(server.url, drill)
    const headers = { authorization: `Bearer ${drill.key}` }
    await trainer.command({ type: 'step', from: 0 })
    await trainer.command({ type: 'step', from: 'nonsense' as never })
    await phone.command({ type: 'pause' })
    await fetch(`${server.url}/api/drills/${drill.drillId}?key=${drill.key}`, { headers })
    await fetch(`${server.url}/join/${drill.code}`)
    await aTrainer(server.url, { ...drill, key: `${drill.key}x` })
    await fetch(`${server.url}/api/drills/${drill.drillId}`, { method: 'DELETE', headers })
    await phone.until(() => phone.isGone)
    server.kill('SIGTERM')
    expect(await server.ended).toBe(0)
    const printed = server.out + server.err
    expect(printed).toContain(`Alert Replay  http://localhost:${server.port}\n`)
    for (const secret of [drill.key, drill.code, phoneId]) expect(printed).not.toContain(secret)
  })

  it('its log is one JSON object a line, apart from what a person reads', async () => {
    const server = await aChildServer('memory', { env: { LOG_LEVEL: 'info' } })
    server.kill('SIGTERM')
    await server.ended
    const [greeting, ...log] = server.out.trimEnd().split('\n')
    expect(greeting).toBe(`Alert Replay  http://localhost:${server.port}`)
    const events = log.map((line) => (JSON.parse(line) as { readonly msg: string }).msg)
    expect(events).toEqual(['listening', 'stopping', 'stopped'])
  })
})
