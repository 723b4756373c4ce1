import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Alert, AlertText } from '@alert-replay/shared/alert.ts'
import { forPhone } from '@alert-replay/shared/for-phone.ts'
import { initialState, type ReplayState } from '@alert-replay/shared/replay.ts'
import { headOf, type Scenario } from '@alert-replay/shared/scenario.ts'
import {
  applyUpdate,
  diff,
  viewFor,
  type Committed,
  type PhoneView,
  type Role,
  type UpdateOf,
} from '@alert-replay/shared/view.ts'
import { aTimelineShape, builderOf, someMoves, walk } from '../support/arbitraries.ts'
import { anAlert, A_SOURCE, aScenario, sentinelOf, TRAINER_ONLY } from '../support/builders.ts'
import { holds } from '../support/property.ts'

const ROLES: readonly Role[] = ['phone', 'trainer']

interface Committing {
  readonly scenario: Scenario
  /** One for each revision. */
  readonly commits: readonly Committed[]
}

/** A drill's commits as a server makes them: what fell due and what was commanded, sometimes with a notice. */
const aDrill: fc.Arbitrary<Committing> = fc
  .record({ shape: aTimelineShape, moves: someMoves, noticeAt: fc.nat({ max: 60 }) })
  .map(({ shape, moves, noticeAt }) => {
    const builder = builderOf(shape)
    const commits: Committed[] = [{ revision: 0, state: initialState }]
    const commit = (state: ReplayState): void => {
      if (state === commits.at(-1)?.state) return
      const revision = commits.length
      const notice =
        revision === noticeAt ? ({ kind: 'server-was-away', awayMs: 12_000 } as const) : undefined
      commits.push({ revision, state, ...(notice && { notice }) })
    }
    walk(builder.timeline(), moves, ({ before, after }) => {
      commit(before)
      commit(after)
    })
    return { scenario: builder.build(), commits }
  })

/** As it comes out of the wire. */
const sent = <Value>(value: Value): Value => JSON.parse(JSON.stringify(value)) as Value

describe('[P2] joining at any moment gives the same view as having been there throughout', () => {
  for (const role of ROLES) {
    holds(
      `a ${role} that got every update has what one that joins now gets`,
      aDrill,
      ({ scenario, commits }) => {
        let view = viewFor(role, scenario, { revision: 0, state: initialState })
        commits.slice(1).forEach((after, i) => {
          const before = commits[i]
          if (!before) throw new Error('unreachable')
          const updated = applyUpdate(view, sent(diff(role, scenario, before, after)))
          expect(updated).toStrictEqual(viewFor(role, scenario, after))
          if (updated) view = updated
        })
      },
    )

    holds(
      `a ${role} can be taken over any number of commits at once`,
      fc.record({ drill: aDrill, from: fc.nat(), to: fc.nat() }),
      ({ drill: { scenario, commits }, ...pair }) => {
        const [from, to] = [pair.from % commits.length, pair.to % commits.length].toSorted((a, b) => a - b)
        const before = commits[from ?? 0]
        const after = commits[to ?? 0]
        if (!before || !after) throw new Error('unreachable')
        const update = diff(role, scenario, before, after)
        expect(applyUpdate(viewFor(role, scenario, before), update)).toStrictEqual(
          viewFor(role, scenario, after),
        )
      },
    )
  }

  it('a phone and a trainer see the same movement', () => {
    const scenario = aScenario().withAlertsAt(0, 500).build()
    const at: Committed = {
      revision: 7,
      state: initialState,
      notice: { kind: 'server-was-away', awayMs: 11_000 },
    }
    expect(viewFor('phone', scenario, at)).toEqual(viewFor('trainer', scenario, at))
    expect(viewFor('phone', scenario, at)).toEqual({
      revision: 7,
      transport: { status: 'paused', positionMs: 0 },
      take: 1,
      delivered: [],
      notice: { kind: 'server-was-away', awayMs: 11_000 },
    })
  })

  it('a step sends one alert, and going back sends none', () => {
    const builder = aScenario().withAlertsAt(0, 500, 900)
    const commits: Committed[] = []
    const step = { ask: { type: 'step', off: 0 }, waitMs: 10, catchUps: [] } as const
    const back = { ask: { type: 'back', off: 0 }, waitMs: 10, catchUps: [] } as const
    walk(builder.timeline(), [step, step, back], ({ before, after }, revision) => {
      commits.push({ revision, state: before }, { revision: revision + 1, state: after })
    })
    const updates = [0, 2, 4].map((i) => {
      const [before, after] = commits.slice(i, i + 2)
      if (!before || !after) throw new Error('unreachable')
      const { keep, append } = diff('trainer', builder.build(), before, after)
      return { keep, append }
    })
    expect(updates).toEqual([
      { keep: 0, append: [{ how: 'stepped', take: 1 }] },
      { keep: 1, append: [{ how: 'stepped', take: 1 }] },
      { keep: 1, append: [] },
    ])
  })
})

describe('[P3] an update that is not for this view is not applied', () => {
  holds(
    'an update of any other base gives nothing, and the client joins again',
    aDrill,
    ({ scenario, commits }) => {
      commits.slice(1).forEach((after, i) => {
        const before = commits[i]
        if (!before) throw new Error('unreachable')
        const update = diff('phone', scenario, before, after)
        for (const other of commits) {
          if (other === before) continue
          expect(applyUpdate(viewFor('phone', scenario, other), update)).toBeUndefined()
        }
      })
    },
  )

  it('an update that keeps more than there is gives nothing', () => {
    const view: PhoneView = {
      revision: 3,
      transport: { status: 'paused', positionMs: 0 },
      take: 1,
      delivered: [],
    }
    const update: UpdateOf<never> = { ...view, revision: 4, base: 3, keep: 1, append: [] }
    expect(applyUpdate(view, update)).toBeUndefined()
    expect(applyUpdate(view, { ...update, keep: 0 })).toBeDefined()
  })

  it('a notice lasts for one revision', () => {
    const view: PhoneView = {
      revision: 3,
      transport: { status: 'paused', positionMs: 0 },
      take: 1,
      delivered: [],
      notice: { kind: 'server-was-away', awayMs: 11_000 },
    }
    const update: UpdateOf<never> = {
      revision: 4,
      base: 3,
      transport: view.transport,
      take: 1,
      keep: 0,
      append: [],
    }
    expect(applyUpdate(view, update)).toStrictEqual({
      revision: 4,
      transport: view.transport,
      take: 1,
      delivered: [],
    })
  })
})

describe('[P1] a phone never receives an alert before it is delivered, nor anything meant for the trainer', () => {
  holds('neither in a view nor in an update, whatever the trainer does', aDrill, ({ scenario, commits }) => {
    const sentinels = scenario.alerts.map((_, index) => sentinelOf(index))
    commits.forEach((after, i) => {
      const before = commits[i - 1]
      const received = [viewFor('phone', scenario, after), before && diff('phone', scenario, before, after)]
      const text = JSON.stringify(received)
      expect(text).not.toContain(TRAINER_ONLY)
      expect(sentinels.filter((sentinel) => text.includes(sentinel))).toEqual(
        sentinels.slice(0, after.state.cursor),
      )
      for (const { id } of scenario.alerts.slice(after.state.cursor)) expect(text).not.toContain(`"${id}"`)
    })
  })

  it('a view and an update have no fields but these', () => {
    const scenario = aScenario().withAlertsAt(0, 500).build()
    const notice = { kind: 'server-was-away', awayMs: 11_000 } as const
    const before: Committed = { revision: 1, state: initialState }
    const after: Committed = { revision: 2, state: { ...initialState, stampMs: 5 }, notice }
    expect(Object.keys(viewFor('phone', scenario, after)).toSorted()).toEqual([
      'delivered',
      'notice',
      'revision',
      'take',
      'transport',
    ])
    expect(Object.keys(diff('phone', scenario, before, after)).toSorted()).toEqual([
      'append',
      'base',
      'keep',
      'notice',
      'revision',
      'take',
      'transport',
    ])
  })

  it('an alert for a phone has no fields but these, whatever is added to alerts', () => {
    const everything = {
      ...anAlert(3, {
        partOf: 'alert-2',
        cue: { en: TRAINER_ONLY },
        citations: [{ source: A_SOURCE.id, supports: ['event'], note: { en: TRAINER_ONLY } }],
        sources: [A_SOURCE.id],
      }),
      addedLater: TRAINER_ONLY,
    } as Alert
    for (const field of ['cap', 'expected', 'question', 'notes', 'cue', 'citations', 'parameters'] as const) {
      expect(JSON.stringify(everything[field]), field).toContain(TRAINER_ONLY)
    }
    expect(Object.keys(forPhone(everything, [A_SOURCE])).toSorted()).toEqual([
      'area',
      'category',
      'cellBroadcast',
      'certainty',
      'channels',
      'event',
      'expiresMs',
      'id',
      'msgType',
      'offsetMs',
      'partOf',
      'phases',
      'precision',
      'references',
      'responseType',
      'sender',
      'severity',
      'sources',
      'texts',
      'timeNote',
      'urgency',
    ])
    expect(JSON.stringify(forPhone(everything, [A_SOURCE]))).not.toContain(TRAINER_ONLY)
  })

  it('a text for a phone has no fields but these, and neither has an area', () => {
    const text = {
      headline: 'H',
      headlineIsSent: true,
      body: 'B',
      instruction: 'I',
      web: 'https://example.org/',
      contact: 'C',
      wording: 'quoted',
      sources: [],
      note: 'N',
    } as const
    const alert = anAlert(0, { texts: { en: { ...text, addedLater: TRAINER_ONLY } as AlertText } })
    const { texts, area } = forPhone(alert, [])
    expect(texts).toStrictEqual({ en: text })
    expect(area).toStrictEqual({
      name: { en: 'Area', ja: '地域' },
      codes: [{ scheme: 'JIS X 0401', value: '47' }],
      polygons: ['24,124 25,124 25,125 24,124'],
      circles: ['24.5,124.5 10'],
    })
  })

  it('[M5] a phone gets the shapes of an area while they are small, and of larger ones none', () => {
    const areaOf = (...polygons: readonly string[]) => {
      const { area } = anAlert(0)
      const circles = ['24,124 5']
      return forPhone(anAlert(0, { area: { ...area, polygons, circles } }), []).area
    }
    const { name, codes } = anAlert(0).area
    const long = 'x'.repeat(8_000 - '24,124 5'.length)
    expect(areaOf(long)).toStrictEqual({ name, codes, polygons: [long], circles: ['24,124 5'] })
    expect(areaOf(long, '1')).toStrictEqual({ name, codes })
  })

  it('a cell broadcast for a phone has no fields but these, and comes with the end that the sender gave', () => {
    const serial = { scope: 'plmn', code: 7, update: 2 } as const
    const cellBroadcast = {
      messageId: 4371,
      serial: { ...serial, addedLater: TRAINER_ONLY },
      addedLater: TRAINER_ONLY,
    }
    expect(forPhone(anAlert(0, { cellBroadcast, expiresMs: 5 }), [])).toMatchObject({ expiresMs: 5 })
    expect(forPhone(anAlert(0, { cellBroadcast }), []).cellBroadcast).toStrictEqual({
      messageId: 4371,
      serial,
    })
  })

  it('fields that an alert does not have are not there, rather than undefined', () => {
    const { timeNote, notes, ...plain } = anAlert(0)
    expect([timeNote, notes]).not.toContain(undefined)
    expect(Object.values(forPhone(plain, []))).not.toContain(undefined)
    expect(Object.keys(forPhone(plain, []))).not.toContain('timeNote')
  })

  it('[P1] a source comes by its publisher, not by its headline or its address, which may tell how it ended', () => {
    const sources = [
      {
        id: 'a',
        title: 'All is over',
        publisher: 'A paper',
        url: 'https://example.org/all-is-over',
        date: '2023-11-22',
        note: { en: 'It ended well' },
      },
      { id: 'b', title: 'A leaflet' },
    ]
    expect(forPhone(anAlert(0, { sources: ['a', 'b'] }), sources).sources).toEqual([
      { id: 'a', name: 'A paper', date: '2023-11-22' },
      { id: 'b', name: 'A leaflet' },
    ])
  })

  it('an alert brings the sources that it or one of its texts cites, and no others', () => {
    const alert = anAlert(0, {
      sources: ['a'],
      texts: { en: { wording: 'quoted', body: 'Text', sources: ['b'] } },
    })
    const sources = ['a', 'b', 'c'].map((id) => ({ id, title: `Source ${id}` }))
    expect(forPhone(alert, sources).sources.map(({ id }) => id)).toEqual(['a', 'b'])
  })

  it('of the scenario a phone is told no fields but these', () => {
    const scenario = { ...aScenario().withCuesOn(0).build(), addedLater: TRAINER_ONLY }
    expect(Object.keys(headOf(scenario)).toSorted()).toEqual([
      'id',
      'kind',
      'languages',
      'place',
      'startMs',
      'timeZone',
      'title',
      'utcOffsetMinutes',
    ])
    expect(JSON.stringify(headOf(scenario))).not.toContain(TRAINER_ONLY)
  })
})
