import { describe, expect, it } from 'vitest'
import type { SettingsChange } from '@alert-replay/shared/phone/default-settings.ts'
import { CATEGORY_IDS } from '@alert-replay/shared/phone/profile.ts'
import type { JoinedAsPhone } from '@alert-replay/shared/protocol.ts'
import { aPhone, aSocket, aTrainer, makeId, type Client } from '../support/clients.ts'
import { aServer } from '../support/server.ts'

/** Longer than the roster is ever held back. */
const SOON_MS = 1_000

/** What a phone was told of settings since now, in order. */
function toldOf(phone: Client<JoinedAsPhone>): readonly SettingsChange[] {
  const told: SettingsChange[] = []
  phone.socket.on('phone:settings', (settings) => void told.push(settings))
  return told
}
const set = (phone: Client<JoinedAsPhone>, change: unknown) =>
  phone.socket.emitWithAck('phone:settings', change as SettingsChange)

describe('what is set on a phone', () => {
  it('[P5] is answered with all that was ever set, and there when the phone joins again', async () => {
    const server = await aServer()
    const drill = await server.create()
    const phoneId = makeId()
    const phone = await aPhone(server.url, drill, { phoneId })
    expect(phone.joined?.phone).toEqual({ number: 1 })
    expect(await set(phone, { ringer: 'silent', off: ['extreme', 'severe'] })).toEqual({
      ok: true,
      value: { ringer: 'silent', off: ['extreme', 'severe'] },
    })
    const settings = { ringer: 'vibrate', off: ['extreme', 'severe'], reminder: null }
    expect(await set(phone, { ringer: 'vibrate', reminder: null })).toEqual({ ok: true, value: settings })
    phone.close()
    const again = await aPhone(server.url, drill, { phoneId })
    expect(again.joined?.phone).toEqual({ number: 1, settings })
  })

  it('[P5] said twice is the same as once', async () => {
    const server = await aServer()
    const drill = await server.create()
    const phone = await aPhone(server.url, drill)
    const answer = { ok: true, value: { inCall: true, position: 'edge' } }
    expect(await set(phone, { inCall: true, position: 'edge' })).toEqual(answer)
    expect(await set(phone, { inCall: true, position: 'edge' })).toEqual(answer)
    expect(await server.storage.phones(drill.drillId)).toEqual([{ number: 1, settings: answer.value }])
  })

  it('[P5] is in the trainer’s list, when it is set and when the trainer joins', async () => {
    const server = await aServer()
    const drill = await server.create()
    const trainer = await aTrainer(server.url, drill)
    const ana = await aPhone(server.url, drill, { name: 'Ana' })
    await aPhone(server.url, drill)
    await set(ana, { airplane: true })
    await trainer.until(() => {
      server.clock.advance(SOON_MS)
      return trainer.roster[0]?.settings !== undefined
    })
    const listed = [
      expect.objectContaining({ number: 1, name: 'Ana', settings: { airplane: true } }),
      expect.not.objectContaining({ settings: expect.anything() }),
    ]
    expect(trainer.roster).toEqual(listed)
    expect((await aTrainer(server.url, drill)).joined?.phones).toEqual(listed)
  })

  it('[P1] [P5] is told to the same phone wherever it is open, and to no other', async () => {
    const server = await aServer()
    const drill = await server.create()
    const phoneId = makeId()
    const phone = await aPhone(server.url, drill, { phoneId })
    const twin = await aPhone(server.url, drill, { phoneId })
    const other = await aPhone(server.url, drill)
    const elsewhere = await aPhone(server.url, await server.create(), { phoneId })
    const strangers: string[] = []
    for (const { socket } of [other, elsewhere]) socket.onAny((event: string) => strangers.push(event))
    const told = toldOf(twin)
    await set(phone, { headset: true })
    await twin.until(() => true)
    // An answer comes after whatever was told before it.
    for (const one of [twin, other, elsewhere]) await set(one, {})
    expect(told[0]).toEqual({ headset: true })
    expect(strangers).toEqual(['phone:settings', 'phone:settings'])
    expect(other.joined?.phone).toEqual({ number: 2 })
    const after = await server.storage.phones(drill.drillId)
    expect(after).toEqual([
      { number: 1, settings: { headset: true } },
      { number: 2, settings: {} },
    ])
  })

  it.each([
    ['nothing', undefined],
    ['null', null],
    ['a list', []],
    ['a setting that there is not', { volume: 1 }],
    ['another word', { ringer: 'loud' }],
    ['a number for a switch', { inCall: 1 }],
    ['a category twice', { off: ['severe', 'severe'] }],
    ['more categories than there are', { on: [...CATEGORY_IDS, 'severe'] }],
    ['a profile of nowhere', { profile: 'xx-android' }],
    ['a reminder that no phone has', { reminder: 3 }],
    ['no value', { reminder: undefined, speech: null }],
  ])('[S6] %s is malformed, and changes nothing', async (_, change) => {
    const server = await aServer()
    const drill = await server.create()
    const phone = await aPhone(server.url, drill)
    expect(await set(phone, change)).toEqual({ ok: false, error: 'malformed' })
    expect(await server.storage.phones(drill.drillId)).toEqual([{ number: 1 }])
  })

  it('is set by phones that joined, as often as messages may come', async () => {
    const server = await aServer()
    const drill = await server.create()
    const stranger = await aSocket(server.url)
    const change = { ringer: 'silent' }
    expect(await stranger.emitWithAck('phone:settings', change)).toEqual({ ok: false, error: 'not-joined' })
    const trainer = await aTrainer(server.url, drill)
    expect(await trainer.socket.emitWithAck('phone:settings', {})).toEqual({
      ok: false,
      error: 'not-allowed',
    })
    const phone = await aPhone(server.url, drill)
    const answers = await Promise.all(Array.from({ length: 400 }, () => set(phone, { inUse: true })))
    expect(answers).toContainEqual({ ok: true, value: { inUse: true } })
    expect(answers.at(-1)).toEqual({ ok: false, error: 'too-many' })
  })
})

describe('the trainer sets phones', () => {
  it('[P5] one of them, or all, and each follows with what else was set on it', async () => {
    const server = await aServer()
    const drill = await server.create()
    const trainer = await aTrainer(server.url, drill)
    const ana = await aPhone(server.url, drill)
    const ben = await aPhone(server.url, drill)
    await set(ana, { inCall: true })
    const [toldAna, toldBen] = [toldOf(ana), toldOf(ben)]
    const ask = (payload: { readonly phone?: number; readonly change: SettingsChange }) =>
      trainer.socket.emitWithAck('drill:phone-settings', payload)
    expect(await ask({ phone: 2, change: { ringer: 'silent' } })).toEqual({ ok: true, value: { phones: 1 } })
    expect(await ask({ change: { doNotDisturb: true } })).toEqual({ ok: true, value: { phones: 2 } })
    expect(await ask({ phone: 3, change: { doNotDisturb: false } })).toEqual({
      ok: true,
      value: { phones: 0 },
    })
    await set(ana, {})
    await set(ben, {})
    expect(toldAna.slice(0, 1)).toEqual([{ inCall: true, doNotDisturb: true }])
    expect(toldBen.slice(0, 2)).toEqual([{ ringer: 'silent' }, { ringer: 'silent', doNotDisturb: true }])
  })

  it('a phone sets no other phone, and a stranger none', async () => {
    const server = await aServer()
    const drill = await server.create()
    const phone = await aPhone(server.url, drill)
    await aPhone(server.url, drill)
    const ask = { phone: 2, change: { ringer: 'silent' } } as const
    expect(await phone.socket.emitWithAck('drill:phone-settings', ask)).toEqual({
      ok: false,
      error: 'not-allowed',
    })
    const stranger = await aSocket(server.url)
    expect(await stranger.emitWithAck('drill:phone-settings', ask)).toEqual({
      ok: false,
      error: 'not-joined',
    })
    const trainer = await aTrainer(server.url, drill)
    for (const wrong of [{ phone: 0, change: {} }, { phone: 1 }, { phone: 'all', change: {} }]) {
      expect(await trainer.socket.emitWithAck('drill:phone-settings', wrong as never)).toEqual({
        ok: false,
        error: 'malformed',
      })
    }
    expect(await server.storage.phones(drill.drillId)).toEqual([{ number: 1 }, { number: 2 }])
  })
})
