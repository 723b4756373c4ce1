import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { JALERT_TEMPLATES } from '@alert-replay/shared/jalert-templates.ts'
import { parseScenarioText } from '@alert-replay/shared/parse-scenario.ts'
import type { Scenario } from '@alert-replay/shared/scenario.ts'
import { describe, expect, it } from 'vitest'
import { fixturesDir, idOf, scenarioFilesIn } from '../../scripts/fixtures/places.ts'
import { templateOf } from '../../scripts/fixtures/templates.ts'
import { breachesOf, discusses, NOT_A_DRILL, RULES, type Rule } from './rules.ts'

const ids = scenarioFilesIn(fixturesDir).map(idOf)
const textOf = (id: string): string => readFileSync(join(fixturesDir, `${id}.json`), 'utf8')
const scenarios = ids.flatMap((id): readonly Scenario[] => {
  const parsed = parseScenarioText(id, textOf(id))
  return parsed.ok ? [parsed.value] : []
})

describe('the library', () => {
  it.each(ids)('[F1] [F8] %s keeps every rule that can be checked', (id) => {
    expect(breachesOf(id, textOf(id))).toEqual([])
  })

  it('has enough for a year of drills, and each missile J-Alert from 2012 to 2024', () => {
    expect(scenarios.length).toBeGreaterThanOrEqual(24)
    const missiles = scenarios.filter(
      ({ kind, hazards, countries, alerts }) =>
        kind === 'recorded' &&
        hazards?.includes('missile') &&
        countries?.includes('JP') &&
        alerts.some(({ sender }) => sender['ja']?.includes('Jアラート')),
    )
    const nights = new Set(missiles.map(({ id }) => id.replace('-as-sent', '').slice(-10)))
    expect([...nights].toSorted()).toEqual([
      '2012-12-12',
      '2016-02-07',
      '2017-08-29',
      '2017-09-15',
      '2022-10-04',
      '2022-11-03',
      '2023-04-13',
      '2023-05-31',
      '2023-08-24',
      '2023-11-21',
      '2024-05-27',
    ])
    expect(ids).toEqual(expect.arrayContaining(['okinawa-2023-11-21', 'okinawa-2023-11-21-as-sent']))
  })

  it('most scenarios stop for a discussion and ask a question', () => {
    const silent = scenarios.filter((scenario) => !discusses(scenario)).map(({ id }) => id)
    expect(silent.length, `without a cue or without a question: ${silent.join(', ')}`).toBeLessThan(
      scenarios.length / 2,
    )
  })

  it('no two scenarios have the same title', () => {
    const titles = scenarios.flatMap(({ title }) => [title['ja'], title['en']])
    expect(titles.filter((title, i) => titles.indexOf(title) !== i)).toEqual([])
  })

  it('[D1] no template says that it is no drill', () => {
    const templates = [JALERT_TEMPLATES, templateOf('made-up', 'a', 'b'), templateOf('recorded', 'a', 'b')]
    expect(JSON.stringify(templates)).not.toMatch(NOT_A_DRILL)
  })
})

/** A record that keeps every rule. */
const ID = 'isle-2023-11-21'
const aRecord = () => ({
  format: 2,
  kind: 'recorded',
  title: { ja: '島', en: 'An isle' },
  summary: { ja: '要約', en: 'Summary' },
  account: { ja: 'ある新聞による。', en: 'By one paper.' },
  hazards: ['missile'],
  countries: ['JP'],
  teaches: { ja: '待つこと。', en: 'To wait.' },
  languages: ['ja', 'en'],
  start: '2023-11-21T22:46+09:00',
  sender: { ja: '内閣官房（Jアラート）', en: 'Cabinet Secretariat (J-Alert)' },
  area: { name: { ja: '島', en: 'Isle' } },
  sources: { paper: { title: 'A paper', url: 'https://example.org/paper' } },
  notes: [{ ja: '背景', en: 'Background' }],
  alerts: [
    {
      id: 'launch',
      at: '22:46',
      phases: ['warning', 'shelter'],
      channels: ['cell-broadcast', 'loudspeaker'],
      texts: {
        ja: {
          body: 'ミサイル発射。ミサイル発射。北朝鮮からミサイルが発射されたものとみられます。建物の中、又は地下に避難して下さい。',
          wording: 'quoted',
          sources: ['paper'],
        },
        en: { body: 'Missile launched.', wording: 'translated', sources: ['paper'] },
      },
      sources: ['paper'],
    },
    {
      id: 'siren',
      at: '22:50',
      precision: 'order',
      timeNote: { ja: '順序だけ。', en: 'The order alone.' },
      phases: ['notice'],
      channels: ['loudspeaker'],
      sender: { ja: '市', en: 'City' },
      texts: {
        ja: { wording: 'unknown', note: '文面は不明。' },
        en: { wording: 'unknown', note: 'Not known.' },
      },
      sources: ['paper'],
    },
    {
      id: 'lifted',
      at: '23:15',
      phases: ['lifted'],
      channels: ['cell-broadcast', 'loudspeaker'],
      references: ['launch'],
      texts: {
        ja: {
          body: '先程のミサイルは、22時55分頃、太平洋へ通過したものとみられます。避難の呼びかけを解除します。',
          wording: 'quoted',
          sources: ['paper'],
        },
        en: { body: 'It has passed.', wording: 'translated', sources: ['paper'] },
      },
      sources: ['paper'],
    },
  ],
})

type Value = Record<string | number, unknown>

/** The record with one value replaced, or taken out where it is undefined. */
function withValue(path: string, value: unknown): Value {
  const file = aRecord() as unknown as Value
  const parts = path.split('.')
  const last = parts.pop() ?? ''
  const place = parts.reduce<Value>((inner, part) => inner[part] as Value, file)
  if (value === undefined) delete place[last]
  else place[last] = value
  return file
}

/** `start` moved to another day, with the id that goes with it. */
const onDay = (day: string, ja: string): readonly [string, Value] => {
  const file = withValue('alerts.0.texts.ja.body', ja)
  // What the lift says is of 2023.
  return [
    `isle-${day}`,
    { ...file, start: `${day}T22:46+09:00`, alerts: (file['alerts'] as unknown[]).slice(0, 2) },
  ]
}

const rulesBroken = (id: string, file: unknown): readonly Rule[] => [
  ...new Set(breachesOf(id, JSON.stringify(file)).map(({ rule }) => rule)),
]

const DRILL_TEXT = { body: 'This is not a drill.', wording: 'translated', sources: ['paper'] }
const aMessage = (status: string) => ({
  identifier: 'a',
  sender: 'a@example.org',
  sent: '2023-11-21T23:15:30+09:00',
  status,
  msgType: 'Alert',
  scope: 'Public',
  info: ['ja', 'en'].map((language) => ({
    language,
    category: ['Security'],
    event: 'x',
    urgency: 'Past',
    severity: 'Minor',
    certainty: 'Observed',
    headline: 'x',
  })),
})
const anImported = (status: string) => ({
  id: 'imported',
  at: '23:15:30',
  phases: ['notice'],
  channels: ['app'],
  cap: aMessage(status),
  sources: ['paper'],
})
/** Of no Japanese missile: seconds may be known there. */
const elsewhere = (alert: object): Value => {
  const file = withValue('countries', ['US'])
  return { ...file, alerts: [...(file['alerts'] as unknown[]), alert] }
}

describe('the rules of the library', () => {
  it('let a scenario pass that keeps them', () => {
    expect(breachesOf(ID, JSON.stringify(aRecord()))).toEqual([])
  })

  type Mutant = readonly [what: string, rule: Rule, file: object, id?: string]
  const mutants: readonly Mutant[] = [
    ['an alert before the one above it', 'faulty', withValue('alerts.2.at', '22:49')],
    ['a reference to nothing', 'faulty', withValue('alerts.2.references', ['lunch'])],
    ['a text without a source', 'faulty', withValue('alerts.0.texts.ja.sources', [])],
    ['a text written for a record', 'faulty', withValue('alerts.0.texts.ja.wording', 'written')],
    ['no account', 'faulty', withValue('account', undefined)],
    ['a language that is missing', 'faulty', withValue('alerts.2.texts.en', undefined)],
    ['a scenario in Japanese alone', 'languages', withValue('languages', ['ja'])],
    ['a note in English alone', 'faulty', withValue('notes', [{ en: 'Background' }])],
    ['a sender in Japanese alone', 'faulty', withValue('alerts.1.sender', { ja: '市' })],
    ['an area in Japanese alone', 'languages', withValue('alerts.1.area', { name: { ja: '市' } })],
    ['no hazard', 'about', withValue('hazards', undefined)],
    ['no country', 'about', withValue('countries', undefined)],
    ['nothing that it teaches', 'about', withValue('teaches', undefined)],
    ['no summary', 'summary', withValue('summary', undefined)],
    ['no notes', 'notes', withValue('notes', [])],
    ['an alert without a source', 'sources', withValue('alerts.0.sources', [])],
    ['an unknown text that says nothing', 'unknown-untold', withValue('alerts.1.texts.ja.note', undefined)],
    ['a place for the replay that says nothing', 'order-untold', withValue('alerts.1.timeNote', undefined)],
    ['a point that is not drawn and says no reason', 'place-untold', withPoint({})],
    ['a point to the second', 'seconds', withPoint({ at: '22:43:28', position: '39.66,124.71' })],
    ['a point in Japanese alone', 'faulty', withPoint({ position: '39.66,124.71', note: { ja: '海' } })],
    ['a point without a source', 'faulty', withPoint({ position: '39.66,124.71', sources: [] })],
    ['a J-Alert to the second', 'seconds', withValue('alerts.2.at', '23:15:30')],
    ['a time after the start, which is to the second', 'seconds', withValue('alerts.2.at', '+29m')],
    ['a J-Alert to the second with a note', 'seconds', withNote()],
    ['a start to the second', 'seconds', withValue('start', '2023-11-21T22:46:00+09:00')],
    ['a minute with seconds', 'seconds', elsewhere({ ...anImported('Exercise'), precision: 'minute' })],
    [
      'a second that nothing vouches for',
      'seconds',
      elsewhere({
        ...aRecord().alerts[1],
        id: 'x',
        at: '23:20:05',
        precision: 'second',
        timeNote: undefined,
      }),
    ],
    ['a lift of nothing', 'lifts-what', withValue('alerts.2.references', [])],
    ['a text that says it is no drill', 'not-a-drill', withValue('alerts.0.texts.en', DRILL_TEXT)],
    [
      'the same in Japanese, in a note',
      'not-a-drill',
      withValue('notes', [{ ja: 'これは訓練ではありません', en: 'x' }]),
    ],
    ['a CAP message of status Actual', 'actual', elsewhere(anImported('Actual'))],
    ['an id of another day', 'date', aRecord(), 'isle-2024-05-27'],
  ]
  it.each(mutants.map(([what, rule, file, id = ID]) => ({ what, rule, file, id })))(
    'find $rule: $what',
    ({ rule, file, id }) => {
      expect(rulesBroken(id, file)).toEqual([rule])
    },
  )

  function withPoint(fields: object): Value {
    const name = { ja: '東倉里', en: 'Tongchang-ri' }
    return withValue('flight', { points: [{ kind: 'launch', name, sources: ['paper'], ...fields }] })
  }

  function withNote(): Value {
    const file = withValue('alerts.2.at', '23:15:30')
    ;(file['alerts'] as Value[])[2]!['timeNote'] = { ja: '秒', en: 'second' }
    return file
  }

  it.each([
    ['2016-02-07', '先程、北朝鮮からミサイルが発射された模様です。続報が入り次第お知らせします。'],
    [
      '2017-08-29',
      'ミサイル発射。北朝鮮からミサイルが発射された模様です。頑丈な建物や地下に避難してください。',
    ],
    ['2017-09-15', '北朝鮮からミサイルが発射された模様です。建物の中、または地下に避難してください。'],
    ['2022-11-03', '先程のミサイルは、7時48分頃、太平洋へ通過したものとみられます。'],
    ['2024-05-27', '先程のミサイルは、我が国には飛来しないものとみられます。避難の呼びかけを解除します。'],
  ])('let the wording of %s pass', (day, ja) => {
    expect(rulesBroken(...onDay(day, ja))).toEqual([])
  })

  it.each([
    ['2012-12-12', '先程、北朝鮮からミサイルが発射された模様です。', 'a phone before J-Alert went to phones'],
    ['2016-02-07', 'ミサイルが発射された模様です。建物の中に避難してください。', 'a call to shelter'],
    ['2017-08-29', '建物の中、又は地下にいてください。', 'the later place of shelter'],
    ['2017-08-29', '北朝鮮からミサイルが発射されたものとみられます。', 'the later verb'],
    ['2017-09-15', '頑丈な建物や地下に避難してください。', 'the earlier place of shelter'],
    ['2017-09-15', 'ミサイルは、7時04分頃、通過した模様です。', 'a time of passage'],
    ['2019-05-04', 'ミサイルが発射された模様です。', 'the earlier verb'],
    ['2020-01-01', '続報が入り次第お知らせします。', 'the earliest first message'],
    ['2022-10-04', '避難の呼びかけを解除します。', 'a lift by J-Alert'],
    ['2023-04-13', '迎撃により破壊されました。', 'an interception'],
    [
      '2023-11-21',
      'ミサイル発射。ミサイル発射。ミサイルが発射されたものとみられます。',
      'the satellite text',
    ],
  ])('find in %s %s: %s', (day, ja) => {
    expect(rulesBroken(...onDay(day, ja))).toEqual(['period'])
  })

  it('let a phone before J-Alert went to phones pass where a source tells of it', () => {
    const [id, file] = onDay('2012-12-12', '先程、北朝鮮からミサイルが発射された模様です。')
    const [first] = file['alerts'] as Value[]
    first!['sources'] = ['paper', { id: 'paper', supports: ['channel'] }]
    expect(rulesBroken(id, file)).toEqual([])
  })

  it('take a paper’s own words as they are', () => {
    const [id, file] = onDay('2016-02-07', '避難の呼びかけを解除')
    const alerts = file['alerts'] as Value[]
    ;(alerts[0] as { texts: { ja: Value } }).texts.ja['wording'] = 'reported'
    expect(rulesBroken(id, file)).toEqual([])
  })

  it.each([
    ['quoted', []],
    ['reported', ['not-a-drill']],
  ])(
    'let the record of Hawaii, and no other, say that it is no drill, where that is %s',
    (wording, rules) => {
      const file = withValue('alerts.0.texts.en', { ...DRILL_TEXT, wording })
      const hawaii = { ...file, countries: ['US'], start: '2018-01-13T08:07-10:00' }
      const alerts = (hawaii as unknown as { alerts: Value[] }).alerts.map((alert, i) => ({
        ...alert,
        at: `08:${17 + i}`,
      }))
      expect(rulesBroken('hawaii-2018-01-13', { ...hawaii, alerts })).toEqual(rules)
      expect(rulesBroken('hawaii-copy', { ...hawaii, alerts })).toEqual(['not-a-drill'])
      expect(rulesBroken('hawaii-2018-01-13', { ...hawaii, alerts, kind: 'made-up' })).toEqual([
        'not-a-drill',
      ])
    },
  )

  it('have a mutant each, so that each of them can fail', () => {
    const tried = new Set(mutants.map(([, rule]) => rule))
    expect(RULES.filter((rule) => !tried.has(rule) && rule !== 'period')).toEqual([])
  })
})
