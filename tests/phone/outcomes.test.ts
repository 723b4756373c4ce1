import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import { CHANNELS, MSG_TYPES, PHASES, SEVERITIES } from '@alert-replay/shared/alert.ts'
import { historyBefore, outcomesOf } from '@alert-replay/shared/phone/outcomes.ts'
import { present } from '@alert-replay/shared/phone/present.ts'
import { USUAL_PROFILE } from '@alert-replay/shared/phone/profiles.ts'
import { PHONE_RULES } from '@alert-replay/shared/phone/reasons.ts'
import { POSITIONS, RINGERS } from '@alert-replay/shared/phone/settings.ts'
import { aBroadcast, aPhone, presentAll } from '../support/phones.ts'
import { holds } from '../support/property.ts'

const HOUR_MS = 3_600_000

/** Up to ten alerts in a few hours that refer to and repeat each other, by whatever way. */
const someAlerts = fc
  .array(
    fc.record({
      gapMs: fc.integer({ min: 0, max: HOUR_MS }),
      channels: fc.oneof(
        fc.constant(['cell-broadcast'] as const),
        fc.subarray([...CHANNELS], { minLength: 1, maxLength: 2 }),
      ),
      phases: fc.subarray([...PHASES], { minLength: 1, maxLength: 2 }),
      msgType: fc.constantFrom(...MSG_TYPES),
      severity: fc.constantFrom(...SEVERITIES),
      refers: fc.option(fc.nat({ max: 9 }), { nil: undefined }),
      part: fc.boolean(),
      messageId: fc.option(fc.constantFrom(4352, 4356, 4370, 4371, 4381, 4396, 9999), { nil: undefined }),
      code: fc.option(fc.nat({ max: 1 }), { nil: undefined }),
    }),
    { maxLength: 10, size: 'max' },
  )
  .map((alerts) => {
    let offsetMs = 0
    return alerts.map(({ gapMs, refers, part, messageId, code, ...fields }, i) => {
      offsetMs += gapMs
      const to = refers !== undefined && refers < i ? [`alert-${refers}`] : []
      const serial = code === undefined ? undefined : ({ scope: 'plmn', code, update: 0 } as const)
      return aBroadcast(
        {
          ...fields,
          offsetMs,
          references: to,
          ...(part && to[0] !== undefined && { partOf: to[0] }),
          ...(messageId !== undefined && { cellBroadcast: { messageId, ...(serial && { serial }) } }),
        },
        i,
      )
    })
  })

const someSettings = fc.record({
  ringer: fc.constantFrom(...RINGERS),
  position: fc.constantFrom(...POSITIONS),
  doNotDisturb: fc.boolean(),
  inCall: fc.boolean(),
  airplane: fc.boolean(),
})

const aNight = fc.record({ alerts: someAlerts, settings: someSettings })

describe('what a phone does', () => {
  holds(
    'never depends on when it is replayed: neither on the clock nor on where the sequence starts',
    fc.record({ night: aNight, laterMs: fc.integer({ min: 1, max: 1e12 }) }),
    ({ night: { alerts, settings }, laterMs }) => {
      const now = presentAll(alerts, settings)
      const shifted = alerts.map((alert) => ({ ...alert, offsetMs: alert.offsetMs + laterMs }))
      vi.useFakeTimers({ now: laterMs, toFake: ['Date'] })
      try {
        expect(presentAll(shifted, settings)).toEqual(now)
      } finally {
        vi.useRealTimers()
      }
    },
  )

  holds('always has a reason, each of a rule that is written down', aNight, ({ alerts, settings }) => {
    for (const { reasons } of presentAll(alerts, settings)) {
      expect(reasons.length).toBeGreaterThan(0)
      expect(PHONE_RULES).toEqual(expect.arrayContaining(reasons.map(({ rule }) => rule)))
    }
  })

  holds(
    'without being shown it neither sounds, shakes, speaks, lights nor reminds',
    aNight,
    ({ alerts, settings }) => {
      for (const { as, ...outcome } of presentAll(alerts, settings)) {
        if (as !== 'nothing') continue
        expect(outcome).toEqual({
          ...(outcome.category && { category: outcome.category }),
          ...(outcome.messageId !== undefined && { messageId: outcome.messageId }),
          ...(outcome.reached && { reached: true }),
          screenOnMs: 0,
          reasons: outcome.reasons,
        })
      }
    },
  )

  holds(
    'can be worked out from any point on, and again for one alert from what came before it',
    fc.record({ night: aNight, at: fc.nat({ max: 10 }) }),
    ({ night: { alerts, settings }, at }) => {
      const entries = alerts.map((alert) => ({ alert }))
      const phone = aPhone(settings)
      const all = outcomesOf(entries, () => phone, USUAL_PROFILE)
      const first = entries.slice(0, at)
      const before = { entries: first, outcomes: outcomesOf(first, () => phone, USUAL_PROFILE) }
      expect(outcomesOf(entries, () => phone, USUAL_PROFILE, before)).toEqual(all)
      alerts.forEach((alert, i) => {
        expect(present(alert, phone, USUAL_PROFILE, historyBefore(i, entries, all))).toEqual(all[i])
      })
    },
  )
})

describe('outcomes that are known already', () => {
  const entries = [0, 1, 2].map((i) => ({ alert: aBroadcast({}, i) }))

  it('are kept, however the phone is set now', () => {
    const before = { entries, outcomes: outcomesOf(entries, () => aPhone(), USUAL_PROFILE) }
    const added = [...entries, { alert: aBroadcast({}, 3) }]
    const outcomes = outcomesOf(added, () => aPhone({ airplane: true }), USUAL_PROFILE, before)
    expect(outcomes.map(({ as }) => as)).toEqual(['takeover', 'takeover', 'takeover', 'nothing'])
    expect(outcomes[0]).toBe(before.outcomes[0])
  })

  it('are worked out anew from the first entry on that is another', () => {
    const before = { entries, outcomes: outcomesOf(entries, () => aPhone(), USUAL_PROFILE) }
    const [first, second, third] = entries
    if (!first || !second || !third) throw new Error('unreachable')
    const outcomes = outcomesOf(
      [first, { ...second }, third],
      () => aPhone({ airplane: true }),
      USUAL_PROFILE,
      before,
    )
    expect(outcomes.map(({ as }) => as)).toEqual(['takeover', 'nothing', 'nothing'])
  })
})

it('outcomes can be gone on from more than once, each time to the same end', () => {
  const alerts = [{}, { references: ['alert-0'] }, { references: ['alert-1'] }]
  const entries = alerts.map((fields, i) => ({ alert: aBroadcast(fields, i) }))
  const outcomesUpTo = (count: number, before?: Parameters<typeof outcomesOf>[3]) =>
    outcomesOf(entries.slice(0, count), () => aPhone(), USUAL_PROFILE, before)
  const first = { entries: entries.slice(0, 1), outcomes: outcomesUpTo(1) }
  const ends = [
    outcomesUpTo(3, first),
    outcomesUpTo(3, first),
    outcomesUpTo(2, first),
    outcomesUpTo(3, first),
  ]
  const shapes = ends.map((outcomes) => outcomes.map(({ as }) => as))
  const all = ['takeover', 'heads-up', 'heads-up']
  expect(shapes).toEqual([all, all, all.slice(0, 2), all])
  const back = outcomesUpTo(2, { entries, outcomes: outcomesUpTo(3) })
  expect(outcomesUpTo(3, { entries: entries.slice(0, 2), outcomes: back })).toEqual(ends[0])
})

it('ten thousand alerts that update each other are looked at once each', () => {
  let looks = 0
  const alerts = Array.from({ length: 10_000 }, (_, i) => {
    const alert = aBroadcast({ offsetMs: i, ...(i > 0 && { references: [`alert-${i - 1}`] }) }, i)
    // Its severity is what the outcomes of a thread are measured by.
    return Object.defineProperty({ ...alert }, 'severity', {
      get: () => {
        looks++
        return 'Severe'
      },
    })
  })
  const outcomes = presentAll(alerts)
  expect(outcomes.map(({ as }) => as)).toEqual([
    'takeover',
    ...Array.from({ length: 9_999 }, () => 'heads-up'),
  ])
  expect(looks).toBeLessThan(5 * alerts.length)
})
