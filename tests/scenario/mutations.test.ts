import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { A_CIRCLE, A_RING } from '@alert-replay/shared/cap/written-area.ts'
import { migrate } from '@alert-replay/shared/migrate.ts'
import { parseScenarioText } from '@alert-replay/shared/parse-scenario.ts'
import type { PlacedProblem } from '@alert-replay/shared/problem.ts'
import { advance, apply, initialState } from '@alert-replay/shared/replay.ts'
import { scenarioFileSchema } from '@alert-replay/shared/scenario-schema.ts'
import { endOf, timelineOf } from '@alert-replay/shared/timeline.ts'
import { holds } from '../support/property.ts'
import { aFile, ID, textOf } from './a-file.ts'
import { aFullMessage, aMessage, anInfo } from './a-message.ts'
import { sentencesOf } from './sentences.ts'

function expectTellable(problems: readonly PlacedProblem[], text: string): void {
  const lines = text.split('\n')
  expect(problems).not.toEqual([])
  for (const problem of problems) {
    for (const language of ['en', 'ja']) {
      for (const sentence of sentencesOf(problem, language)) expect(sentence).not.toBe('')
    }
    const line = lines[problem.line - 1]
    expect(line, `line ${problem.line}`).toBeDefined()
    expect(problem.column).toBeGreaterThanOrEqual(1)
    expect(problem.column).toBeLessThanOrEqual((line?.length ?? 0) + 1)
  }
}

/** Accepted, it is what the schema says it is, and replays to its end (rule F1). */
function expectReplayable(text: string): void {
  expect(scenarioFileSchema.safeParse(migrate(JSON.parse(text)).value).error).toBeUndefined()
  const parsed = parseScenarioText(ID, text)
  if (!parsed.ok) throw new Error('unreachable')
  const { alerts } = parsed.value
  const timeline = timelineOf(alerts.map(({ offsetMs }) => ({ offsetMs })))
  const playing = apply(timeline, initialState, { type: 'play', rate: 1 }, 0)
  expect(playing.ok && advance(timeline, playing.value, endOf(timeline)).cursor).toBe(alerts.length)
  expect(new Set(alerts.map(({ id }) => id)).size).toBe(alerts.length)
}

function expectReadOrRefused(text: string): void {
  const parsed = parseScenarioText(ID, text)
  if (parsed.ok) expectReplayable(text)
  else expectTellable(parsed.error, text)
}

/** With everything that an alert may hold, and a flight. */
const aRichFile = () => {
  const file = aFile()
  const [warning, shelter, lifted, guidance] = file.alerts
  return {
    ...file,
    flight: {
      points: [
        { kind: 'launch', name: { ja: '東倉里', en: 'Tongchang-ri' }, at: '22:43', sources: ['paper'] },
        {
          kind: 'fall',
          name: { ja: '海', en: 'Sea' },
          at: '2023-11-21T22:57',
          precision: 'order',
          position: '12.63,128.28',
          workedOut: true,
          sources: ['paper'],
          note: { ja: '算出', en: 'Worked out' },
        },
      ],
      note: { ja: 'ある新聞による。', en: 'By one paper.' },
    },
    alerts: [
      { ...warning, cap: aMessage(anInfo({ language: 'ja', description: 'ミサイル発射。' })) },
      { ...shelter, cellBroadcast: { messageId: 4_370, serial: { scope: 'plmn', code: 17, update: 0 } } },
      {
        ...lifted,
        cap: aFullMessage(),
        texts: { ...lifted?.texts, 'en-AU': { wording: 'quoted', sources: ['paper'] } },
      },
      {
        ...guidance,
        expires: '+1h',
        area: { name: { en: 'Isle', ja: '島' }, polygons: [A_RING], circles: [A_CIRCLE] },
        sources: ['paper', { id: 'paper', supports: ['area'], note: { ja: '注', en: 'n' } }],
        expected: [
          {
            action: { en: 'Wait', ja: '待つ' },
            within: '2m',
            why: { ja: '理由', en: 'w' },
            sources: ['paper'],
          },
        ],
        question: {
          text: { en: 'Now?', ja: '次は' },
          choices: [
            { id: 'go', text: { en: 'Go', ja: '出る' }, correct: true, feedback: { ja: '講評', en: 'f' } },
            { id: 'stay', text: { en: 'Stay', ja: '待つ' } },
          ],
        },
      },
    ],
  }
}

/** Something else in the place of a value: another type, an extreme, a word that means something elsewhere. */
const anything = fc.oneof(
  fc.constantFrom<unknown>(
    null,
    true,
    0,
    -1,
    Number.MAX_VALUE,
    '',
    ' ',
    'x'.repeat(400),
    [],
    {},
    [null],
    ['en'],
    {
      en: 'x',
    },
  ),
  fc.constantFrom(
    'warning',
    'lifted',
    'unknown',
    'written',
    'quoted',
    '+5m',
    '22:50',
    '2023-11-22T00:15',
    'ja',
    'zh-Hant',
    'ja-x-easy',
    'Actual',
    'cell-broadcast',
    '2023-11-21T22:46:00+09:00',
    '24,124 25,124 25,125 24,124',
    '2m',
  ),
  fc.jsonValue({ maxDepth: 2 }),
)

type Part = readonly (string | number)[]

/** Every place in a value, from the outside in. */
function placesIn(value: unknown, path: Part = []): readonly Part[] {
  if (typeof value !== 'object' || value === null) return [path]
  const keys = Array.isArray(value) ? [...value.keys()] : Object.keys(value)
  return [
    path,
    ...keys.flatMap((key) => placesIn((value as Record<string | number, unknown>)[key], [...path, key])),
  ]
}

interface ValueChange {
  readonly place: number
  readonly how: 'replace' | 'remove' | 'double' | 'rename' | 'swap'
  readonly by: unknown
  readonly name: string
}

const aValueChange: fc.Arbitrary<ValueChange> = fc.record({
  place: fc.nat(),
  how: fc.constantFrom('replace', 'remove', 'double', 'rename', 'swap'),
  by: anything,
  name: fc.constantFrom(
    'id',
    'at',
    'en',
    'body',
    'Texts',
    '__proto__',
    'constructor',
    'toString',
    '',
    'zh',
    '日本',
    'cap',
    'info',
    'expires',
    'question',
  ),
})

function changeValue(file: unknown, { place, how, by, name }: ValueChange): unknown {
  const root = { file }
  const places = placesIn(file, ['file'])
  const path = places[place % places.length] ?? ['file']
  const parent = path
    .slice(0, -1)
    .reduce<unknown>((inner, key) => (inner as Record<string | number, unknown>)[key], root)
  const key = path.at(-1) ?? 'file'
  const holder = parent as Record<string | number, unknown>
  if (how === 'replace') holder[key] = by
  if (Array.isArray(parent) && typeof key === 'number') {
    if (how === 'remove') parent.splice(key, 1)
    if (how === 'double') parent.splice(key, 0, structuredClone(parent[key]))
    if (how === 'swap' && key > 0) [parent[key - 1], parent[key]] = [parent[key], parent[key - 1]]
  } else if (path.length > 1) {
    const had = holder[key]
    if (how === 'remove' || how === 'rename') delete holder[key]
    if (how === 'rename' || how === 'double') {
      Object.defineProperty(holder, name, {
        value: had,
        enumerable: true,
        configurable: true,
        writable: true,
      })
    }
  }
  return root.file
}

interface TextChange {
  readonly at: number
  readonly how: 'remove' | 'insert' | 'double-line' | 'remove-line' | 'cut'
  readonly by: string
  readonly length: number
}

const aTextChange: fc.Arbitrary<TextChange> = fc.record({
  at: fc.nat(),
  how: fc.constantFrom('remove', 'insert', 'double-line', 'remove-line', 'cut'),
  by: fc.oneof(
    fc.constantFrom(
      '"',
      '\\',
      '{',
      '}',
      '[',
      ']',
      ',',
      ':',
      '0',
      '-',
      'e',
      '/',
      '\n',
      '\r',
      '\t',
      '\u0000',
      '\uFEFF',
    ),
    fc.constantFrom('null', '"x":', '\\u12', '\u2028', '\ud800', '😀', '//', '/*', '1e999', '{"a":1,"a":2}'),
    fc.string({ maxLength: 5, unit: 'grapheme' }),
  ),
  length: fc.integer({ min: 1, max: 8 }),
})

function changeText(text: string, { at, how, by, length }: TextChange): string {
  const offset = at % (text.length + 1)
  const lines = text.split('\n')
  const line = at % lines.length
  switch (how) {
    case 'remove':
      return text.slice(0, offset) + text.slice(offset + length)
    case 'insert':
      return text.slice(0, offset) + by + text.slice(offset)
    case 'double-line':
      return lines.toSpliced(line, 0, lines[line] ?? '').join('\n')
    case 'remove-line':
      return lines.toSpliced(line, 1).join('\n')
    case 'cut':
      return text.slice(0, offset)
    default:
      return text
  }
}

describe('[F1] [F2] a file that somebody is in the middle of writing is read, or refused with every fault told', () => {
  holds(
    'values changed, removed, doubled, renamed',
    fc.array(aValueChange, { minLength: 1, maxLength: 4 }),
    (changes) => {
      expectReadOrRefused(textOf(changes.reduce<unknown>(changeValue, aFile())))
    },
    { runs: 1_000 },
  )

  it('before it is changed the one that holds everything is read', () => {
    expect(parseScenarioText(ID, textOf(aRichFile())).ok).toBe(true)
  })

  holds(
    'values changed, removed, doubled, renamed in a file that holds everything',
    fc.array(aValueChange, { minLength: 1, maxLength: 4 }),
    (changes) => {
      expectReadOrRefused(textOf(changes.reduce<unknown>(changeValue, aRichFile())))
    },
    { runs: 1_000 },
  )

  holds(
    'letters and lines changed, removed, doubled',
    fc.array(aTextChange, { minLength: 1, maxLength: 3 }),
    (changes) => {
      expectReadOrRefused(changes.reduce(changeText, textOf(aFile())))
    },
    { runs: 1_000 },
  )

  holds('nothing like a file at all', fc.string({ unit: 'binary', size: 'large' }), expectReadOrRefused, {
    runs: 500,
  })
})

describe('mutations of a file', () => {
  it('are of both kinds: some are still read, most are not', () => {
    const texts = fc
      .sample(fc.array(aValueChange, { minLength: 1, maxLength: 4 }), { seed: 1, numRuns: 500 })
      .map((changes) => textOf(changes.reduce<unknown>(changeValue, aFile())))
    const read = texts.filter((text) => parseScenarioText(ID, text).ok).length
    expect(read).toBeGreaterThan(25)
    expect(read).toBeLessThan(400)
  })
})
