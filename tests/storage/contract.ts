import { describe, expect, it, onTestFinished } from 'vitest'
import { initialState, type ReplayState } from '@alert-replay/shared/replay.ts'
import type { Drill, NewReceipt, Storage } from '@alert-replay/server/storage/storage.ts'
import { aScenario, START_MS } from '../support/builders.ts'

const scenario = aScenario().withAlertsAt(0, 500, 500).withCuesOn(1).build()

export const aDrill = (fields: Partial<Drill> = {}): Drill => ({
  id: 'a-drill',
  code: '000001',
  keyHash: 'hash-of-key',
  kind: 'led',
  scenarioHash: 'hash-of-scenario',
  revision: 0,
  state: initialState,
  createdAtMs: START_MS,
  usedAtMs: START_MS,
  ...fields,
})

/** Two alerts played, one stepped after going back: runs, takes and a fractional position. */
const aState: ReplayState = {
  cursor: 3,
  take: 2,
  transport: { status: 'playing', positionMs: 500.25, sinceMs: START_MS + 40_000, rate: 0.25 },
  stampMs: START_MS + 40_000,
  deliveries: {
    upTo: 3,
    how: 'stepped',
    take: 2,
    atMs: START_MS + 40_000,
    before: { upTo: 2, how: 'played', take: 1, atMs: START_MS + 500, before: undefined },
  },
}
const paused: ReplayState = { ...aState, transport: { status: 'paused', positionMs: 500 } }

const aReceipt = (fields: Partial<NewReceipt> = {}): NewReceipt => ({
  drillId: 'a-drill',
  phone: 1,
  id: 'receipt-1',
  kind: 'acknowledged',
  alertId: 'alert-0',
  take: 1,
  atMs: START_MS + 1,
  ...fields,
})

/** What the server relies on, of every storage there is. `open` gives an empty one. */
export function storageContract(name: string, open: () => Promise<Storage>): void {
  const opened = async (): Promise<Storage> => {
    const storage = await open()
    onTestFinished(() => storage.close())
    return storage
  }
  /** With one drill in it. */
  const withDrill = async (fields: Partial<Drill> = {}): Promise<Storage> => {
    const storage = await opened()
    expect(await storage.createDrill(aDrill(fields), scenario)).toBe(true)
    return storage
  }
  const commit = (storage: Storage, expected: number, state: ReplayState, drillId = 'a-drill') =>
    storage.commit({ drillId, expected, state, atMs: START_MS + 40_000 })

  describe(`${name}: drills`, () => {
    it('a drill is found by its id and by its code, as it was put in', async () => {
      const drill = aDrill({ state: aState, notice: { kind: 'server-was-away', awayMs: 12_000 } })
      const storage = await opened()
      await storage.createDrill(drill, scenario)
      expect(await storage.drill('a-drill')).toEqual(drill)
      expect(await storage.drillByCode('000001')).toEqual(drill)
    })

    it('what is not there is undefined, empty or false', async () => {
      const storage = await opened()
      expect(await storage.drill('a-drill')).toBeUndefined()
      expect(await storage.drillByCode('000001')).toBeUndefined()
      expect(await storage.scenario('hash-of-scenario')).toBeUndefined()
      expect(await storage.phone('a-drill', 'a')).toBeUndefined()
      expect(await storage.putPhone('a-drill', 'a', undefined, 10)).toBeUndefined()
      expect(await storage.lastAliveMs()).toBeUndefined()
      expect(await storage.reached('a-drill', 1)).toBe(0)
      expect(await storage.playing()).toEqual([])
      expect(await storage.phones('a-drill')).toEqual([])
      expect(await storage.changeSettings('a-drill', 'all', { ringer: 'silent' })).toEqual([])
      expect(await storage.log('a-drill')).toEqual([])
      expect(await storage.receipts('a-drill')).toEqual([])
      expect(await storage.acknowledged('a-drill', 1, 1)).toEqual([])
      expect(await storage.addReceipts([])).toEqual([])
      expect(await storage.addReceipts([aReceipt()])).toEqual(['refused'])
      expect(await commit(storage, 0, aState)).toBe(false)
      expect(await storage.deleteDrill('a-drill')).toBe(false)
      await storage.touch('a-drill', START_MS)
      await storage.check()
    })

    it('a code or an id that another drill has is not given again, until that drill is deleted', async () => {
      const storage = await withDrill()
      expect(await storage.createDrill(aDrill({ id: 'other' }), scenario)).toBe(false)
      expect(await storage.createDrill(aDrill({ code: '000002' }), scenario)).toBe(false)
      expect(await storage.drill('other')).toBeUndefined()
      expect(await storage.drillByCode('000002')).toBeUndefined()
      await storage.deleteDrill('a-drill')
      expect(await storage.createDrill(aDrill({ id: 'other' }), scenario)).toBe(true)
    })

    it('[S3] the scenario is kept whole while a drill needs it, and no longer', async () => {
      const storage = await withDrill()
      await storage.createDrill(aDrill({ id: 'other', code: '000002' }), scenario)
      expect(await storage.scenario('hash-of-scenario')).toEqual(scenario)
      await storage.deleteDrill('a-drill')
      expect(await storage.scenario('hash-of-scenario')).toEqual(scenario)
      await storage.deleteDrill('other')
      expect(await storage.scenario('hash-of-scenario')).toBeUndefined()
    })

    it('the playing drills are those whose transport plays', async () => {
      const storage = await withDrill()
      await storage.createDrill(aDrill({ id: 'other', code: '000002', state: aState }), scenario)
      expect(await storage.playing()).toEqual(['other'])
      await commit(storage, 0, aState)
      expect((await storage.playing()).toSorted()).toEqual(['a-drill', 'other'])
      await commit(storage, 1, paused)
      expect(await storage.playing()).toEqual(['other'])
    })
  })

  describe(`${name}: commits`, () => {
    it('[S1] a commit raises the revision by one and keeps all of the state', async () => {
      const storage = await withDrill()
      expect(await commit(storage, 0, aState)).toBe(true)
      expect(await storage.drill('a-drill')).toEqual(
        aDrill({ revision: 1, state: aState, usedAtMs: START_MS + 40_000 }),
      )
    })

    it('[S1] of many commits on one revision, made at once, exactly one succeeds and is logged', async () => {
      const storage = await withDrill()
      for (let revision = 0; revision < 20; revision++) {
        const states = Array.from({ length: 8 }, (_, i) => ({ ...aState, stampMs: revision * 100 + i }))
        const won = await Promise.all(states.map((state) => commit(storage, revision, state)))
        expect(won.filter(Boolean)).toHaveLength(1)
        const drill = await storage.drill('a-drill')
        expect(drill?.revision).toBe(revision + 1)
        expect(drill?.state).toEqual(states[won.indexOf(true)])
      }
      expect((await storage.log('a-drill')).map(({ revision }) => revision)).toEqual(
        Array.from({ length: 20 }, (_, i) => i + 1),
      )
    })

    it('[S1] a commit on an old or a coming revision changes nothing', async () => {
      const storage = await withDrill()
      await commit(storage, 0, paused)
      const before = await storage.drill('a-drill')
      for (const expected of [0, 2, -1]) expect(await commit(storage, expected, aState)).toBe(false)
      expect(await storage.drill('a-drill')).toEqual(before)
      expect(await storage.log('a-drill')).toHaveLength(1)
    })

    it('a notice stands until the next commit', async () => {
      const storage = await withDrill()
      const notice = { kind: 'server-was-away', awayMs: 12_000 } as const
      await storage.commit({ drillId: 'a-drill', expected: 0, state: paused, atMs: START_MS, notice })
      expect((await storage.drill('a-drill'))?.notice).toEqual(notice)
      await commit(storage, 1, aState)
      expect(await storage.drill('a-drill')).not.toHaveProperty('notice')
    })

    it('the log has every commit with its command, none where alerts fell due', async () => {
      const storage = await withDrill()
      const command = { type: 'seek', toMs: 500 } as const
      await storage.commit({ drillId: 'a-drill', expected: 0, state: aState, atMs: START_MS + 7, command })
      await storage.commit({
        drillId: 'a-drill',
        expected: 1,
        state: { ...paused, cursor: 1 },
        atMs: START_MS + 8,
      })
      expect(await storage.log('a-drill')).toEqual([
        { revision: 1, command, atMs: START_MS + 7, take: 2, cursor: 3 },
        { revision: 2, atMs: START_MS + 8, take: 2, cursor: 1 },
      ])
    })

    it('how far a take reached is the furthest cursor that it had', async () => {
      const storage = await withDrill()
      const states: readonly [take: number, cursor: number][] = [
        [1, 2],
        [1, 3],
        [2, 1],
        [3, 0],
      ]
      for (const [revision, [take, cursor]] of states.entries()) {
        await commit(storage, revision, { ...paused, take, cursor })
      }
      expect(await storage.reached('a-drill', 1)).toBe(3)
      expect(await storage.reached('a-drill', 2)).toBe(1)
      expect(await storage.reached('a-drill', 3)).toBe(0)
      expect(await storage.reached('a-drill', 4)).toBe(0)
      expect(await storage.reached('other', 1)).toBe(0)
    })
  })

  describe(`${name}: use and deletion`, () => {
    it('[S5] solo drills unused since a time are found, led ones never', async () => {
      const storage = await withDrill({ kind: 'solo' })
      await storage.createDrill(aDrill({ id: 'led', code: '000002', kind: 'led' }), scenario)
      expect(await storage.unusedSolo(START_MS)).toEqual([])
      expect(await storage.unusedSolo(START_MS + 1)).toEqual(['a-drill'])
      await storage.touch('a-drill', START_MS + 10)
      expect(await storage.unusedSolo(START_MS + 10)).toEqual([])
      expect(await storage.unusedSolo(START_MS + 11)).toEqual(['a-drill'])
    })

    it('[S5] a commit is use; a time before the last use is none', async () => {
      const storage = await withDrill({ kind: 'solo' })
      await commit(storage, 0, aState)
      await storage.touch('a-drill', START_MS)
      await storage.commit({ drillId: 'a-drill', expected: 1, state: paused, atMs: START_MS })
      expect((await storage.drill('a-drill'))?.usedAtMs).toBe(START_MS + 40_000)
    })

    it('a deleted drill takes its log, phones and receipts with it, and nobody else’s', async () => {
      const storage = await withDrill()
      await storage.createDrill(aDrill({ id: 'other', code: '000002' }), scenario)
      for (const id of ['a-drill', 'other']) {
        await commit(storage, 0, aState, id)
        await storage.putPhone(id, 'a', 'Ana', 10)
        expect(await storage.addReceipts([aReceipt({ drillId: id })])).toEqual(['added'])
      }
      expect(await storage.deleteDrill('a-drill')).toBe(true)
      expect(await storage.drill('a-drill')).toBeUndefined()
      expect(await commit(storage, 1, aState)).toBe(false)
      expect(await storage.addReceipts([aReceipt({ id: 'late' })])).toEqual(['refused'])

      await storage.createDrill(aDrill(), scenario)
      expect(await storage.log('a-drill')).toEqual([])
      expect(await storage.phones('a-drill')).toEqual([])
      expect(await storage.receipts('a-drill')).toEqual([])
      expect(await storage.log('other')).toHaveLength(1)
      expect(await storage.phones('other')).toHaveLength(1)
      expect(await storage.receipts('other')).toHaveLength(1)
    })
  })

  describe(`${name}: phones`, () => {
    it('phones are numbered as they come, and keep number and name', async () => {
      const storage = await withDrill()
      expect(await storage.putPhone('a-drill', 'a', undefined, 10)).toEqual({ number: 1 })
      expect(await storage.putPhone('a-drill', 'b', 'Ben', 10)).toEqual({ number: 2, name: 'Ben' })
      expect(await storage.putPhone('a-drill', 'a', 'Ana', 10)).toEqual({ number: 1, name: 'Ana' })
      expect(await storage.putPhone('a-drill', 'a', undefined, 10)).toEqual({ number: 1, name: 'Ana' })
      expect(await storage.phone('a-drill', 'a')).toEqual({ number: 1, name: 'Ana' })
      expect(await storage.phone('a-drill', 'c')).toBeUndefined()
      expect(await storage.phones('a-drill')).toEqual([
        { number: 1, name: 'Ana' },
        { number: 2, name: 'Ben' },
      ])
    })

    it('phones that come at once get different numbers, one phone that comes twice at once gets one', async () => {
      const storage = await withDrill()
      const ids = Array.from({ length: 20 }, (_, i) => `phone-${i % 10}`)
      const phones = await Promise.all(ids.map((id) => storage.putPhone('a-drill', id, undefined, 100)))
      expect(phones.slice(0, 10)).toEqual(phones.slice(10))
      expect(
        phones
          .slice(0, 10)
          .map((phone) => phone?.number)
          .toSorted((a, b) => Number(a) - Number(b)),
      ).toEqual(Array.from({ length: 10 }, (_, i) => i + 1))
    })

    it('a full drill takes no new phone and still knows the old ones', async () => {
      const storage = await withDrill()
      await storage.putPhone('a-drill', 'a', undefined, 1)
      expect(await storage.putPhone('a-drill', 'b', undefined, 1)).toBeUndefined()
      expect(await storage.putPhone('a-drill', 'a', undefined, 1)).toEqual({ number: 1 })
    })

    it('what is set on a phone adds up, of each setting the latest, and stays with it', async () => {
      const storage = await withDrill()
      await storage.putPhone('a-drill', 'a', undefined, 10)
      await storage.putPhone('a-drill', 'b', 'Ben', 10)
      const first = { ringer: 'silent', off: ['severe'], reminder: 5 } as const
      expect(await storage.changeSettings('a-drill', 1, first)).toEqual([{ number: 1, settings: first }])
      const settings = { ringer: 'vibrate', off: [], reminder: null, airplane: true } as const
      const { reminder, ...others } = settings
      await storage.changeSettings('a-drill', 1, others)
      await storage.changeSettings('a-drill', 1, { reminder })
      expect(await storage.changeSettings('a-drill', 1, { reminder })).toEqual([{ number: 1, settings }])
      expect(await storage.phone('a-drill', 'a')).toEqual({ number: 1, settings })
      expect(await storage.putPhone('a-drill', 'a', 'Ana', 10)).toEqual({ number: 1, name: 'Ana', settings })
      expect(await storage.putPhone('a-drill', 'a', 'Ana', 10)).toEqual({ number: 1, name: 'Ana', settings })
      expect(await storage.phones('a-drill')).toEqual([
        { number: 1, name: 'Ana', settings },
        { number: 2, name: 'Ben' },
      ])
    })

    it('all phones of one drill are set at once, each keeping what else was set on it', async () => {
      const storage = await withDrill()
      await storage.createDrill(aDrill({ id: 'other', code: '000002' }), scenario)
      for (const id of ['a', 'b']) await storage.putPhone('a-drill', id, undefined, 10)
      await storage.putPhone('other', 'a', undefined, 10)
      await storage.changeSettings('a-drill', 2, { inCall: true, ringer: 'silent' })
      const all = [
        { number: 1, settings: { ringer: 'vibrate' } },
        { number: 2, settings: { inCall: true, ringer: 'vibrate' } },
      ]
      expect(await storage.changeSettings('a-drill', 'all', { ringer: 'vibrate' })).toEqual(all)
      expect(await storage.phones('a-drill')).toEqual(all)
      expect(await storage.phones('other')).toEqual([{ number: 1 }])
      expect(await storage.changeSettings('a-drill', 3, { inCall: true })).toEqual([])
      expect(await storage.phones('a-drill')).toEqual(all)
    })

    it('changes made to one phone at once are all kept', async () => {
      const storage = await withDrill()
      await storage.putPhone('a-drill', 'a', undefined, 10)
      await Promise.all([
        storage.changeSettings('a-drill', 1, { ringer: 'silent' }),
        storage.changeSettings('a-drill', 'all', { headset: true }),
        storage.changeSettings('a-drill', 1, { position: 'outside' }),
        storage.putPhone('a-drill', 'a', 'Ana', 10),
      ])
      expect(await storage.phones('a-drill')).toEqual([
        { number: 1, name: 'Ana', settings: { ringer: 'silent', headset: true, position: 'outside' } },
      ])
    })

    it('one phone id is two phones in two drills', async () => {
      const storage = await withDrill()
      await storage.createDrill(aDrill({ id: 'other', code: '000002' }), scenario)
      await storage.putPhone('a-drill', 'a', 'Ana', 10)
      expect(await storage.phone('other', 'a')).toBeUndefined()
    })
  })

  describe(`${name}: receipts`, () => {
    const withPhones = async (): Promise<Storage> => {
      const storage = await withDrill()
      await storage.putPhone('a-drill', 'a', undefined, 10)
      await storage.putPhone('a-drill', 'b', undefined, 10)
      return storage
    }

    it('receipts are kept in the order in which they came', async () => {
      const storage = await withPhones()
      const later = aReceipt({ id: 'receipt-2', phone: 2, atMs: START_MS })
      expect(await storage.addReceipts([aReceipt(), later])).toEqual(['added', 'added'])
      const { drillId: _one, ...first } = aReceipt()
      const { drillId: _two, ...second } = later
      expect(await storage.receipts('a-drill')).toEqual([first, second])
    })

    it('a receipt that is sent again, with its id or a new one, is known and not kept twice', async () => {
      const storage = await withPhones()
      await storage.addReceipts([aReceipt()])
      const again = [aReceipt({ atMs: START_MS + 9 }), aReceipt({ id: 'receipt-2' })]
      expect(await storage.addReceipts(again)).toEqual(['known', 'known'])
      expect(await storage.addReceipts([aReceipt({ id: 'twice' }), aReceipt({ id: 'twice' })])).toEqual([
        'known',
        'known',
      ])
      expect(await storage.receipts('a-drill')).toHaveLength(1)
    })

    it('an id that stands for something else is refused, and the rest of the batch kept', async () => {
      const storage = await withPhones()
      await storage.addReceipts([aReceipt()])
      expect(
        await storage.addReceipts([
          aReceipt({ alertId: 'alert-1' }),
          aReceipt({ id: 'receipt-2', alertId: 'alert-1' }),
        ]),
      ).toEqual(['refused', 'added'])
    })

    it('two phones may use one id, and one phone may say the same in every take', async () => {
      const storage = await withPhones()
      expect(
        await storage.addReceipts([
          aReceipt(),
          aReceipt({ phone: 2 }),
          aReceipt({ id: 'receipt-2', take: 2 }),
        ]),
      ).toEqual(['added', 'added', 'added'])
      expect(await storage.acknowledged('a-drill', 1, 1)).toEqual(['alert-0'])
      expect(await storage.acknowledged('a-drill', 1, 2)).toEqual(['alert-0'])
      expect(await storage.acknowledged('a-drill', 1, 3)).toEqual([])
    })

    it('a phone that never joined reports nothing', async () => {
      const storage = await withPhones()
      expect(await storage.addReceipts([aReceipt({ phone: 3 }), aReceipt()])).toEqual(['refused', 'added'])
    })
  })

  it(`${name}: the last-alive time is the one written last`, async () => {
    const storage = await opened()
    await storage.setLastAlive(START_MS)
    await storage.setLastAlive(START_MS + 1_000)
    expect(await storage.lastAliveMs()).toBe(START_MS + 1_000)
  })
}
