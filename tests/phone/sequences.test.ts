import { describe, expect, it } from 'vitest'
import type { Alert, CellBroadcast } from '@alert-replay/shared/alert.ts'
import type { Outcome } from '@alert-replay/shared/phone/outcome.ts'
import { outcomesOf } from '@alert-replay/shared/phone/outcomes.ts'
import { USUAL_PROFILE } from '@alert-replay/shared/phone/profiles.ts'
import type { PhoneSettings } from '@alert-replay/shared/phone/settings.ts'
import { aBroadcast, aPhone, presentAll } from '../support/phones.ts'

/** Alerts a minute apart, each with words of its own, `alert-0`, `alert-1`, … */
const sequence = (...alerts: readonly Partial<Alert>[]) =>
  alerts.map((fields, i) => aBroadcast({ offsetMs: i * 60_000, ...fields }, i))

const shapes = (outcomes: readonly Outcome[]) => outcomes.map(({ as }) => as)
const rules = (outcome: Outcome | undefined) => outcome?.reasons.map(({ rule }) => rule)
const reason = (outcome: Outcome | undefined, rule: string) =>
  outcome?.reasons.find((one) => one.rule === rule)

/** Each alert with the settings under which it comes. */
const presentAs = (...steps: readonly (readonly [Partial<Alert>, Partial<PhoneSettings>])[]) => {
  const alerts = sequence(...steps.map(([fields]) => fields))
  const set = new Map(alerts.map((alert, i) => [alert.id, aPhone(steps[i]?.[1])]))
  return outcomesOf(
    alerts.map((alert) => ({ alert })),
    ({ alert }) => set.get(alert.id) ?? aPhone(),
    USUAL_PROFILE,
  )
}

const update = (...references: readonly string[]): Partial<Alert> => ({
  references,
  msgType: 'Update',
  phases: ['update'],
})
const severe = { severity: 'Severe' } as const

describe('[PR12] an update', () => {
  it('of the same or a lower severity is a banner with a short tone and short words', () => {
    const [first, same, lower] = presentAll(
      sequence(severe, { ...update('alert-0'), ...severe }, { ...update('alert-1'), severity: 'Minor' }),
    )
    expect(first?.as).toBe('takeover')
    for (const quiet of [same, lower]) {
      expect(quiet).toMatchObject({
        as: 'heads-up',
        sound: { tone: { stage: 'update' }, lasting: 'once', volume: 0.6, stream: 'notification' },
        vibration: { pattern: [0, 350, 250, 350], lasting: 'once' },
        speech: { as: 'short' },
        screenOnMs: 5000,
      })
      expect(rules(quiet)).toEqual(['PR3', 'PR20', 'PR12'])
      expect(quiet?.dialog).toBeUndefined()
      expect(quiet?.reminder).toBeUndefined()
    }
  })

  it('neither sounds nor vibrates on a silent phone, whatever its warning may', () => {
    const alerts = sequence({}, update('alert-0'))
    const [loud, quiet] = presentAll(alerts, { ringer: 'silent' })
    expect([loud?.sound?.volume, quiet?.sound, quiet?.vibration, quiet?.as]).toEqual([
      1,
      undefined,
      undefined,
      'heads-up',
    ])
  })

  it('of a higher severity takes over, with short words', () => {
    const outcomes = presentAll(sequence(severe, { ...update('alert-0'), severity: 'Extreme' }))
    expect(shapes(outcomes)).toEqual(['takeover', 'takeover'])
    expect(outcomes[1]).toMatchObject({ sound: { tone: { stage: 'first' } }, speech: { as: 'short' } })
    expect(reason(outcomes[1], 'PR12')?.params).toEqual({ why: 'severity' })
  })

  it('of a test stays a test, however grave', () => {
    const test = { cellBroadcast: { messageId: 4381 } }
    const graver = { ...update('alert-0'), ...test, severity: 'Extreme' } as const
    const [first, second] = presentAll(sequence({ ...test, ...severe }, graver), { on: ['exercise'] })
    expect([first, second].map((outcome) => outcome?.sound?.tone.stage)).toEqual(['test', 'test'])
  })

  it('is measured against the gravest of its thread, not against the last of it', () => {
    const outcomes = presentAll(
      sequence(
        { severity: 'Extreme' },
        { ...update('alert-0'), severity: 'Minor' },
        { ...update('alert-1'), ...severe },
      ),
    )
    expect(shapes(outcomes)).toEqual(['takeover', 'heads-up', 'heads-up'])
  })

  it('is measured against all that took over in its thread, whatever of it it refers to', () => {
    const [first, second] = [severe, { ...update('alert-0'), severity: 'Extreme' }] as const
    const outcomes = presentAll(sequence(first, second, { ...update('alert-0'), severity: 'Extreme' }))
    expect(shapes(outcomes)).toEqual(['takeover', 'takeover', 'heads-up'])
    // Two threads become one by what refers to both.
    const both = { ...update('alert-0', 'alert-1'), ...severe }
    const joined = presentAll(
      sequence(severe, { severity: 'Minor' }, both, { ...update('alert-1'), ...severe }),
    )
    expect(shapes(joined)).toEqual(['takeover', 'takeover', 'heads-up', 'heads-up'])
  })

  it('brings the words once, whatever it refers to', () => {
    const wordless = { texts: { ja: { wording: 'written', sources: [] } } } as const
    const outcomes = presentAll(sequence(wordless, update('alert-0'), update('alert-0')))
    expect(shapes(outcomes)).toEqual(['takeover', 'takeover', 'heads-up'])
  })

  it('takes over where the phone was outside before and the alert now reaches it', () => {
    const outcomes = presentAs([{}, { position: 'outside' }], [update('alert-0'), {}])
    expect(shapes(outcomes)).toEqual(['nothing', 'takeover'])
    expect(reason(outcomes[1], 'PR12')?.params).toEqual({ why: 'position' })
    expect(outcomes[1]?.speech).toEqual({ afterMs: 1000, as: 'whole' })
  })

  it('takes over where nothing of its thread was seen here for another cause', () => {
    const outcomes = presentAs([{}, { airplane: true }], [update('alert-0'), {}])
    expect(shapes(outcomes)).toEqual(['nothing', 'takeover'])
    expect(reason(outcomes[1], 'PR12')?.params).toEqual({ why: 'unseen' })
  })

  it('takes over as anything new where it refers to what never came', () => {
    const outcomes = presentAll(sequence(update('long-before')))
    expect(shapes(outcomes)).toEqual(['takeover'])
    expect(rules(outcomes[0])).not.toContain('PR12')
  })

  it('of a post by a social network takes over: that has alarmed nobody', () => {
    const outcomes = presentAll(sequence({ channels: ['social'] }, update('alert-0')))
    expect(shapes(outcomes)).toEqual(['heads-up', 'takeover'])
  })

  it('of a part of a message is one of the message', () => {
    const part = { references: ['alert-0'], partOf: 'alert-0' }
    expect(shapes(presentAll(sequence({}, part, update('alert-1'))))).toEqual([
      'takeover',
      'entry',
      'heads-up',
    ])
  })

  it('brings the words to a warning of an earthquake that came without: both are shown in full', () => {
    const cellBroadcast: CellBroadcast = { messageId: 4352, serial: { scope: 'plmn', code: 1, update: 0 } }
    const wordless = { texts: { ja: { wording: 'written', sources: [] } } } as const
    const outcomes = presentAll(
      sequence({ cellBroadcast, ...wordless }, { cellBroadcast, references: ['alert-0'] }),
    )
    expect(shapes(outcomes)).toEqual(['takeover', 'takeover'])
    expect(reason(outcomes[1], 'PR12')?.params).toEqual({ why: 'words' })
    expect(outcomes[1]?.speech?.as).toBe('whole')
  })
})

const lift = (...references: readonly string[]): Partial<Alert> => ({
  ...update(...references),
  phases: ['lifted'],
  severity: 'Minor',
})
const cancel = (...references: readonly string[]): Partial<Alert> => ({
  references,
  msgType: 'Cancel',
  phases: ['notice'],
})

describe('what ends an alert', () => {
  it('[PR10] a lift takes over with its own tone, and ends the sound of what it lifts', () => {
    const [, lifted] = presentAll(sequence({}, lift('alert-0')))
    expect(lifted).toMatchObject({
      as: 'takeover',
      sound: { tone: { stage: 'lift' }, lasting: 'once', volume: 1, stream: 'alarm' },
      ends: ['alert-0'],
    })
    expect(rules(lifted)?.slice(-2)).toEqual(['PR10', 'PH2'])
  })

  it('[PR12] after a lift an update of it is quiet, and a graver one takes over', () => {
    const outcomes = presentAll(
      sequence(
        {},
        lift('alert-0'),
        { ...update('alert-1'), severity: 'Minor' },
        { ...update('alert-1'), ...severe },
      ),
    )
    expect(shapes(outcomes)).toEqual(['takeover', 'takeover', 'heads-up', 'takeover'])
  })

  it('[PR12] after a lift, one of what was lifted is measured against the lift too', () => {
    const outcomes = presentAll(
      sequence(
        severe,
        lift('alert-0'),
        { ...update('alert-0'), ...severe },
        { ...update('alert-0'), ...severe },
      ),
    )
    expect(shapes(outcomes)).toEqual(['takeover', 'takeover', 'takeover', 'heads-up'])
  })

  it('[PR12] a lift that was not shown here leaves nothing to measure against', () => {
    const outcomes = presentAs(
      [severe, {}],
      [lift('alert-0'), { position: 'outside' }],
      [{ ...update('alert-1'), ...severe }, {}],
    )
    expect(shapes(outcomes)).toEqual(['takeover', 'nothing', 'takeover'])
  })

  it('[PR12] a cancel that was only an entry has alarmed nobody: an update of it takes over', () => {
    for (const references of ['alert-0', 'alert-1']) {
      const outcomes = presentAs(
        [severe, { position: 'outside' }],
        [cancel('alert-0'), {}],
        [{ ...update(references), ...severe }, {}],
      )
      expect(shapes(outcomes)).toEqual(['nothing', 'entry', 'takeover'])
    }
  })

  it('[PR12] a cancel of a post that dropped in has alarmed nobody either', () => {
    const outcomes = presentAll(sequence({ channels: ['social'] }, cancel('alert-0'), update('alert-1')))
    expect(shapes(outcomes)).toEqual(['heads-up', 'heads-up', 'takeover'])
  })

  it('[PR11] a cancel is a banner, and ends them too', () => {
    for (const cancelled of [cancel('alert-0'), { ...update('alert-0'), phases: ['cancelled'] } as const]) {
      const [, outcome] = presentAll(sequence({}, cancelled))
      expect(outcome).toMatchObject({
        as: 'heads-up',
        sound: { tone: { stage: 'cancel' }, lasting: 'once', volume: 0.6, stream: 'notification' },
        speech: { as: 'short' },
        ends: ['alert-0'],
      })
      expect(rules(outcome)?.at(-1)).toBe('PR11')
    }
  })

  it('[PR11] a cancel of what was never shown here is an entry without a sound', () => {
    const outcomes = presentAs([{}, { position: 'outside' }], [cancel('alert-0'), {}])
    expect(shapes(outcomes)).toEqual(['nothing', 'entry'])
    expect([outcomes[1]?.sound, outcomes[1]?.vibration, outcomes[1]?.screenOnMs]).toEqual([
      undefined,
      undefined,
      0,
    ])
  })
})

const serial = (fields: Partial<NonNullable<CellBroadcast['serial']>> = {}): Partial<Alert> => ({
  cellBroadcast: { messageId: 4356, serial: { scope: 'plmn', code: 1, update: 0, ...fields } },
  texts: { ja: { body: '同じ本文', wording: 'written', sources: [] } },
})
const elsewhere = { area: { name: { ja: '那覇市' }, codes: [] } }

describe('[PR9] the same cell broadcast again', () => {
  const second = (one: Partial<Alert>, other: Partial<Alert>) => presentAll(sequence(one, other))[1]

  it('is held back, and says of what it is a duplicate', () => {
    const outcome = second(serial(), serial())
    expect(outcome?.as).toBe('nothing')
    expect(outcome?.reasons.at(-1)).toEqual({
      rule: 'PR9',
      field: 'duplicates',
      params: { alert: 'alert-0', windowMs: '3600000' },
    })
  })

  it('is another with another code, update, scope or message id', () => {
    for (const other of [
      serial({ code: 2 }),
      serial({ update: 1 }),
      serial({ scope: 'cell' }),
      {
        ...serial(),
        cellBroadcast: { messageId: 4352, serial: { scope: 'plmn', code: 1, update: 0 } },
      } as const,
    ]) {
      expect(second(serial(), other)?.as).toBe('takeover')
    }
  })

  it('is another for another area, unless its serial number holds for the whole network', () => {
    expect(
      second(serial({ scope: 'location-area' }), { ...serial({ scope: 'location-area' }), ...elsewhere })?.as,
    ).toBe('takeover')
    expect(second(serial(), { ...serial(), ...elsewhere })?.as).toBe('nothing')
  })

  it('without a serial number is known by its words and its area', () => {
    const { cellBroadcast: _, ...plain } = serial()
    expect(second(plain, plain)?.as).toBe('nothing')
    expect(second(plain, {})?.as).toBe('takeover')
    expect(second(plain, { ...plain, ...elsewhere })?.as).toBe('takeover')
    // It says itself that it changes what came before.
    expect(second(plain, { ...plain, references: ['alert-0'] })?.as).toBe('heads-up')
  })

  it('is shown where the first did not reach the phone, and held back where it was only not shown', () => {
    expect(shapes(presentAs([serial(), { airplane: true }], [serial(), {}]))).toEqual(['nothing', 'takeover'])
    expect(shapes(presentAs([serial(), { position: 'outside' }], [serial(), {}]))).toEqual([
      'nothing',
      'takeover',
    ])
    expect(shapes(presentAs([serial(), { off: ['all'] }], [serial(), {}]))).toEqual(['nothing', 'nothing'])
  })

  it('counts its window from the one that was shown, not from the last that was held back', () => {
    const minute = (minutes: number) => ({ ...serial(), offsetMs: minutes * 60_000 })
    expect(shapes(presentAll(sequence(minute(0), minute(40), minute(70))))).toEqual([
      'takeover',
      'nothing',
      'takeover',
    ])
  })
})

describe('[PH1] a part of a message', () => {
  const part = { references: ['alert-0'], partOf: 'alert-0' }

  it('is not shown where the message is not', () => {
    expect(shapes(presentAll(sequence({}, part), { airplane: true }))).toEqual(['nothing', 'nothing'])
  })

  it('that came by another way is an entry all the same', () => {
    const alerts = sequence({}, { ...part, channels: ['loudspeaker'] })
    expect(shapes(presentAll(alerts, { airplane: true }))).toEqual(['nothing', 'entry'])
  })
})

describe('what its owner sets', () => {
  it('[PR1] airplane mode comes before everything', () => {
    const [outcome] = presentAll(sequence({}), { airplane: true, off: ['all'], position: 'outside' })
    expect(rules(outcome)).toEqual(['PR1'])
  })

  it('[PR6] what is off says why: by its owner, as it came, or by what it hangs on', () => {
    const off = (messageId: number, settings: Partial<PhoneSettings>) =>
      presentAll(sequence({ cellBroadcast: { messageId } }), settings)[0]?.reasons.at(-1)
    expect(off(4396, { off: ['public-safety'] })).toEqual({
      rule: 'PR6',
      field: 'usual.canBeTurnedOff',
      params: { by: 'owner', category: 'public-safety' },
    })
    expect(off(4380, {})).toMatchObject({
      field: 'categories.monthly-test.onByDefault',
      params: { by: 'usual', category: 'monthly-test' },
    })
    expect(off(4396, { off: ['all'] })).toMatchObject({
      field: 'categories.public-safety.dependsOn',
      params: { by: 'depends', category: 'all' },
    })
  })

  it('[PR22] what cannot be turned off stays on, and says so', () => {
    const [outcome] = presentAll(sequence({ cellBroadcast: { messageId: 4370 } }), {
      off: ['national', 'all'],
    })
    expect(outcome?.as).toBe('takeover')
    expect(reason(outcome, 'PR22')?.field).toBe('categories.national.canBeTurnedOff')
  })

  it('[PR20] speech can be left out, and so the reason for it', () => {
    const [outcome] = presentAll(sequence({}), { speech: false })
    expect(outcome?.speech).toBeUndefined()
    expect(rules(outcome)).toEqual(['PR3', 'PR18', 'PH2'])
  })
})
