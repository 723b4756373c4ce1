import type { Profile, ProfileId } from '@alert-replay/shared/phone/profile.ts'
import { loadProfile } from '@alert-replay/shared/phone/profiles.ts'
import type { RosterPhone } from '@alert-replay/shared/protocol.ts'
import type { Scenario } from '@alert-replay/shared/scenario.ts'
import { beforeAll, describe, expect, it } from 'vitest'
import {
  askingIn,
  currentIn,
  openFirst,
  rowsOf,
  type Answer,
} from '../../../client/src/features/trainer/answers.ts'
import type { Deliveries } from '../../../client/src/features/trainer/deliveries.ts'
import type { Noted } from '../../../client/src/features/trainer/noted-phones.ts'
import { tellingOf } from '../../../client/src/features/trainer/phone-outcomes.ts'
import { A_LED_SCENARIO, anOk, aPhone, aView } from './led.ts'

const JAPAN: Scenario = { ...A_LED_SCENARIO, languages: ['ja'] }
const profiles = new Map<ProfileId, Profile>()
beforeAll(async () => {
  for (const id of ['jp-android', 'us-android'] as const) profiles.set(id, await loadProfile(id))
})

interface Asked {
  readonly deliveries?: Deliveries
  readonly phones?: readonly RosterPhone[]
  readonly scenario?: Scenario
  readonly noted?: Noted
}
const asking = (
  view: ReturnType<typeof aView>,
  { deliveries = {}, phones = [], scenario = JAPAN, noted = new Map() }: Asked = {},
) => askingIn(scenario, view, deliveries, phones, tellingOf({ scenario, view, noted, profiles }))

const statuses = (answers: readonly Answer[] | undefined) => answers?.map(({ status }) => status)

describe('the alerts that need OK', () => {
  it('are those delivered that take the screen over, the latest first', () => {
    expect(asking(aView([]))).toEqual([])
    const all = asking(aView(['played', 'stepped', 'played']))
    expect(all.map(({ alert }) => alert.id)).toEqual(['alert-1', 'alert-0'])
  })

  it('leave out a part of a message that was shown already', () => {
    const [first, second] = A_LED_SCENARIO.alerts
    if (!first || !second) throw new Error('the scenario has lost its alerts')
    const alerts = [first, { ...second, partOf: first.id }]
    const scenario = { ...JAPAN, alerts }
    const askings = asking(aView(['played', 'played']), { scenario })
    expect(askings.map(({ alert }) => alert.id)).toEqual(['alert-0'])
  })
})

describe('the answers', () => {
  it('tell who pressed OK, when, and how long after the delivery', () => {
    const askings = asking(aView(['played']), {
      deliveries: { '1:alert-0': { atMs: 6_000, lastPhone: 2 } },
    })
    const rows = rowsOf([aPhone(1), aPhone(2)], askings, [anOk(1, 'alert-0')])
    expect(rows.map(({ answers }) => answers)).toEqual([
      [{ status: 'ok', atMs: 10_000, afterMs: 4_000 }],
      [{ status: 'none' }],
    ])
  })

  it('say nothing of a delay where nobody here saw the delivery', () => {
    const [row] = rowsOf([aPhone(1)], asking(aView(['played'])), [anOk(1, 'alert-0')])
    expect(row?.answers).toEqual([{ status: 'ok', atMs: 10_000 }])
  })

  it('of an earlier take are kept, and do not answer this one', () => {
    const view = aView([{ how: 'stepped', take: 3 }], { take: 3 })
    const said = [anOk(1, 'alert-0'), anOk(1, 'alert-0', { take: 2, atMs: 11_000 })]
    const rows = rowsOf([aPhone(1)], asking(view), said)
    expect(rows[0]?.answers).toEqual([{ status: 'earlier', atMs: 11_000, take: 2 }])
    expect(currentIn(asking(view), rows)).toMatchObject({ answered: 0, of: 1 })
  })

  it('of an alert that stayed delivered when the replay went back go on counting', () => {
    const view = aView(
      [
        { how: 'stepped', take: 1 },
        { how: 'stepped', take: 2 },
      ],
      { take: 2 },
    )
    const [row] = rowsOf([aPhone(1)], asking(view), [anOk(1, 'alert-0')])
    expect(statuses(row?.answers)).toEqual(['none', 'ok'])
  })

  it('are not asked of anybody where a seek passed over the alert', () => {
    const askings = asking(aView(['sought']))
    const rows = rowsOf([aPhone(1)], askings, [])
    expect(statuses(rows[0]?.answers)).toEqual(['not-asked'])
    expect(currentIn(askings, rows)).toBeUndefined()
  })

  it('are not asked of a phone that joined afterwards', () => {
    const askings = asking(aView(['played']), {
      deliveries: { '1:alert-0': { atMs: 6_000, lastPhone: 1 } },
    })
    const rows = rowsOf([aPhone(1), aPhone(2)], askings, [])
    expect(rows.map(({ answers }) => statuses(answers))).toEqual([['none'], ['not-asked']])
    expect(currentIn(askings, rows)).toMatchObject({ answered: 0, of: 1 })
  })
})

describe('[PI3] each phone is asked as it is set itself', () => {
  const VIEW = aView(['played'])
  const statusesOf = (phones: readonly RosterPhone[], asked: Asked = {}) => {
    const askings = asking(VIEW, { ...asked, phones })
    const rows = rowsOf(phones, askings, [])
    return { of: currentIn(askings, rows)?.of, statuses: rows.map(({ answers }) => statuses(answers)) }
  }

  it('and one whose screen is not taken over owes no OK', () => {
    const phones = [
      aPhone(1),
      aPhone(2, { settings: { position: 'outside' } }),
      aPhone(3, { settings: { airplane: true }, connected: false }),
      aPhone(4, { connected: false }),
    ]
    expect(statusesOf(phones)).toEqual({
      of: 2,
      statuses: [['none'], ['not-asked'], ['not-asked'], ['none']],
    })
  })

  it('nor does it where it answered in an earlier take, and was set otherwise since', () => {
    const view = aView([{ how: 'stepped', take: 2 }], { take: 2 })
    const phones = [aPhone(1, { settings: { position: 'outside' } })]
    const rows = rowsOf(phones, asking(view, { phones }), [anOk(1, 'alert-0')])
    expect(statuses(rows[0]?.answers)).toEqual(['not-asked'])
  })

  it('by the profile of its own country: what one listens to another does not know', () => {
    const alerts = JAPAN.alerts.map((alert) => ({ ...alert, cellBroadcast: { messageId: 40_961 } }))
    const phones = [aPhone(1), aPhone(2, { settings: { profile: 'us-android' } })]
    const japan = { ...JAPAN, alerts }
    expect(statusesOf(phones, { scenario: japan })).toEqual({ of: 1, statuses: [['none'], ['not-asked']] })
    // Elsewhere phones come as those of that place: nobody is asked, though a Japanese one would have been.
    expect(asking(VIEW, { phones: [aPhone(1)], scenario: { ...japan, languages: ['en'] } })).toEqual([])
  })

  it('as it was set when the alert came, whatever was set since', () => {
    const phones = [aPhone(1, { settings: { position: 'outside' } }), aPhone(2)]
    const noted: Noted = new Map([
      [
        '1:alert-0',
        {
          revision: 7,
          atMs: 0,
          phones: new Map([
            [1, { state: 'here', settings: {} }],
            [2, { state: 'here', settings: { position: 'outside' } }],
          ]),
        },
      ],
    ])
    expect(statusesOf(phones, { noted })).toEqual({ of: 1, statuses: [['none'], ['not-asked']] })
  })

  it('not where it came back too late for the alert to ring', () => {
    const late: Noted = new Map([
      ['1:alert-0', { revision: 7, atMs: 0, phones: new Map([[1, { state: 'silent', settings: {} }]]) }],
    ])
    expect(statusesOf([aPhone(1)], { noted: late })).toEqual({ of: 0, statuses: [['not-asked']] })
  })

  it('and while its profile is not loaded it counts as asked', () => {
    const phones = [aPhone(1, { settings: { profile: 'nz-android' } })]
    expect(statusesOf(phones)).toEqual({ of: 1, statuses: [['none']] })
  })
})

describe('the number to watch', () => {
  it('counts for the latest alert that asked, the disconnected apart', () => {
    const askings = asking(aView(['played', 'played', 'played']))
    const phones = [aPhone(1), aPhone(2), aPhone(3, { connected: false })]
    const rows = rowsOf(phones, askings, [anOk(1, 'alert-1'), anOk(2, 'alert-0')])
    expect(currentIn(askings, rows)).toEqual({ asking: askings[0], answered: 1, of: 3, away: 1 })
  })

  it('looks past an alert that a seek brought', () => {
    const askings = asking(aView(['played', 'sought']))
    const rows = rowsOf([aPhone(1)], askings, [])
    expect(currentIn(askings, rows)?.asking.alert.id).toBe('alert-0')
  })
})

describe('the order of the phones', () => {
  it('has those who have not answered first, each group by number', () => {
    const askings = asking(aView(['played']))
    const rows = rowsOf(
      [1, 2, 3, 4].map((n) => aPhone(n)),
      askings,
      [anOk(1, 'alert-0'), anOk(3, 'alert-0')],
    )
    expect(openFirst(rows, askings).map(({ phone }) => phone.number)).toEqual([2, 4, 1, 3])
  })

  it('is that of their numbers where nobody was asked', () => {
    const rows = rowsOf([aPhone(1), aPhone(2)], [], [])
    expect(openFirst(rows, []).map(({ phone }) => phone.number)).toEqual([1, 2])
  })
})
