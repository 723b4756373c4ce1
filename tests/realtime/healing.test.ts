import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { HEARTBEAT_MS } from '@alert-replay/shared/protocol-version.ts'
import { sqliteStorage } from '@alert-replay/server/storage/sqlite.ts'
import { aPhone, aTrainer, makeId } from '../support/clients.ts'
import { manualClock } from '../support/clock.ts'
import { aFolder } from '../support/folder.ts'
import { aServer, startServer } from '../support/server.ts'
import { slowStorage } from '../support/storages.ts'

describe('what is lost on the way', () => {
  it('[P3] a lost update is repaired by the next one', async () => {
    const server = await aServer()
    const drill = await server.create()
    const trainer = await aTrainer(server.url, drill)
    const [whole, holed] = [await aPhone(server.url, drill), await aPhone(server.url, drill)]
    holed.loseOne()
    await trainer.command({ type: 'step', from: 0 })
    await whole.shows(1)
    await trainer.command({ type: 'step', from: 1 })
    await Promise.all([whole.shows(2), holed.shows(2)])
    expect(holed.view).toEqual(whole.view)
    expect(holed.joins).toBe(2)
    expect(whole.joins).toBe(1)
  })

  it('[P3] a lost last update is repaired by the heartbeat', async () => {
    const server = await aServer()
    const drill = await server.create()
    const trainer = await aTrainer(server.url, drill)
    const [whole, holed] = [await aPhone(server.url, drill), await aPhone(server.url, drill)]
    holed.loseOne()
    await trainer.command({ type: 'step', from: 0 })
    await whole.shows(1)
    server.clock.advance(HEARTBEAT_MS)
    await holed.shows(1)
    expect(holed.view).toEqual(whole.view)
  })

  it('the heartbeat says every five seconds where the drill stands, to everybody in it', async () => {
    const server = await aServer()
    const [drill, other] = [await server.create(), await server.create()]
    const trainer = await aTrainer(server.url, drill)
    const clients = [trainer, await aPhone(server.url, drill)]
    const elsewhere = await aPhone(server.url, other)
    await trainer.command({ type: 'step', from: 0 })
    server.clock.advance(HEARTBEAT_MS)
    for (const client of clients) await client.until(() => client.heartbeats.length === 1)
    await elsewhere.until(() => elsewhere.heartbeats.length === 1)
    for (const client of clients) expect(client.heartbeats).toEqual([1])
    expect(elsewhere.heartbeats).toEqual([0])
  })

  it('an alert whose timer is lost comes with the heartbeat', async () => {
    const server = await aServer()
    const drill = await server.create()
    // The drill begins to play by another server, which is gone before the alert is due.
    const gone = await startServer({ storage: server.storage })
    await (await aTrainer(gone.url, drill)).command({ type: 'play', rate: 1 })
    await gone.stop()
    const phone = await aPhone(server.url, drill)
    server.clock.advance(4_000)
    server.clock.advance(HEARTBEAT_MS)
    await phone.until(() => phone.view?.delivered.length === 3)
    expect(phone.view?.revision).toBe(2)
  })

  it('[P2] a phone whose link is cut comes back by itself, to the same number and view', async () => {
    const server = await aServer()
    const drill = await server.create()
    const trainer = await aTrainer(server.url, drill)
    const [there, away] = [await aPhone(server.url, drill), await aPhone(server.url, drill)]
    away.drop()
    await away.until(() => !away.socket.connected)
    await trainer.command({ type: 'step', from: 0 })
    await Promise.all([there.shows(1), away.shows(1)])
    expect(away.view).toEqual(there.view)
    expect(away.joined?.phone.number).toBe(2)
  })
})

describe('a server that restarts', () => {
  it('[S2] goes on with every drill on the same file, and its clients come back by themselves', async () => {
    const file = join(aFolder(), 'a.sqlite')
    const clock = manualClock()
    const storage = await sqliteStorage(file)
    const before = await startServer({ storage, clock })
    const drill = await before.create()
    const trainer = await aTrainer(before.url, drill)
    const phone = await aPhone(before.url, drill)
    await trainer.command({ type: 'play', rate: 1 })
    clock.advance(5_000)
    await phone.shows(2)
    const shown = phone.view
    await before.stop()
    await storage.close()
    await phone.until(() => !phone.socket.connected)
    expect(phone.isGone, 'a restart is no end').toBe(false)

    clock.advance(2_000)
    const again = await sqliteStorage(file)
    onTestFinished(() => again.close())
    const after = await aServer({ storage: again, clock, port: Number(new URL(before.url).port) })
    await phone.until(() => phone.joins === 2)
    expect(phone.view).toEqual(shown)

    await trainer.until(() => trainer.joins === 2)
    after.clock.advance(3_000)
    await phone.shows(3)
    expect(phone.view?.delivered).toHaveLength(4)
  })

  it('finishes and answers what it has begun, and refuses what comes while it stops', async () => {
    const storage = slowStorage()
    const server = await aServer({ storage })
    const drill = await server.create()
    const trainer = await aTrainer(server.url, drill)
    const phone = await aPhone(server.url, drill)
    const begun = trainer.command({ type: 'step', from: 0 })
    await storage.arrived
    const stopping = server.stop()
    const refused = { ok: false, error: 'stopping' }
    expect(await trainer.command({ type: 'step', from: 1 })).toEqual(refused)
    expect((await aPhone(server.url, drill)).refusals).toEqual(['stopping'])
    expect(await phone.report({ id: makeId(), kind: 'acknowledged', alertId: 'alert-0', take: 1 })).toEqual(
      refused,
    )
    const health = await fetch(`${server.url}/healthz`)
    expect([health.status, await health.json()]).toMatchObject([503, { status: 'stopping' }])

    storage.release()
    expect(await begun).toEqual({ ok: true, value: { revision: 1 } })
    await stopping
    expect((await storage.drill(drill.drillId))?.revision).toBe(1)
    await phone.until(() => !phone.socket.connected)
    expect(phone.view?.revision).toBe(1)
    expect(phone.isGone, 'a restart is no end').toBe(false)
    await expect(fetch(`${server.url}/healthz`)).rejects.toThrow('fetch failed')
  })
})
