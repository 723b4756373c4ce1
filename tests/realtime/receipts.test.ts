import { describe, expect, it } from 'vitest'
import type { Receipt } from '@alert-replay/shared/receipt.ts'
import { aPhone, aTrainer, makeId } from '../support/clients.ts'
import { aServer, type TestServerOptions } from '../support/server.ts'
import { fillingStorage } from '../support/storages.ts'

const ok = (alertId: string, take = 1): Receipt => ({ id: makeId(), kind: 'acknowledged', alertId, take })

async function aDrill(options?: TestServerOptions) {
  const server = await aServer(options)
  const drill = await server.create()
  const trainer = await aTrainer(server.url, drill)
  const phoneId = makeId()
  const phone = await aPhone(server.url, drill, { phoneId })
  const receipts = () => server.storage.receipts(drill.drillId)
  return { server, drill, trainer, phone, phoneId, receipts }
}

describe('OKs', () => {
  it('an OK is stored with its take and time before it is confirmed, and the trainer sees who pressed', async () => {
    const { server, trainer, phone, receipts } = await aDrill()
    await trainer.command({ type: 'step', from: 0 })
    const receipt = ok('alert-0')
    expect(await phone.report(receipt)).toEqual({ ok: true, value: { stored: [receipt.id] } })
    const stored = { ...receipt, phone: 1, atMs: server.clock.nowMs() }
    expect(await receipts()).toEqual([stored])
    await trainer.until(() => trainer.receipts.length > 0)
    expect(trainer.receipts).toEqual([stored])
  })

  it('a trainer who comes later finds them', async () => {
    const { server, drill, trainer, phone } = await aDrill()
    await trainer.command({ type: 'step', from: 0 })
    await phone.report(ok('alert-0'))
    expect((await aTrainer(server.url, drill)).joined?.receipts).toMatchObject([
      { alertId: 'alert-0', phone: 1 },
    ])
  })

  it('sent again, with the same id or a new one, an OK is confirmed again and stored once', async () => {
    const { trainer, phone, receipts } = await aDrill()
    await trainer.command({ type: 'step', from: 0 })
    const receipt = ok('alert-0')
    const other = ok('alert-0')
    expect(await phone.report(receipt, receipt)).toEqual({
      ok: true,
      value: { stored: [receipt.id, receipt.id] },
    })
    expect(await phone.report(receipt)).toEqual({ ok: true, value: { stored: [receipt.id] } })
    expect(await phone.report(other)).toEqual({ ok: true, value: { stored: [other.id] } })
    expect(await receipts()).toHaveLength(1)
    await trainer.until(() => trainer.receipts.length > 0)
    expect(trainer.receipts).toHaveLength(1)
  })

  it('a phone that comes back is told its OKs of this take, and only its own', async () => {
    const { server, drill, trainer, phone, phoneId } = await aDrill()
    const other = await aPhone(server.url, drill)
    await trainer.command({ type: 'seek', toMs: 6_000 })
    await phone.report(ok('alert-0'), ok('alert-2'))
    await other.report(ok('alert-1'))
    expect((await aPhone(server.url, drill, { phoneId })).joined?.acknowledged).toEqual([
      'alert-0',
      'alert-2',
    ])
    await trainer.command({ type: 'back', from: 3 })
    expect((await aPhone(server.url, drill, { phoneId })).joined?.acknowledged).toEqual([])
  })

  it('going back loses none, and an OK of an earlier take that arrives late still counts for that take', async () => {
    const { trainer, phone, receipts } = await aDrill()
    await trainer.command({ type: 'seek', toMs: 6_000 })
    await phone.report(ok('alert-2'))
    await trainer.command({ type: 'back', from: 3 })
    expect(await phone.report(ok('alert-1', 1))).toMatchObject({ ok: true })
    expect(await phone.report(ok('alert-1', 2))).toMatchObject({ ok: true })
    expect((await receipts()).map(({ alertId, take }) => [alertId, take])).toEqual([
      ['alert-2', 1],
      ['alert-1', 1],
      ['alert-1', 2],
    ])
  })

  it('[P1] an OK for an alert to come is refused as one for an alert that does not exist, and nothing is stored', async () => {
    const { trainer, phone, receipts } = await aDrill()
    await trainer.command({ type: 'seek', toMs: 6_000 })
    await trainer.command({ type: 'back', from: 3 })
    const refused: readonly Receipt[] = [
      ok('alert-3'),
      ok('no-such-alert'),
      // Delivered in take 1, and not yet in take 2.
      ok('alert-2', 2),
      // In a take to come.
      ok('alert-0', 3),
    ]
    for (const receipt of refused) {
      expect(await phone.report(ok('alert-0'), receipt), receipt.alertId).toEqual({
        ok: false,
        error: 'malformed',
      })
    }
    expect(await receipts()).toEqual([])
  })

  it('[S6] what is no receipt is malformed', async () => {
    const { trainer, phone, receipts } = await aDrill()
    await trainer.command({ type: 'step', from: 0 })
    const good = ok('alert-0')
    const bad: readonly unknown[] = [
      null,
      good,
      [],
      [null],
      [{ ...good, id: 'short' }],
      [{ ...good, kind: 'opened' }],
      [{ ...good, take: 0 }],
      [{ ...good, take: 1.5 }],
      [{ ...good, alertId: '../alert-0' }],
      [{ ...good, phone: 2 }],
      Array.from({ length: 101 }, () => ok('alert-0')),
    ]
    for (const payload of bad) {
      const answer: unknown = await phone.socket.emitWithAck('phone:receipts', payload as never)
      expect(answer, JSON.stringify(payload)?.slice(0, 80)).toEqual({ ok: false, error: 'malformed' })
    }
    expect(await receipts()).toEqual([])
    expect(await trainer.report(good)).toEqual({ ok: false, error: 'not-allowed' })
  })

  it('a hundred phones that press at once are all stored and all confirmed', async () => {
    const { server, drill, trainer, receipts } = await aDrill()
    await trainer.command({ type: 'step', from: 0 })
    const phones = await Promise.all(Array.from({ length: 100 }, () => aPhone(server.url, drill)))
    const answers = await Promise.all(phones.map((phone) => phone.report(ok('alert-0'))))
    expect(answers.every((answer) => answer.ok && answer.value.stored.length === 1)).toBe(true)
    expect(await receipts()).toHaveLength(100)
    await trainer.until(() => trainer.receipts.length === 100)
  })

  it('[S2] when storing fails, nothing is confirmed and the trainer hears nothing', async () => {
    let isFull = false
    const { trainer, phone } = await aDrill({ storage: fillingStorage(() => isFull) })
    await trainer.command({ type: 'step', from: 0 })
    const receipt = ok('alert-0')
    isFull = true
    expect(await phone.report(receipt)).toEqual({ ok: false, error: 'fault' })
    isFull = false
    expect(await phone.report(receipt)).toEqual({ ok: true, value: { stored: [receipt.id] } })
    await trainer.until(() => trainer.receipts.length > 0)
    expect(trainer.receipts).toHaveLength(1)
  })
})
