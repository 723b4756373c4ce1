import { ok, refused } from '@alert-replay/shared/result.ts'
import type { Alert } from '@alert-replay/shared/alert.ts'
import { forPhone } from '@alert-replay/shared/for-phone.ts'
import type { SettingsChange } from '@alert-replay/shared/phone/default-settings.ts'
import { bringBack, clear, leave } from '@alert-replay/shared/phone/memory.ts'
import { loadProfile } from '@alert-replay/shared/phone/profiles.ts'
import type { JoinedAsPhone } from '@alert-replay/shared/protocol.ts'
import type { Receipt } from '@alert-replay/shared/receipt.ts'
import { headOf } from '@alert-replay/shared/scenario.ts'
import type { PhoneEntry, PhoneUpdate } from '@alert-replay/shared/view.ts'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { joinAsPhone, type PhoneDrill } from '../../../client/src/drill/phone-drill.ts'
import { anAlert, aScenario } from '../../support/builders.ts'
import type { FakeSocket } from './fake-socket.ts'

// The seam to the network: everything above it is real.
const sockets = await vi.hoisted(async () => (await import('./fake-socket.ts')).fakeSockets())
vi.mock('socket.io-client', () => ({ io: sockets.io }))

const SCENARIO = aScenario()
  .withAlertsAt(...Array.from({ length: 250 }, (_, index) => index * 1_000))
  .build()
const entriesTo = (cursor: number, take = 1): readonly PhoneEntry[] =>
  SCENARIO.alerts.slice(0, cursor).map((alert) => ({ alert: forPhone(alert, []), how: 'stepped', take }))

const joined = (revision: number, cursor: number, settings?: SettingsChange): JoinedAsPhone => ({
  as: 'phone',
  serverTimeMs: 0,
  scenario: headOf(SCENARIO),
  view: {
    revision,
    take: 1,
    transport: { status: 'paused', positionMs: 0 },
    delivered: entriesTo(cursor),
  },
  phone: { number: 1, ...(settings && { settings }) },
  recent: [],
  acknowledged: [],
})
const update = (base: number, keep: number, cursor: number): PhoneUpdate => ({
  base,
  revision: base + 1,
  take: 1,
  transport: { status: 'paused', positionMs: 0 },
  keep,
  append: entriesTo(cursor).slice(keep),
})
/** What came upon something else has come by then. */
const aFrame = () => new Promise((resolve) => requestAnimationFrame(resolve))
const heartbeat = (revision: number) => ({ revision, serverTimeMs: 0 })

const drills: PhoneDrill[] = []
beforeEach(() => {
  localStorage.clear()
  sessionStorage.clear()
})
afterEach(() => {
  for (const drill of drills.splice(0)) drill.close()
})

/** A phone whose socket is open and that has asked to join. */
function joining(storage?: () => Storage): { readonly drill: PhoneDrill; readonly server: FakeSocket } {
  const drill = joinAsPhone({ code: '123456', phoneId: 'the-id-of-this-phone' }, storage)
  drills.push(drill)
  const server = sockets.latest()
  server.say('connect')
  return { drill, server }
}
async function isJoined(revision = 1, cursor = 0, storage?: () => Storage) {
  const phone = joining(storage)
  await phone.server.answer('drill:join', ok(joined(revision, cursor)))
  return phone
}
const delivered = (drill: PhoneDrill): number | undefined => drill.store.getState().view?.delivered.length
const sent = (server: FakeSocket): readonly Receipt[] => {
  const [one, ...others] = server.asked.filter(({ name }) => name === 'phone:receipts')
  expect(others).toEqual([])
  return (one?.payload ?? []) as readonly Receipt[]
}
const confirm = (server: FakeSocket) =>
  server.answer('phone:receipts', ok({ stored: sent(server).map(({ id }) => id) }))
const acknowledgeAll = (drill: PhoneDrill): void => {
  for (const entry of drill.store.getState().view?.delivered ?? []) drill.acknowledge(entry)
}

describe('OKs that are not confirmed', () => {
  it.each([
    ['the server failed', (server: FakeSocket) => server.answer('phone:receipts', refused('fault'))],
    ['there were too many', (server: FakeSocket) => server.answer('phone:receipts', refused('too-many'))],
    ['no answer came in time', (server: FakeSocket) => server.timeOut('phone:receipts')],
  ])('go again with the next heartbeat where %s', async (_, fail) => {
    const { drill, server } = await isJoined(1, 1)
    acknowledgeAll(drill)
    const before = sent(server)
    await fail(server)
    expect(sent(server)).toEqual([])
    server.say('drill:heartbeat', heartbeat(1))
    expect(sent(server)).toEqual(before)
    await confirm(server)
    server.say('drill:heartbeat', heartbeat(1))
    expect(server.count('phone:receipts')).toBe(2)
  })

  it('go a hundred at a time until none is left, never two sends at once', async () => {
    const { drill, server } = await isJoined(1, 250)
    acknowledgeAll(drill)
    await confirm(server)
    const sizes: number[] = []
    while (sent(server).length > 0) {
      sizes.push(sent(server).length)
      server.say('drill:heartbeat', heartbeat(1))
      await confirm(server)
    }
    // The first went alone, on the first press.
    expect(sizes).toEqual([100, 100, 49])
  })

  it('are dropped where the server never takes them, but only those that were sent', async () => {
    const { drill, server } = await isJoined(1, 2)
    acknowledgeAll(drill)
    expect(sent(server).map(({ alertId }) => alertId)).toEqual(['alert-0'])
    await server.answer('phone:receipts', refused('malformed'))
    expect(sent(server).map(({ alertId }) => alertId)).toEqual(['alert-1'])
  })

  it('go with the next join where the page was reloaded in between', async () => {
    const { drill, server } = await isJoined(1, 1)
    acknowledgeAll(drill)
    const before = sent(server)
    drill.close()
    const again = await isJoined(1, 1)
    expect(sent(again.server)).toEqual(before)
  })
})

describe('alerts that come one upon the other', () => {
  /** The ids that ring, each time something rings. */
  const ringsOf = (drill: PhoneDrill): string[][] => {
    const rings: string[][] = []
    drill.onRinging((ringing) => rings.push(ringing.map(({ alert }) => alert.id)))
    return rings
  }

  it('ring at once where one comes, and all that follow it with the next frame, in order', async () => {
    const { drill, server } = await isJoined()
    const rings = ringsOf(drill)
    for (let i = 0; i < 5; i++) server.say('drill:update', update(1 + i, i, i + 1))
    expect(rings).toEqual([['alert-0']])
    await aFrame()
    expect(rings).toEqual([['alert-0'], ['alert-1', 'alert-2', 'alert-3', 'alert-4']])
    expect(drill.store.getState().view).toMatchObject({ revision: 6, delivered: entriesTo(5) })
  })

  it('are all there before a heartbeat is compared with them, or the connection is lost', async () => {
    const { drill, server } = await isJoined()
    server.say('drill:update', update(1, 0, 1))
    server.say('drill:update', update(2, 1, 2))
    server.say('drill:heartbeat', heartbeat(3))
    expect(delivered(drill)).toBe(2)
    expect(server.count('drill:join')).toBe(1)
    server.say('drill:update', update(3, 2, 3))
    server.say('disconnect', 'transport close')
    expect(delivered(drill)).toBe(3)
  })

  it('have rung before some of them are taken back', async () => {
    const { drill, server } = await isJoined()
    const rings = ringsOf(drill)
    server.say('drill:update', update(1, 0, 1))
    server.say('drill:update', update(2, 1, 3))
    server.say('drill:update', update(3, 1, 1))
    await aFrame()
    expect(rings).toEqual([['alert-0'], ['alert-1', 'alert-2']])
    expect(delivered(drill)).toBe(1)
  })

  it('[P3] are asked for again where one of them is missing', async () => {
    const { drill, server } = await isJoined()
    server.say('drill:update', update(1, 0, 1))
    server.say('drill:update', update(2, 1, 2))
    server.say('drill:update', update(4, 3, 4))
    await aFrame()
    expect(delivered(drill)).toBe(2)
    expect(server.count('drill:join')).toBe(2)
  })

  it('do not wait for ever on a page that is not painted', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    vi.stubGlobal('requestAnimationFrame', () => 0)
    try {
      const { drill, server } = await isJoined()
      server.say('drill:update', update(1, 0, 1))
      server.say('drill:update', update(2, 1, 2))
      expect(delivered(drill)).toBe(1)
      vi.advanceTimersByTime(100)
      expect(delivered(drill)).toBe(2)
    } finally {
      vi.unstubAllGlobals()
      vi.useRealTimers()
    }
  })
})

describe('what a phone keeps', () => {
  const KEY = 'alert-replay:phone:123456:the-id-of-this-phone'

  it('is there after a reload, and written only when it changed', async () => {
    const write = vi.fn<Storage['setItem']>()
    const storage = { getItem: () => null, setItem: write } as unknown as Storage
    const { drill, server } = await isJoined(1, 0, () => storage)
    expect(write).toHaveBeenCalledTimes(1)
    server.say('drill:update', update(1, 0, 0))
    expect(drill.store.getState().view?.revision).toBe(2)
    expect(write).toHaveBeenCalledTimes(1)
    server.say('drill:update', update(2, 0, 1))
    await aFrame()
    expect(write).toHaveBeenCalledTimes(2)
    expect(write).toHaveBeenLastCalledWith(KEY, expect.stringContaining('1:alert-0'))
  })

  it('holds which notifications were cleared, and that alerts were left by Home', async () => {
    const { drill } = await isJoined(1, 2)
    drill.remember((memory) => ({ ...memory, waiting: ['1:alert-1'] }))
    drill.remember((memory) => clear(leave(memory), ['1:alert-0']))
    drill.close()
    const again = await isJoined(1, 2)
    expect(again.drill.store.getState().memory).toMatchObject({
      cleared: ['1:alert-0'],
      left: ['1:alert-1'],
      waiting: ['1:alert-1'],
    })
  })

  it.each([
    ['the drill is deleted', (server: FakeSocket) => Promise.resolve(server.say('drill:gone'))],
    [
      'nobody knows its code any more',
      (server: FakeSocket) => {
        server.say('disconnect')
        server.say('connect')
        return server.answer('drill:join', refused('unknown-code'))
      },
    ],
  ])('goes when %s, for good', async (_, end) => {
    const { drill, server } = await isJoined(1, 1)
    acknowledgeAll(drill)
    expect(localStorage.getItem(KEY)).not.toBeNull()
    await end(server)
    expect(localStorage).toHaveLength(0)
    acknowledgeAll(drill)
    expect(localStorage).toHaveLength(0)
  })

  it('stays when the server is only stopping', async () => {
    const { drill, server } = await isJoined(1, 1)
    server.say('disconnect')
    server.say('connect')
    await server.answer('drill:join', refused('stopping'))
    expect(drill.store.getState().link).toMatchObject({ status: 'offline', error: 'stopping' })
    expect(localStorage.getItem(KEY)).not.toBeNull()
  })

  it('is where it was told to be', async () => {
    await isJoined(1, 1, () => sessionStorage)
    expect(localStorage).toHaveLength(0)
    expect(sessionStorage.getItem(KEY)).not.toBeNull()
  })
})

describe('[P2] [P3] the view', () => {
  it('does not go back where an update overtook the answer to a join', async () => {
    const { drill, server } = await isJoined(1, 1)
    const rung: string[] = []
    drill.onRinging((entries) => void rung.push(...entries.map(({ alert }) => alert.id)))
    server.say('drill:heartbeat', heartbeat(9))
    server.say('drill:update', update(1, 1, 2))
    await server.answer('drill:join', ok(joined(1, 1)))
    expect(delivered(drill)).toBe(2)
    expect(drill.store.getState().view?.revision).toBe(2)
    expect(rung).toEqual(['alert-1'])
  })

  it('goes back where the server did', async () => {
    const { drill, server } = await isJoined(1, 1)
    server.say('drill:update', update(1, 1, 2))
    server.say('disconnect')
    server.say('connect')
    await server.answer('drill:join', ok(joined(1, 1)))
    expect(delivered(drill)).toBe(1)
  })

  it('follows the answer that is newer', async () => {
    const { drill, server } = await isJoined(1, 1)
    server.say('drill:update', update(1, 1, 2))
    server.say('drill:heartbeat', heartbeat(9))
    await server.answer('drill:join', ok(joined(9, 5)))
    expect(delivered(drill)).toBe(5)
  })
})

describe('[P4] the link', () => {
  it.each(['too-many', 'stopping', 'fault'] as const)('says why it is not joined: %s', async (error) => {
    const { drill, server } = joining()
    await server.answer('drill:join', refused(error))
    expect(drill.store.getState().link).toEqual({
      status: 'offline',
      sinceMs: expect.any(Number),
      error,
    })
  })

  it('has no reason where nobody gave one', () => {
    const { drill, server } = joining()
    server.say('connect_error', new Error('refused'))
    expect(drill.store.getState().link).toEqual({ status: 'offline', sinceMs: expect.any(Number) })
  })
})

describe('[P5] the settings', () => {
  const settings = (drill: PhoneDrill) => drill.store.getState().settings
  const asked = (server: FakeSocket) => server.asked.find(({ name }) => name === 'phone:settings')?.payload

  it('are the server’s, as the phone joins and whenever it says others', async () => {
    const { drill, server } = joining()
    await server.answer('drill:join', ok(joined(1, 0, { ringer: 'silent', language: 'ko' })))
    expect(settings(drill)).toMatchObject({ ringer: 'silent', language: 'ko', inCall: false })
    server.say('phone:settings', { ringer: 'silent', language: 'ko', inCall: true })
    expect(settings(drill)).toMatchObject({ ringer: 'silent', language: 'ko', inCall: true })
  })

  it('hold at once, are sent, and are there after a reload, whether or not the server knew them', async () => {
    const { drill, server } = await isJoined()
    drill.set({ ringer: 'vibrate' })
    expect(settings(drill).ringer).toBe('vibrate')
    expect(asked(server)).toEqual({ ringer: 'vibrate' })
    drill.close()
    const again = joining()
    expect(settings(again.drill).ringer).toBe('vibrate')
    await again.server.answer('drill:join', ok(joined(1, 0)))
    expect(settings(again.drill).ringer).toBe('vibrate')
    expect(asked(again.server)).toEqual({ ringer: 'vibrate' })
  })

  it('go again with the next heartbeat where no answer came', async () => {
    const { drill, server } = await isJoined()
    drill.set({ ringer: 'vibrate' })
    await server.timeOut('phone:settings')
    expect(asked(server)).toBeUndefined()
    server.say('drill:heartbeat', heartbeat(1))
    expect(asked(server)).toEqual({ ringer: 'vibrate' })
  })

  it('bring another profile, for what comes; what came stays as it was, across a reload too', async () => {
    const { drill, server } = await isJoined(1, 3)
    const before = drill.store.getState().outcomes
    drill.set({ profile: 'us-iphone' })
    await vi.waitFor(() => expect(drill.store.getState().profile.id).toBe('us-iphone'))
    expect(drill.store.getState().profile).toEqual(await loadProfile('us-iphone'))
    expect(drill.store.getState().outcomes).toEqual(before)
    server.say('drill:update', update(1, 3, 4))
    const { outcomes } = drill.store.getState()
    expect(outcomes.slice(0, 3)).toEqual(before)
    expect(outcomes.map(({ history }) => history)).toEqual(['kept', 'kept', 'kept', 'until-cleared'])
    drill.close()
    const again = joining()
    await again.server.answer('drill:join', ok(joined(2, 4, { profile: 'us-iphone' })))
    await vi.waitFor(() => expect(again.drill.store.getState().profile.id).toBe('us-iphone'))
    expect(again.drill.store.getState().outcomes).toEqual(outcomes)
    // And back: a profile that is here already holds at once.
    again.drill.set({ profile: 'jp-android' })
    expect(again.drill.store.getState().profile.id).toBe('jp-android')
    expect(again.drill.store.getState().outcomes).toEqual(outcomes)
  })

  it('hold for what comes, not for what came', async () => {
    const { drill, server } = await isJoined(1, 0)
    drill.set({ airplane: false, position: 'outside' })
    server.say('drill:update', update(1, 0, 1))
    drill.set({ position: 'inside' })
    server.say('drill:update', update(2, 1, 2))
    await aFrame()
    expect(drill.store.getState().memory.asSet.map((one) => one.settings.position)).toEqual([
      'outside',
      'inside',
    ])
  })
})

describe('[P6] airplane mode', () => {
  it('is told to the server before the link is closed; what was missed rings when it is off again', async () => {
    const { drill, server } = await isJoined(1, 1)
    const rung: string[] = []
    drill.onRinging((entries) => void rung.push(...entries.map(({ alert }) => alert.id)))
    drill.set({ airplane: true })
    expect(server.asked.map(({ payload }) => payload)).toEqual([{ airplane: true }])
    expect(drill.store.getState().link).toEqual({ status: 'airplane' })
    drill.set({ ringer: 'vibrate' })
    drill.set({ airplane: false })
    const anew = sockets.latest()
    expect(anew).not.toBe(server)
    anew.say('connect')
    await anew.answer('drill:join', ok({ ...joined(2, 2, { airplane: true }), recent: [1] }))
    expect(rung).toEqual(['alert-1'])
    expect(drill.store.getState().settings).toMatchObject({ airplane: false, ringer: 'vibrate' })
    // The first request is never answered: until then nothing else is asked.
    await server.timeOut('phone:settings')
    anew.say('drill:heartbeat', heartbeat(2))
    expect(anew.asked.map(({ payload }) => payload)).toEqual([{ airplane: false, ringer: 'vibrate' }])
  })

  it('lasts across a reload', async () => {
    const { drill } = await isJoined(1, 1)
    drill.set({ airplane: true })
    drill.close()
    const before = sockets.latest()
    const again = joinAsPhone({ code: '123456', phoneId: 'the-id-of-this-phone' })
    drills.push(again)
    expect(again.store.getState().link).toEqual({ status: 'airplane' })
    expect(sockets.latest()).toBe(before)
  })
})

describe('[PR8] a phone that does not know where it is', () => {
  const BROADCASTS = [0, 10_000, 60_000].map((offsetMs, index) =>
    anAlert(index, { offsetMs, channels: ['cell-broadcast'] }),
  )
  const entries = (cursor: number, how: PhoneEntry['how'] = 'played'): readonly PhoneEntry[] =>
    BROADCASTS.slice(0, cursor).map((alert) => ({ alert: forPhone(alert, []), how, take: 1 }))
  const playing = (positionMs: number, rate = 1) =>
    ({ status: 'playing', positionMs, sinceMs: 0, rate }) as const
  const SET: SettingsChange = { profile: 'us-android', position: 'unknown' }

  beforeEach(() => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date', 'requestAnimationFrame'], now: 0 })
  })
  afterEach(() => {
    vi.useRealTimers()
  })

  async function isThere() {
    // Loaded before: what is asked for later comes in no time.
    await loadProfile('us-android')
    const { drill, server } = joining()
    const rung: string[] = []
    drill.onRinging((ringing) => void rung.push(...ringing.map(({ alert }) => alert.id)))
    const view: JoinedAsPhone['view'] = { revision: 1, take: 1, transport: playing(0), delivered: [] }
    await server.answer('drill:join', ok({ ...joined(1, 0, SET), view }))
    await vi.waitFor(() => expect(drill.store.getState().profile.id).toBe('us-android'))
    const { serverTimeMs } = joined(1, 0)
    server.say('drill:heartbeat', { revision: 1, serverTimeMs })
    const comes = (base: number, moves: Partial<PhoneUpdate>): void =>
      server.say('drill:update', {
        base,
        revision: base + 1,
        take: 1,
        transport: playing(0),
        keep: 0,
        append: [],
        ...moves,
      } satisfies PhoneUpdate)
    const looking = () => [...drill.store.getState().looking.arrivals]
    return { drill, rung, comes, looking }
  }

  it('shows an alert when it has looked for its position for as long as it does, in time of the drill', async () => {
    const { drill, rung, comes, looking } = await isThere()
    comes(1, { append: entries(1) })
    expect([rung, looking()]).toEqual([[], ['1:alert-0']])
    expect(drill.store.getState().memory.waiting).toEqual([])
    vi.advanceTimersByTime(9_999)
    expect(rung).toEqual([])
    // Ten times as fast for the other twenty seconds.
    comes(2, { keep: 1, transport: { ...playing(10_000, 10), sinceMs: Date.now() } })
    vi.advanceTimersByTime(1_999)
    expect(rung).toEqual([])
    vi.advanceTimersByTime(2)
    expect([rung, looking()]).toEqual([['alert-0'], []])
    expect(drill.store.getState().memory.waiting).toEqual(['1:alert-0'])
  })

  it('waits while the replay stands still', async () => {
    const { rung, comes, looking } = await isThere()
    comes(1, { append: entries(1) })
    comes(2, { keep: 1, transport: { status: 'paused', positionMs: 5_000 } })
    vi.advanceTimersByTime(100_000)
    expect([rung, looking()]).toEqual([[], ['1:alert-0']])
  })

  it('shows silently what a seek leaves behind, and rings for what a step does', async () => {
    const sought = await isThere()
    sought.comes(1, { append: entries(1) })
    sought.comes(2, { keep: 1, transport: { status: 'paused', positionMs: 40_000 } })
    vi.advanceTimersByTime(200)
    expect([sought.rung, sought.looking()]).toEqual([[], []])
    drills.pop()?.close()
    localStorage.clear()
    const stepped = await isThere()
    stepped.comes(1, { append: entries(1, 'stepped'), transport: { status: 'paused', positionMs: 0 } })
    expect(stepped.rung).toEqual([])
    stepped.comes(2, {
      keep: 1,
      append: entries(3, 'stepped').slice(1),
      transport: { status: 'paused', positionMs: 60_000 },
    })
    vi.advanceTimersByTime(200)
    expect([stepped.rung, stepped.looking()]).toEqual([['alert-0', 'alert-1'], ['1:alert-2']])
  })

  it('forgets what was taken back meanwhile', async () => {
    const { rung, comes, looking } = await isThere()
    comes(1, { append: entries(1) })
    comes(2, { keep: 0, take: 2, transport: playing(0) })
    vi.advanceTimersByTime(60_000)
    expect([rung, looking()]).toEqual([[], []])
  })
})

describe('[PR13] a phone in a call that shows alerts after it', () => {
  const SET: SettingsChange = { profile: 'tw-android', inCall: true }
  const broadcasts = (...changes: readonly Partial<Alert>[]): readonly PhoneEntry[] =>
    changes.map((fields, index) => ({
      alert: forPhone(anAlert(index, { channels: ['cell-broadcast'], ...fields }), []),
      how: 'stepped',
      take: 1,
    }))

  async function isInCall(storage?: () => Storage) {
    await loadProfile('tw-android')
    const { drill, server } = joining(storage)
    const rung: string[] = []
    drill.onRinging((ringing) => {
      rung.push(...ringing.map(({ alert, outcome }) => `${alert.id} ${outcome.as} ${outcome.sound?.volume}`))
    })
    await server.answer('drill:join', ok(joined(1, 0, SET)))
    await vi.waitFor(() => expect(drill.store.getState().profile.id).toBe('tw-android'))
    const comes = async (append: readonly PhoneEntry[]) => {
      server.say('drill:update', { ...update(1, 0, 0), append })
      await aFrame()
    }
    return { drill, rung, comes }
  }

  it('tells of an alert at once, softly, and rings in full when the call ends', async () => {
    const { drill, rung, comes } = await isInCall()
    await comes(broadcasts({ severity: 'Extreme' }))
    expect(rung).toEqual(['alert-0 heads-up 0.075'])
    expect(drill.store.getState().memory).toMatchObject({ waiting: ['1:alert-0'], held: ['1:alert-0'] })
    drill.set({ inCall: false })
    expect(rung).toEqual(['alert-0 heads-up 0.075', 'alert-0 takeover 0.6'])
    expect(drill.store.getState().memory).toMatchObject({ waiting: ['1:alert-0'], held: [] })
    drill.set({ inCall: true })
    drill.set({ inCall: false })
    expect(rung).toHaveLength(2)
  })

  it('rings no more for what was shown, during the call', async () => {
    const { drill, rung, comes } = await isInCall()
    await comes(broadcasts({ severity: 'Extreme' }))
    drill.remember(bringBack)
    drill.set({ inCall: false })
    expect(rung).toEqual(['alert-0 heads-up 0.075'])
  })
})
