import { describe, expect, it } from 'vitest'
import { SCENARIO_HAZARDS } from '@alert-replay/shared/about.ts'
import type { Alert } from '@alert-replay/shared/alert.ts'
import { parseScenario, parseScenarioText } from '@alert-replay/shared/parse-scenario.ts'
import { pathText } from '@alert-replay/shared/problem.ts'
import { headOf, type Scenario } from '@alert-replay/shared/scenario.ts'
import { aFullMessage, aMessage, anInfo } from './a-message.ts'
import { ID, textOf } from './a-file.ts'

const head = {
  format: 2,
  kind: 'made-up',
  title: { en: 'A flood' },
  languages: ['en'],
  start: '2023-11-21T22:46+09:00',
  sender: { en: 'The city' },
  area: { name: { en: 'The coast' } },
  event: { en: 'High water' },
}
const least = { id: 'a', at: '+1m', phases: ['warning'], channels: ['cell-broadcast'] }
const recorded = {
  kind: 'recorded',
  account: { en: 'As one paper told it.' },
  sources: { paper: { title: 'A paper' } },
}

function read(alert: object, more: object = {}): Alert {
  const parsed = parseScenario(ID, { ...head, ...more, alerts: [{ ...least, ...alert }] })
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.error))
  const [first] = parsed.value.alerts
  if (!first) throw new Error('unreachable')
  return first
}
function faultsOf(alert: object, more: object = {}): readonly string[] {
  const parsed = parseScenario(ID, { ...head, ...more, alerts: [{ ...least, ...alert }] })
  return parsed.ok ? [] : parsed.error.map(({ path, code }) => `${pathText(path.slice(2))} ${code}`)
}
const flood = aMessage(
  anInfo({
    headline: 'The river is rising',
    description: 'Water rises.',
    instruction: 'Go up.',
    expires: '2023-11-22T00:46:00+09:00',
    area: [{ areaDesc: 'River side' }],
  }),
)

describe('[F3] a CAP message in a scenario', () => {
  it.each([
    ['least', aMessage()],
    ['fullest', aFullMessage()],
  ])('stays as it was written: the %s', (_, cap) => {
    const file = { ...head, alerts: [{ ...least, texts: { en: 'x' }, cap }] }
    const parsed = parseScenarioText(ID, textOf(file))
    expect(parsed.ok && parsed.value.alerts[0]?.cap).toStrictEqual(cap)
  })

  it('[F5] decides the alert’s fields and words', () => {
    expect(read({ cap: flood })).toStrictEqual({
      id: 'a',
      offsetMs: 60_000,
      precision: 'second',
      phases: ['warning'],
      channels: ['cell-broadcast'],
      sender: { en: 'river@example.org' },
      area: { name: { en: 'River side' }, codes: [] },
      event: { en: 'Flood' },
      msgType: 'Alert',
      references: [],
      category: ['Met'],
      urgency: 'Immediate',
      severity: 'Severe',
      certainty: 'Likely',
      responseType: [],
      expiresMs: 7_200_000,
      texts: {
        en: {
          headline: 'The river is rising',
          headlineIsSent: true,
          body: 'Water rises.',
          instruction: 'Go up.',
          wording: 'written',
          sources: [],
        },
      },
      parameters: [],
      eventCodes: [],
      cap: flood,
      sources: [],
      citations: [],
      expected: [],
    })
  })

  it('that says nothing leaves area and event to the scenario', () => {
    const text = { wording: 'unknown', note: 'It has no text.' }
    const cancel = { ...aMessage(), msgType: 'Cancel' }
    const { sender, area, event, msgType, texts } = read({ cap: cancel, texts: { en: text } })
    expect({ sender, area, event, msgType, texts }).toStrictEqual({
      sender: { und: 'river@example.org' },
      area: { name: { en: 'The coast' }, codes: [] },
      event: { en: 'High water' },
      msgType: 'Cancel',
      texts: { en: { ...text, sources: [] } },
    })
  })

  it('[F1] is quoted in a recorded scenario, from the sources of its alert, unless the file knows better', () => {
    expect(read({ cap: flood, sources: ['paper'] }, recorded).texts['en']).toMatchObject({
      wording: 'quoted',
      sources: ['paper'],
    })
    const known = { wording: 'translated', sources: ['paper'], note: 'By the city.' }
    expect(read({ cap: flood, texts: { en: known } }, recorded).texts['en']).toStrictEqual({
      headline: 'The river is rising',
      headlineIsSent: true,
      body: 'Water rises.',
      instruction: 'Go up.',
      ...known,
    })
  })

  it('[F1] has to have a source in a recorded scenario, once said', () => {
    expect(faultsOf({ cap: flood }, recorded)).toEqual(['cap unsourced-wording'])
    expect(faultsOf({ cap: flood, texts: { en: { wording: 'quoted' } } }, recorded)).toEqual([
      'texts.en unsourced-wording',
    ])
    expect(faultsOf({ cap: flood, texts: { en: {} }, sources: ['paper'] }, recorded)).toEqual([
      'texts.en missing-wording',
    ])
  })

  it('[F1] is its own source in a made-up scenario, but not of words that the file calls quoted or reported', () => {
    expect(faultsOf({ cap: flood })).toEqual([])
    const faultsOfText = (text: object): readonly string[] =>
      faultsOf({ cap: flood, texts: { en: { body: 'Water.', ...text } } })
    for (const wording of ['quoted', 'reported'])
      expect(faultsOfText({ wording })).toEqual(['texts.en unsourced-wording'])
    for (const wording of ['reconstructed', 'translated', 'written'])
      expect(faultsOfText({ wording })).toEqual([])
  })

  it('may have reached phones in other words, which then are all they got', () => {
    const own = { headline: 'ours', body: 'FLOOD GO UP' }
    expect(read({ cap: flood, texts: { en: own } }).texts['en']).toStrictEqual({
      ...own,
      wording: 'written',
      sources: [],
    })
    expect(read({ cap: flood, texts: { en: 'FLOOD GO UP' } }).texts['en']).toStrictEqual({
      headline: 'The river is rising',
      headlineIsSent: true,
      body: 'FLOOD GO UP',
      wording: 'written',
      sources: [],
    })
    expect(read({ cap: flood }).cap).toStrictEqual(flood)
  })

  it('has every language of the scenario, by itself or by the file', () => {
    const [en, ja] = ['A', 'あ']
    const both = { languages: ['en', 'ja'], title: { en, ja }, sender: { en, ja }, event: { en, ja } }
    expect(faultsOf({ cap: flood }, both)).toEqual(['cap missing-language'])
    expect(faultsOf({ cap: flood, texts: {} }, both)).toEqual(['texts missing-language'])
    expect(faultsOf({ cap: flood, texts: { ja: { wording: 'unknown' } } }, both)).toEqual([])
  })

  it('that is no message has its own faults only', () => {
    expect(faultsOf({ cap: { ...flood, sender: '', status: 'Real' } }, recorded)).toEqual([
      'cap.sender too-short',
      'cap.status bad-value',
    ])
    expect(faultsOf({ cap: null })).toEqual(['cap wrong-type', 'texts missing-field'])
    expect(faultsOf({ cap: {} })).toEqual([
      'cap.identifier missing-field',
      'cap.sender missing-field',
      'cap.sent missing-field',
      'cap.status missing-field',
      'cap.msgType missing-field',
      'cap.scope missing-field',
    ])
  })

  it.each(['Actual', 'Exercise', 'System', 'Test', 'Draft'])('may be of status %s', (status) => {
    expect(faultsOf({ cap: { ...flood, status } })).toEqual([])
  })

  it.each(['Alert', 'Update', 'Cancel', 'Ack', 'Error'])(
    'may be of type %s, which is the alert’s',
    (msgType) => {
      expect(read({ cap: { ...flood, msgType } }).msgType).toBe(msgType)
    },
  )

  it('is read also where the alert around it has a fault', () => {
    expect(faultsOf({ cap: flood, colour: 'red' })).toEqual(['colour unknown-field'])
  })
})

describe('[F6] what an alert written by hand may hold besides', () => {
  const text = { body: 'Water rises.', instruction: 'Go up.', web: 'https://example.org/7', contact: '119' }

  it('an end, an exact area, what to do, whom to ask, values of the sender', () => {
    const area = {
      name: { en: 'River' },
      polygons: ['24,124 25,124 25,125 24,124'],
      circles: ['24.5,124.5 10'],
    }
    const values = [{ name: 'level', value: '' }]
    const alert = read({
      expires: '+1h',
      area,
      texts: { en: text },
      parameters: values,
      eventCodes: values,
    })
    expect(alert).toMatchObject({ expiresMs: 3_600_000, parameters: values, eventCodes: values })
    expect(alert.area).toStrictEqual({ ...area, codes: [] })
    expect(alert.texts['en']).toStrictEqual({ ...text, wording: 'written', sources: [] })
  })

  it('the numbers of a cell broadcast', () => {
    for (const cellBroadcast of [
      { messageId: 0 },
      { messageId: 65_535, serial: { scope: 'cell-immediate', code: 1_023, update: 15 } },
    ]) {
      expect(read({ texts: { en: 'x' }, cellBroadcast }).cellBroadcast).toStrictEqual(cellBroadcast)
    }
    const odd = { messageId: -1, serial: { scope: 'country', code: 1_024, update: 1.5 } }
    expect(faultsOf({ texts: { en: 'x' }, cellBroadcast: odd })).toEqual([
      'cellBroadcast.messageId too-short',
      'cellBroadcast.serial.scope bad-value',
      'cellBroadcast.serial.code too-long',
      'cellBroadcast.serial.update wrong-type',
    ])
  })

  it('what people should do, and a question', () => {
    const action = { en: 'Go up' }
    const alert = read({
      texts: { en: 'x' },
      expected: [{ action, within: '1m30s', why: { en: 'Water' } }, { action }],
      question: {
        text: { en: 'Now?' },
        choices: [
          { id: 'up', text: { en: 'Up' }, correct: true, feedback: { en: 'Yes' } },
          { id: 'down', text: { en: 'Down' } },
        ],
      },
    })
    expect(alert.expected).toStrictEqual([
      { action, withinMs: 90_000, why: { en: 'Water' }, sources: [] },
      { action, sources: [] },
    ])
    expect(alert.question).toStrictEqual({
      text: { en: 'Now?' },
      choices: [
        { id: 'up', text: { en: 'Up' }, correct: true, feedback: { en: 'Yes' } },
        { id: 'down', text: { en: 'Down' }, correct: false },
      ],
    })
  })

  it('what each source tells; a plain id tells of the event and its time', () => {
    const sources = { a: { title: 'A' }, b: { title: 'B' } }
    const note = { en: 'Only the island.' }
    const alert = read(
      { texts: { en: 'x' }, sources: ['b', { id: 'a', supports: ['area', 'text'], note }, 'b'] },
      { sources },
    )
    expect(alert.sources).toEqual(['b', 'a'])
    expect(alert.citations).toStrictEqual([
      { source: 'b', supports: ['event', 'time'] },
      { source: 'a', supports: ['area', 'text'], note },
      { source: 'b', supports: ['event', 'time'] },
    ])
  })

  it('a text in as many languages as there are', () => {
    const tags = ['ja', 'en', 'zh-Hant-TW', 'ar', 'ko', 'de-LS', 'pt-BR', 'ja-x-easy']
    const words = Object.fromEntries(tags.map((tag) => [tag, `in ${tag}`]))
    const parsed = parseScenario(ID, {
      ...head,
      languages: tags,
      title: words,
      sender: words,
      event: words,
      alerts: [{ ...least, texts: words }],
    })
    expect(parsed.ok && Object.keys((parsed.value satisfies Scenario).alerts[0]?.texts ?? {})).toEqual(tags)
  })

  it.each([
    '24,124 25,124 24,124',
    '24,124 91,124 25,125 24,124',
    '24;124',
    '',
    '24,124 25,124 25,125 1e2,3',
  ])('"%s" is no ring', (ring) => {
    expect(faultsOf({ texts: { en: 'x' }, area: { name: { en: 'A' }, polygons: [ring] } })).toEqual([
      'area.polygons[0] bad-format',
    ])
  })

  it.each(['24,124', '24,124 -1', '24,181 5', '24,124 5 6', '5'])('"%s" is no circle', (circle) => {
    expect(faultsOf({ texts: { en: 'x' }, area: { name: { en: 'A' }, circles: [circle] } })).toEqual([
      'area.circles[0] bad-format',
    ])
  })
})

describe('[F8] what a scenario is about', () => {
  const about = { hazards: ['flood', 'test'], countries: ['JP', 'TW'], teaches: { en: 'Go early.' } }
  const parsed = (more: object) =>
    parseScenario(ID, { ...head, ...more, alerts: [{ ...least, texts: { en: 'x' } }] })
  const faults = (more: object) => {
    const result = parsed(more)
    return result.ok
      ? []
      : result.error.map(({ path, code, params }) => [pathText(path), code, params['expected']])
  }

  it('is read as it was written, and may be left out', () => {
    expect(parsed(about)).toMatchObject({ ok: true, value: about })
    const without = parsed({})
    expect(without.ok && Object.keys(without.value).filter((field) => field in about)).toEqual([])
  })

  it.each<[object, readonly (string | undefined)[]]>([
    [{ hazards: ['rain'] }, ['hazards[0]', 'bad-value', SCENARIO_HAZARDS.join(', ')]],
    [{ hazards: [] }, ['hazards', 'too-short', undefined]],
    [{ countries: ['Japan'] }, ['countries[0]', 'bad-format', 'JP, KR, US']],
    [{ countries: [] }, ['countries', 'too-short', undefined]],
    [{ teaches: 'Go early.' }, ['teaches', 'wrong-type', 'object']],
    [{ teaches: { ja: '早く' } }, ['teaches', 'missing-language', undefined]],
  ])('%j is refused', (more, fault) => {
    expect(faults(more)).toEqual([fault])
  })

  it('[P1] is not in what everyone in a drill knows from the first moment', () => {
    const result = parsed(about)
    if (!result.ok) throw new Error('unreachable')
    expect(Object.keys(headOf(result.value)).filter((field) => field in about)).toEqual([])
  })
})

describe('[F11] whatever is given by language is given in each of the scenario’s languages', () => {
  const both = (en: string) => ({ ja: '文', en })
  const whole = {
    ...head,
    languages: ['ja', 'en'],
    title: both('A flood'),
    sender: both('The city'),
    event: both('High water'),
    summary: both('Summary'),
    notes: [both('Background')],
    sources: { paper: { title: 'A paper', note: both('Late') } },
    flight: {
      points: [{ kind: 'fall', name: both('Sea'), note: both('As told') }],
      note: both('Of the whole'),
    },
    alerts: [
      {
        ...least,
        texts: { ja: '水', en: 'Water.' },
        sender: both('Office'),
        event: both('Flood'),
        timeNote: both('About then'),
        sources: [{ id: 'paper', supports: ['time'], note: both('In part') }],
        cue: both('Stop'),
        notes: both('Note'),
        expected: [{ action: both('Go up'), why: both('Water') }],
        question: {
          text: both('Now?'),
          choices: [
            { id: 'a', text: both('Go'), feedback: both('Yes') },
            { id: 'b', text: both('Stay') },
          ],
        },
      },
    ],
  }
  const faults = (file: unknown) => {
    const result = parseScenario(ID, file)
    return result.ok
      ? []
      : result.error.map(({ path, code, params }) => [pathText(path), code, params['language']])
  }

  it.each([
    'title',
    'sender',
    'event',
    'summary',
    'notes[0]',
    'sources.paper.note',
    'flight.note',
    'flight.points[0].name',
    'flight.points[0].note',
    'alerts[0].texts',
    'alerts[0].sender',
    'alerts[0].event',
    'alerts[0].timeNote',
    'alerts[0].sources[0].note',
    'alerts[0].cue',
    'alerts[0].notes',
    'alerts[0].expected[0].action',
    'alerts[0].expected[0].why',
    'alerts[0].question.text',
    'alerts[0].question.choices[0].text',
    'alerts[0].question.choices[0].feedback',
  ])('%s', (path) => {
    expect(faults(whole)).toEqual([])
    const file = structuredClone(whole)
    const parts = path.split(/[.[\]]+/).filter((part) => part !== '')
    const texts = parts.reduce<object>((value, part) => Reflect.get(value, part) as object, file)
    Reflect.deleteProperty(texts, 'en')
    expect(faults(file)).toEqual([[path, 'missing-language', 'en']])
  })

  it('[F10] but the name of an area, which need only be in one', () => {
    const area = { name: { ja: '川' } }
    expect(faults({ ...whole, area, alerts: [{ ...whole.alerts[0], area }] })).toEqual([])
  })
})
