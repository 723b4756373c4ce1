import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { problemsOf, type Draft } from '@alert-replay/shared/draft/draft.ts'
import {
  addAlert,
  addLanguage,
  addToArea,
  duplicateAlert,
  follow,
  FOLLOW_UPS,
  inTurn,
  moveAlert,
  removeAlert,
  removeAt,
  removeLanguage,
  retime,
  setArea,
  setAt,
  setTime,
  type Edit,
  type Place,
} from '@alert-replay/shared/draft/edits.ts'
import { offsetsIn } from '@alert-replay/shared/draft/times.ts'
import { MAX_OFFSET_MS } from '@alert-replay/shared/command.ts'
import { pathText } from '@alert-replay/shared/problem.ts'
import { holds } from '../support/property.ts'
import { A_DRAFT, alertsOf, aShipped, shipped } from './a-draft.ts'

const idsOf = (draft: Draft): readonly unknown[] => alertsOf(draft).map(({ id }) => id)
const atsOf = (draft: Draft): readonly unknown[] => alertsOf(draft).map(({ at }) => at)

const anIndex = fc.integer({ min: -1, max: 12 })
const anOffset = fc.oneof(
  fc.integer({ min: -60_000, max: 3_600_000 }),
  fc.integer({ min: 0, max: 100 }).map((minutes) => minutes * 60_000),
  fc.constantFrom(0, MAX_OFFSET_MS, 2 * MAX_OFFSET_MS, Number.NaN, Infinity),
)
const aPlace: fc.Arbitrary<Place> = fc.oneof(
  fc.constantFrom<Place[]>(
    ['title', 'en'],
    ['alerts', 0, 'texts', 'ja', 'body'],
    ['alerts', 1, 'references', 0],
    ['alerts', 0, 'area', 'polygons', 0],
    ['alerts', 2],
    ['sources', 'a', 'note', 'en'],
    ['__proto__', 'polluted'],
    ['constructor'],
    [],
  ),
  fc.array(fc.oneof(fc.nat({ max: 3 }), fc.constantFrom('alerts', 'texts', 'en', 'references', 'id')), {
    maxLength: 5,
  }),
)
const anEdit: fc.Arbitrary<Edit> = fc.oneof(
  fc.tuple(aPlace, fc.oneof(fc.string(), fc.jsonValue())).map(([place, value]) => setAt(place, value)),
  aPlace.map(removeAt),
  fc.option(anIndex, { nil: undefined }).map(addAlert),
  anIndex.map(duplicateAlert),
  anIndex.map(removeAlert),
  fc.tuple(anIndex, anOffset).map(([index, offsetMs]) => retime(index, offsetMs)),
  fc.tuple(anIndex, anIndex).map(([index, to]) => moveAlert(index, to)),
  fc
    .tuple(anIndex, fc.constantFrom('09:05', '+1h', '2030-05-02T00:10', 'soon'))
    .map(([index, at]) => setTime(index, at)),
  fc.tuple(anIndex, fc.constantFrom(...FOLLOW_UPS)).map(([index, kind]) => follow(index, kind)),
  fc.constantFrom('en', 'ja', 'zh-Hant', 'not a language').map(addLanguage),
  fc.constantFrom('en', 'ja', 'zh-Hant').map(removeLanguage),
  aPlace.map((place) => setArea(place, { name: { en: 'A' } })),
  aPlace.map((place) =>
    addToArea(place, { codes: [{ scheme: 'a', value: '1' }], polygons: [], circles: ['1,2 3'], notes: [] }),
  ),
)

/** A value that may have been anything: what a person or a program left in the file. */
const aMess = fc.jsonValue({ maxDepth: 3 })
const anAlertInAMess = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record(
      {
        id: fc.oneof(fc.constantFrom('one', 'two', 'three', ''), aMess),
        at: fc.oneof(
          fc.constantFrom('09:00', '09:05:30', '2030-05-02T00:10', '+90s', '+1h', '25:00', ''),
          aMess,
        ),
        phases: fc.oneof(fc.constantFrom(['warning'], ['shelter', 'test']), aMess),
        channels: fc.oneof(fc.constantFrom(['app'], ['cell-broadcast']), aMess),
        references: fc.oneof(fc.subarray(['one', 'two', 'three']), aMess),
        partOf: fc.oneof(fc.constantFrom('one', 'two', 'three'), aMess),
        texts: fc.oneof(fc.constantFrom({ en: 'One' }, { ja: { body: 'いち' }, en: 'One' }), aMess),
        area: fc.oneof(fc.constant({ name: { en: 'Here' } }), aMess),
        cap: aMess,
        severity: fc.oneof(fc.constantFrom('Extreme'), aMess),
      },
      { requiredKeys: [] },
    ),
  },
  { weight: 1, arbitrary: aMess },
)
const aDraftInAMess: fc.Arbitrary<Draft> = fc.record(
  {
    format: fc.constant(2),
    kind: fc.oneof(fc.constantFrom('made-up', 'recorded'), aMess),
    languages: fc.oneof(fc.constantFrom(['en'], ['ja', 'en']), aMess),
    start: fc.oneof(fc.constantFrom('2030-05-01T09:00+09:00', '9999-12-31T23:58Z'), aMess),
    title: fc.oneof(fc.constant({ en: 'A title' }), aMess),
    alerts: fc.oneof(
      { weight: 5, arbitrary: fc.array(anAlertInAMess, { maxLength: 6 }) },
      { weight: 1, arbitrary: aMess },
    ),
  },
  { requiredKeys: ['format'] },
)

/** Fails on whoever writes into it. */
function frozen<Value>(value: Value): Value {
  if (typeof value === 'object' && value !== null) Object.values(Object.freeze(value)).forEach(frozen)
  return value
}

describe('[ED3] every edit', () => {
  holds(
    'gives a draft for any draft, leaves the one before as it was, and says what it did without a fault',
    fc.tuple(aDraftInAMess, fc.array(anEdit, { minLength: 1, maxLength: 6 })),
    ([first, edits]) => {
      let draft = frozen(first)
      for (const edit of [...edits, inTurn('set', edits)]) {
        const next = frozen(edit.apply(draft))
        expect(Array.isArray(next)).toBe(false)
        expect(JSON.stringify(edit.apply(draft))).toBe(JSON.stringify(next))
        const selected = edit.selects?.(next, draft)
        if (selected !== undefined && next !== draft) expect(selected).toBeGreaterThanOrEqual(0)
        expect(Array.isArray(edit.says?.(next, draft) ?? [])).toBe(true)
        expect(problemsOf('a-draft', next).length).toBeGreaterThanOrEqual(0)
        draft = next
      }
      expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false)
    },
    { runs: 1_000 },
  )
})

const isInOrder = (draft: Draft): boolean => {
  const times = offsetsIn(draft).filter((time) => time !== undefined)
  return times.every((time, i) => i === 0 || time >= (times[i - 1] ?? 0))
}

describe('[ED4] time', () => {
  const aShippedOne = fc.constantFrom(...shipped.map(({ id }) => id))
  holds(
    'an alert that is given another time takes its place: the order of time holds, and no alert is lost',
    fc.tuple(aShippedOne, fc.nat({ max: 30 }), anOffset),
    ([id, index, offsetMs]) => {
      const before = aShipped(id)
      const edit = retime(index, offsetMs)
      const next = edit.apply(before)
      expect(isInOrder(next)).toBe(true)
      expect(new Set(idsOf(next))).toEqual(new Set(idsOf(before)))
      expect(idsOf(next)).toHaveLength(idsOf(before).length)
      const selected = edit.selects?.(next, before) ?? -1
      expect(idsOf(next)[selected]).toBe(idsOf(before)[index])
      const codes = problemsOf(id, next).map(({ code }) => code)
      // What refers to it may now come before it, or it comes after its end: those are told, and no other.
      expect(codes.filter((code) => code !== 'forward-reference' && code !== 'expires-early')).toEqual([])
    },
  )

  holds(
    'an alert that is moved in the list keeps the order of time too',
    fc.tuple(aShippedOne, fc.nat({ max: 30 }), fc.nat({ max: 30 })),
    ([id, index, to]) => {
      const before = aShipped(id)
      const edit = moveAlert(index, to)
      const next = edit.apply(before)
      expect(isInOrder(next)).toBe(true)
      expect(new Set(idsOf(next))).toEqual(new Set(idsOf(before)))
      expect(idsOf(next)).toHaveLength(idsOf(before).length)
      expect(idsOf(next)[edit.selects?.(next, before) ?? -1]).toBe(idsOf(before)[index])
    },
  )

  it.each([
    ['09:00', 5 * 60_000, '09:05'],
    ['09:00', 30_000, '09:00:30'],
    ['09:00:00', 60_000, '09:01:00'],
    ['09:00', 15 * 3_600_000, '2030-05-02T00:00'],
    ['2030-05-01T10:00', 0, '2030-05-01T09:00'],
    ['+90s', 120_000, '+2m'],
    ['+90s', 100_000, '+100s'],
    ['+0s', 8 * 60_000, '+8m'],
    ['+14m', 17 * 60_000, '+17m'],
    ['+90s', 0, '+0s'],
    ['+90s', 3_600_000, '+1h'],
    ['+9m', 90_000, '+1m30s'],
    ['+1h', 90_061_000, '+1d1h1m1s'],
    ['soon', 60_000, '+1m'],
    [undefined, 60_000, '+1m'],
  ])('%s becomes, after %i ms, %s: its form is kept', (at, offsetMs, expected) => {
    const draft = { ...A_DRAFT, alerts: [{ id: 'one', ...(at !== undefined && { at }) }] }
    expect(atsOf(retime(0, offsetMs).apply(draft))).toEqual([expected])
  })

  it('of what happened no seconds are invented', () => {
    const recorded = { ...A_DRAFT, kind: 'recorded', start: '2030-05-01T09:00:40+09:00' }
    const at = (text: string, offsetMs: number, precision?: string): unknown => {
      const alerts = [{ id: 'one', at: text, ...(precision !== undefined && { precision }) }]
      return atsOf(retime(0, offsetMs).apply({ ...recorded, alerts }))[0]
    }
    expect(at('09:02', 100_000)).toBe('09:02')
    expect(at('09:02', 130_000)).toBe('09:03')
    expect(at('09:02', 5_000)).toBe('09:01')
    expect(at('09:02:10', 130_000)).toBe('09:02:50')
    expect(at('+9m', 130_000, 'minute')).toBe('+2m')
    expect(at('+9m', 130_000)).toBe('+2m10s')
  })

  it('among alerts of its new time it stands next to where it came from', () => {
    const draft = {
      ...A_DRAFT,
      alerts: ['a 0', 'b 1', 'c 1', 'd 2'].map((one) => ({ id: one[0], at: `+${one[2]}m` })),
    }
    expect(idsOf(retime(0, 60_000).apply(draft))).toEqual(['a', 'b', 'c', 'd'])
    expect(idsOf(retime(3, 60_000).apply(draft))).toEqual(['a', 'b', 'c', 'd'])
    expect(idsOf(retime(3, 59_000).apply(draft))).toEqual(['a', 'd', 'b', 'c'])
    expect(idsOf(moveAlert(1, 2).apply(draft))).toEqual(['a', 'c', 'b', 'd'])
    expect(atsOf(moveAlert(0, 3).apply(draft))).toEqual(['+1m', '+1m', '+2m', '+2m'])
    expect(moveAlert(1, 1).apply(draft)).toBe(draft)
    expect(retime(1, 60_000).apply(draft)).toBe(draft)
  })

  it('a time that is written puts its alert where it belongs, as one step with the letters before', () => {
    const draft = {
      ...A_DRAFT,
      alerts: ['a 0', 'b 1', 'c 2'].map((one) => ({ id: one[0], at: `+${one[2]}m` })),
    }
    const edit = setTime(0, '+90s')
    const next = edit.apply(draft)
    expect(idsOf(next)).toEqual(['b', 'a', 'c'])
    expect(atsOf(next)).toEqual(['+1m', '+90s', '+2m'])
    expect(edit.selects?.(next, draft)).toBe(1)
    expect(edit.together).toBe(setAt(['alerts', 0, 'at'], '+9').together)
    expect(idsOf(setTime(1, '+2m').apply(draft))).toEqual(['a', 'b', 'c'])
    expect(atsOf(setTime(1, 'soon').apply(draft))).toEqual(['+0m', 'soon', '+2m'])
  })

  it('the parts of a message come along, and that is said', () => {
    const draft: Draft = {
      ...A_DRAFT,
      alerts: [
        { id: 'whole', at: '09:00' },
        { id: 'other', at: '09:00' },
        { id: 'part', at: '+0s', partOf: 'whole' },
        { id: 'later', at: '09:10' },
      ],
    }
    const edit = retime(2, 20 * 60_000)
    const next = edit.apply(draft)
    expect(alertsOf(next)).toEqual([
      { id: 'other', at: '09:00' },
      { id: 'later', at: '09:10' },
      { id: 'whole', at: '09:20' },
      { id: 'part', at: '+20m', partOf: 'whole' },
    ])
    expect(edit.selects?.(next, draft)).toBe(3)
    expect(edit.says?.(next, draft)).toEqual([
      { code: 'moved-along', place: ['alerts', 2, 'at'], id: 'whole' },
    ])
  })
})

describe('[ED5] what comes after an alert', () => {
  it.each(shipped)(
    'an update, a correction, a lift or a cancellation of any alert of $id has no fault but a sender or event that its CAP message has not in each language',
    ({ id }) => {
      const before = aShipped(id)
      for (const [index, { id: alertId, cap }] of alertsOf(before).entries()) {
        for (const kind of FOLLOW_UPS) {
          const edit = follow(index, kind)
          const next = edit.apply(before)
          const selected = edit.selects?.(next, before) ?? -1
          const unsaid = (cap === undefined ? [] : ['sender', 'event']).map((field) =>
            pathText(['alerts', selected, field]),
          )
          const faults = problemsOf(id, next).filter(
            ({ code, path }) => code !== 'missing-language' || !unsaid.includes(pathText(path)),
          )
          expect(faults, `${String(alertId)}: ${kind}`).toEqual([])
          expect(alertsOf(next)[selected]).toMatchObject({ references: [alertId] })
          expect(alertsOf(next).filter((_, i) => i !== selected)).toEqual(alertsOf(before))
        }
      }
    },
  )

  const anAt = fc.constantFrom(
    '09:00',
    '09:59:59',
    '2030-05-01T23:59',
    '2030-05-02T09:00:01',
    '+0s',
    '+90s',
    '+366d',
  )
  const aValidAlert = fc.record(
    {
      at: anAt,
      precision: fc.constantFrom('second', 'minute', 'order'),
      phases: fc.constantFrom(['warning'], ['shelter', 'test'], ['cancelled']),
      channels: fc.constantFrom(['app'], ['cell-broadcast', 'radio']),
      texts: fc.constantFrom({ en: 'One' }, { en: { body: 'One', wording: 'written' }, ko: '하나' }),
      expires: fc.constantFrom('+367d', '+366d'),
      severity: fc.constantFrom('Extreme', 'Unknown'),
      area: fc.constant({ name: { en: 'Here' }, circles: ['1,2 3'] }),
      id: fc.constantFrom('one', 'a'.repeat(80), `${'a'.repeat(70)}-update`),
    },
    { requiredKeys: ['at', 'phases', 'channels', 'texts', 'id'] },
  )
  const aValidDraft = fc
    .record({
      start: fc.constantFrom('2030-05-01T09:00+09:00', '2030-05-01T09:00:00Z'),
      alerts: fc.uniqueArray(aValidAlert, { minLength: 1, maxLength: 3, selector: ({ id }) => id }),
    })
    .map((fields): Draft => ({ ...A_DRAFT, ...fields }))
    .map((draft) => {
      const times = offsetsIn(draft)
      const alerts = alertsOf(draft)
        .map((alert, i) => ({ alert, time: times[i] ?? 0 }))
        .sort((a, b) => a.time - b.time)
      return { ...draft, alerts: alerts.map(({ alert }) => alert) }
    })
    .filter((draft) => problemsOf('a-draft', draft).length === 0)

  holds(
    'in a scenario without a fault whatever follows, and whatever follows that, has none',
    fc.tuple(
      aValidDraft,
      fc.array(fc.tuple(fc.nat({ max: 5 }), fc.constantFrom(...FOLLOW_UPS)), { maxLength: 5 }),
    ),
    ([first, follows]) => {
      let draft: Draft = first
      for (const [index, kind] of follows) draft = follow(index % alertsOf(draft).length, kind).apply(draft)
      expect(alertsOf(draft)).toHaveLength(alertsOf(first).length + follows.length)
      expect(problemsOf('a-draft', draft)).toEqual([])
      expect(problemsOf('a-draft', duplicateAlert(0).apply(draft))).toEqual([])
      expect(problemsOf('a-draft', addAlert(0).apply(draft)).map(({ code }) => code)).toEqual([
        'missing-language',
      ])
      // What is removed again leaves no fault either.
      for (const _ of follows) draft = removeAlert(0).apply(draft)
      expect(problemsOf('a-draft', draft).filter(({ path }) => path.length > 1)).toEqual([])
    },
  )

  it('says what it does by phase and message type, and begins with the words', () => {
    const warning = {
      id: 'one',
      at: '09:00',
      phases: ['warning', 'shelter', 'test'],
      channels: ['cell-broadcast'],
      area: { name: { en: 'The harbour' } },
      urgency: 'Immediate',
      severity: 'Extreme',
      certainty: 'Likely',
      responseType: ['Shelter'],
      expires: '+1h',
      texts: { en: 'Smoke.', ko: '연기.' },
      cellBroadcast: { messageId: 4370, serial: { scope: 'plmn', code: 1, update: 15 } },
    }
    const draft = { ...A_DRAFT, languages: ['en', 'fr'], alerts: [warning] }
    const madeBy = (kind: (typeof FOLLOW_UPS)[number]): unknown => alertsOf(follow(0, kind).apply(draft))[1]
    const update = {
      id: 'one-update',
      at: '09:01',
      phases: ['update', 'shelter', 'test'],
      channels: ['cell-broadcast'],
      area: { name: { en: 'The harbour' } },
      msgType: 'Update',
      references: ['one'],
      urgency: 'Immediate',
      severity: 'Extreme',
      certainty: 'Likely',
      responseType: ['Shelter'],
      expires: '+1h',
      texts: { en: 'Smoke.', ko: '연기.' },
      cellBroadcast: { messageId: 4370, serial: { scope: 'plmn', code: 1, update: 0 } },
    }
    expect(madeBy('update')).toEqual(update)
    expect(madeBy('correct')).toEqual({
      ...update,
      id: 'one-correction',
      phases: ['correction', 'shelter', 'test'],
    })
    const { expires: _, ...ends } = update
    const lift = {
      ...ends,
      id: 'one-lifted',
      phases: ['lifted', 'test'],
      urgency: 'Past',
      severity: 'Minor',
      certainty: 'Likely',
      responseType: ['AllClear'],
      texts: { en: 'The warning is lifted.' },
    }
    expect(madeBy('lift')).toEqual(lift)
    expect(madeBy('cancel')).toEqual({
      ...lift,
      id: 'one-cancelled',
      phases: ['cancelled', 'test'],
      msgType: 'Cancel',
      certainty: 'Unlikely',
      texts: { en: 'The warning is cancelled.' },
    })
  })

  it('of what happened nobody knows its words yet, nor when it came', () => {
    const draft = aShipped('okinawa-2023-11-21')
    const made = alertsOf(follow(0, 'lift').apply(draft))[1]
    expect(made).toMatchObject({
      precision: 'order',
      texts: { ja: { wording: 'unknown' }, en: { wording: 'unknown' } },
    })
  })

  it('takes the area, sender and words of a CAP message from it, for it has none of its own', () => {
    const draft = aShipped('imported-cap-flood')
    const index = alertsOf(draft).findIndex(({ cap }) => cap !== undefined)
    const made = alertsOf(follow(index, 'update').apply(draft))[index + 1]
    expect(Object.keys(made ?? {})).toEqual(expect.arrayContaining(['sender', 'area', 'event', 'severity']))
    expect(made).not.toHaveProperty('cap')
  })

  it('begins with all that was said, also what to do, and with nothing of how that is known', () => {
    const draft = aShipped('imported-cap-flood')
    const texts = alertsOf(follow(0, 'update').apply(draft))[1]?.['texts'] as Readonly<Record<string, object>>
    const [first = {}] = alertsOf(draft)
    const { info } = first['cap'] as { readonly info: readonly Readonly<Record<string, unknown>>[] }
    expect(info.length).toBeGreaterThan(1)
    for (const { language, headline, description, instruction } of info)
      expect(texts[language as string]).toEqual({ headline, body: description, instruction })
    expect(info.every(({ instruction }) => typeof instruction === 'string')).toBe(true)
  })

  it('holds as long as the CAP message that it updates or corrects, where that is after its own time', () => {
    const draft = aShipped('imported-cap-flood')
    const expiresOf = (kind: (typeof FOLLOW_UPS)[number], from: Draft): unknown =>
      alertsOf(follow(0, kind).apply(from))[1]?.['expires']
    expect(FOLLOW_UPS.map((kind) => expiresOf(kind, draft))).toEqual([
      '16:00:00',
      '16:00:00',
      undefined,
      undefined,
    ])
    const alone: Draft = { ...draft, alerts: alertsOf(draft).slice(0, 1) }
    expect(expiresOf('update', setAt(['alerts', 0, 'at'], '15:59:00').apply(alone))).toBeUndefined()
    expect(expiresOf('update', setAt(['alerts', 0, 'at'], '+1h').apply(alone))).toBe('+6h')
    const until = setAt(['alerts', 0, 'cap', 'info', 0, 'expires'], '2030-06-18T02:00:00+00:00')
    expect(expiresOf('update', until.apply(alone))).toBe('2030-06-18T11:00:00')
  })
})

describe('[ED3] alerts', () => {
  it('a new one has no fault but that it says nothing yet, an id of its own, and a time between its neighbours', () => {
    const ids = shipped.map(({ id }) => id)
    for (const id of ids) {
      const draft = aShipped(id)
      for (const after of [undefined, -1, 0, 3]) {
        const edit = addAlert(after)
        const next = edit.apply(draft)
        const selected = edit.selects?.(next, draft) ?? -1
        const unwritten = draft['kind'] === 'recorded' ? [] : draft['languages']
        expect(problemsOf(id, next), `${id} after ${after}`).toEqual(
          (unwritten as readonly string[]).map((language) => ({
            path: ['alerts', selected, 'texts'],
            code: 'missing-language',
            params: { language },
          })),
        )
        expect(alertsOf(next).filter((_, i) => i !== selected)).toEqual(alertsOf(draft))
      }
    }
    expect(alertsOf(addAlert(0).apply(A_DRAFT))[1]).toEqual({
      id: 'alert',
      at: '09:01',
      phases: ['warning'],
      channels: ['app'],
      texts: {},
    })
    expect(alertsOf(addAlert().apply({ alerts: 'none' }))).toHaveLength(1)
  })

  it('a copy stands right after it, with an id of its own, however long that is', () => {
    const long = 'a'.repeat(80)
    const draft = {
      ...A_DRAFT,
      alerts: [
        { id: long, at: '+0s' },
        { id: 'one', at: '+1s' },
      ],
    }
    expect(idsOf(duplicateAlert(0).apply(draft))).toEqual([long, `${'a'.repeat(78)}-2`, 'one'])
    expect(problemsOf('a', duplicateAlert(1).apply(A_DRAFT))).toEqual([])
  })

  it('one that is removed is named no more, and where it was named is said', () => {
    const edit = removeAlert(0)
    const next = edit.apply({
      ...A_DRAFT,
      alerts: [...alertsOf(A_DRAFT), { id: 'four', at: '+10m', partOf: 'one' }],
    })
    const before = { ...A_DRAFT, alerts: [...alertsOf(A_DRAFT), { id: 'four', at: '+10m', partOf: 'one' }] }
    expect(alertsOf(next).map(({ id, references, partOf }) => [id, references, partOf])).toEqual([
      ['two', undefined, undefined],
      ['three', ['two'], undefined],
      ['four', undefined, undefined],
    ])
    expect(edit.says?.(next, before)).toEqual([
      { code: 'reference-removed', place: ['alerts', 0, 'references'], id: 'two' },
      { code: 'reference-removed', place: ['alerts', 1, 'references'], id: 'three' },
      { code: 'part-removed', place: ['alerts', 2, 'partOf'], id: 'four' },
    ])
    expect(edit.selects?.(next, before)).toBe(0)
    expect(removeAlert(9).apply(A_DRAFT)).toBe(A_DRAFT)
  })
})

describe('[ED3] fields', () => {
  it('a value is set with what it needs around it, where the format has it', () => {
    const next = inTurn('set', [
      setAt(['alerts', 0, 'area', 'name', 'en'], 'The harbour'),
      setAt(['alerts', 0, 'expires'], '+1h'),
      setAt(['alerts', 0, 'texts', 'en', 'headline'], 'Smoke'),
      setAt(['place', 'en'], 'A town'),
    ]).apply(A_DRAFT)
    expect(JSON.stringify(alertsOf(next)[0])).toBe(
      '{"id":"one","at":"09:00","phases":["warning"],"channels":["app"],"area":{"name":{"en":"The harbour"}},"expires":"+1h","texts":{"en":{"headline":"Smoke","body":"One"}}}',
    )
    expect(Object.keys(next)).toEqual(['format', 'kind', 'title', 'place', 'languages', 'start', 'alerts'])
    expect(alertsOf(next)[1]).toBe(alertsOf(A_DRAFT)[1])
    expect(setAt(['alerts', 9, 'id'], 'far').apply(A_DRAFT)).toBe(A_DRAFT)
    expect(setAt(['alerts', 0, 'at'], '09:00').apply(A_DRAFT)).toBe(A_DRAFT)
  })

  it('a value is removed with what may be left out and would stay empty', () => {
    const next = removeAt(['alerts', 1, 'references', 0]).apply(A_DRAFT)
    expect(alertsOf(next)[1]).not.toHaveProperty('references')
    expect(alertsOf(removeAt(['alerts', 0, 'phases', 0]).apply(A_DRAFT))[0]).toMatchObject({ phases: [] })
    expect(setAt(['title'], undefined).apply(A_DRAFT)).not.toHaveProperty('title')
    expect(removeAt(['alerts', 0, 'cue', 'en']).apply(A_DRAFT)).toBe(A_DRAFT)
  })

  it('a word that is typed is one step; a choice is one each', () => {
    expect(setAt(['alerts', 0, 'cue', 'en'], 'St').together).toBe(
      setAt(['alerts', 0, 'cue', 'en'], 'Sto').together,
    )
    expect(setAt(['alerts', 0, 'phases'], ['warning']).together).toBeUndefined()
  })
})

describe('[ED3] languages', () => {
  it('one that is added is asked for everywhere', () => {
    const next = addLanguage('ja').apply(A_DRAFT)
    expect(next['languages']).toEqual(['en', 'ja'])
    expect(problemsOf('a', next).map(({ path }) => path.join('.'))).toEqual([
      'title',
      'alerts.0.texts',
      'alerts.1.texts',
      'alerts.2.texts',
    ])
    expect(addLanguage('en').apply(A_DRAFT)).toBe(A_DRAFT)
    expect(addLanguage('English').apply(A_DRAFT)).toBe(A_DRAFT)
  })

  it('one that is removed goes with its texts, and how many is said; nothing else goes', () => {
    const draft = aShipped('okinawa-2023-11-21')
    const edit = removeLanguage('ko')
    const next = edit.apply(draft)
    const text = JSON.stringify(draft)
    const count = text.split('"ko":').length - 1
    expect(count).toBeGreaterThan(10)
    expect(JSON.stringify(next)).not.toContain('"ko":')
    expect(edit.says?.(next, draft)).toEqual([{ code: 'texts-removed', place: [], id: 'ko', count }])
    expect(problemsOf('okinawa-2023-11-21', next)).toEqual([])
    expect(removeLanguage('en').apply(A_DRAFT)).toBe(A_DRAFT)
    const source = { ...A_DRAFT, languages: ['en', 'ja'], sources: { ja: { title: 'A source by this id' } } }
    expect(removeLanguage('ja').apply(source)).toMatchObject({ languages: ['en'], sources: source.sources })
  })
})
