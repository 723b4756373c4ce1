import { check, resolveConfig } from 'prettier'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  draftOf,
  newDraft,
  problemsOf,
  scenarioOfDraft,
  writeDraft,
} from '@alert-replay/shared/draft/draft.ts'
import { inTurn, setAt } from '@alert-replay/shared/draft/edits.ts'
import { isLanguage } from '@alert-replay/shared/language.ts'
import { parseScenarioText } from '@alert-replay/shared/parse-scenario.ts'
import { PHONE_LANGUAGES } from '@alert-replay/shared/phone/settings.ts'
import { holds, SEED } from '../support/property.ts'
import { A_DRAFT, aDraftOf, shipped } from './a-draft.ts'

const options = { ...(await resolveConfig(import.meta.filename)), filepath: 'a.json' }
const isFormatted = (text: string): Promise<boolean> => check(text, options)

describe.each(shipped)('[ED2] $id', ({ id, text }) => {
  it('is opened and written as it was, and differs by what was edited', () => {
    const draft = aDraftOf(text)
    expect(writeDraft(draft, text)).toBe(text)
    const edited = { ...draft, timeZone: 'A zone' }
    const before = text.split('\n')
    const changed = writeDraft(edited, text)
      .split('\n')
      .filter((line, i) => line !== before[i])
    expect(changed.filter((line) => !before.includes(line))).toEqual(['  "timeZone": "A zone",'])
  })

  it('is written in the order of the schema, formatted, and says the same', async () => {
    const draft = aDraftOf(text)
    const written = writeDraft(draft)
    expect(JSON.parse(written)).toEqual(JSON.parse(text))
    expect(await isFormatted(written)).toBe(true)
    expect(writeDraft(aDraftOf(written))).toBe(written)
    expect(scenarioOfDraft(id, draft)).toEqual(parsed(id, text))
    expect(problemsOf(id, draft)).toEqual([])
  })
})

const parsed = (id: string, text: string): unknown => {
  const read = parseScenarioText(id, text)
  return read.ok ? read.value : read.error
}

describe('[ED2] a draft as a text', () => {
  it('has its fields in one order, whatever was written first; what nobody knows stays, and stands last', () => {
    const written = writeDraft({
      alerts: [{ own: [1, 2], texts: { en: 'A' }, at: '+0s', id: 'a' }],
      mine: { b: 1, a: { c: [] } },
      format: 2,
    })
    expect(written).toBe(`{
  "format": 2,
  "alerts": [
    {
      "id": "a",
      "at": "+0s",
      "texts": { "en": "A" },
      "own": [1, 2]
    }
  ],
  "mine": {
    "b": 1,
    "a": {
      "c": []
    }
  }
}
`)
  })

  it('keeps the lines of the file it comes from; what is new has its place among them', () => {
    const like = `{"format": 2, "languages": ["en"],
  "kind": "made-up",
  "alerts": [
    { "at": "+0s", "id": "a" },
    {
      "id": "b"
    }
  ]
}`
    const written = writeDraft(
      {
        alerts: [{ id: 'b', at: '+1s' }, { id: 'new' }, { id: 'a', phases: [], at: '+0s' }],
        kind: 'made-up',
        format: 2,
      },
      like,
    )
    expect(written).toBe(`{
  "format": 2,
  "kind": "made-up",
  "alerts": [
    {
      "id": "b",
      "at": "+1s"
    },
    { "id": "new" },
    { "at": "+0s", "id": "a", "phases": [] }
  ]
}
`)
  })

  it(`is as Prettier would leave it, whatever is in it (seed ${SEED})`, async () => {
    const value = fc.object({
      values: [
        fc.string(),
        fc.integer(),
        fc.boolean(),
        fc.constant(null),
        fc.constantFrom('警報', 'ミサイル発射。'.repeat(5)),
      ],
      maxDepth: 4,
    })
    await fc.assert(
      fc.asyncProperty(value, async (fields) => {
        const draft = JSON.parse(JSON.stringify({ alerts: [fields], mine: fields })) as Record<
          string,
          unknown
        >
        const written = writeDraft(draft)
        expect(JSON.parse(written)).toEqual(draft)
        expect(await isFormatted(written)).toBe(true)
      }),
      { seed: SEED, numRuns: 150 },
    )
  })
})

describe('[ED1] opening a file', () => {
  it('one of an older format is one of ours', () => {
    const read = draftOf('{ "format": 1, "title": 5 }')
    expect(read).toEqual({ ok: true, value: { format: 2, title: 5 } })
  })

  it('one with faults is opened with them, and they are told', () => {
    const draft = aDraftOf('\uFEFF{ "format": 2, "alerts": [{ "at": 5 }, null], "tittle": {} }')
    const codes = problemsOf('a', draft).map(({ path, code }) => [path.join('.'), code])
    expect(codes).toContainEqual(['tittle', 'unknown-field'])
    expect(codes).toContainEqual(['alerts.0.at', 'wrong-type'])
    expect(codes).toContainEqual(['alerts.1', 'wrong-type'])
    expect(scenarioOfDraft('a', draft)).toBeUndefined()
  })

  it.each([
    ['', 'json-empty', 1, 1],
    ['{ "format": 2, }', 'json-comma-extra', 1, 14],
    ['[]', 'wrong-type', 1, 1],
    ['null', 'wrong-type', 1, 1],
    ['{}', 'missing-field', 1, 1],
    ['{ "name": "a-package",\n  "format": "one" }', 'bad-value', 2, 13],
    ['{ "format": 3 }', 'newer-format', 1, 13],
    ['{ "format": 2,\n  "title": 1, "title": 2 }', 'repeated-field', 2, 15],
  ])('%s is refused, with its place: something of it would be lost', (text, code, line, column) => {
    const read = draftOf(text)
    expect(read.ok ? read.value : read.error[0]).toMatchObject({ code, line, column })
  })

  it('a file too large to be read is refused', () => {
    expect(draftOf(' '.repeat(20 * 1024 * 1024 + 1))).toMatchObject({
      ok: false,
      error: [{ code: 'too-large' }],
    })
  })
})

describe('[ED1] a new scenario', () => {
  holds(
    'has no fault but that its alert says nothing yet, in any language',
    fc.uniqueArray(fc.constantFrom(...PHONE_LANGUAGES, 'fr', 'zh-Hant-TW'), { minLength: 1 }),
    (languages) => {
      expect(languages.every(isLanguage)).toBe(true)
      const draft = newDraft('a-fire', languages, '2030-04-01T10:00+09:00')
      const path = ['alerts', 0, 'texts']
      expect(problemsOf('a-fire', draft)).toEqual(
        languages.map((language) => ({ path, code: 'missing-language', params: { language } })),
      )
      const written = languages.map((language) => setAt([...path, language], 'Leave the harbour.'))
      expect(problemsOf('a-fire', inTurn('set', written).apply(draft))).toEqual([])
    },
    { runs: 20 },
  )

  it('a fault of it is told, and another is not hidden by it', () => {
    expect(problemsOf('A fire', { ...A_DRAFT, start: 'soon' }).map(({ code }) => code)).toEqual([
      'bad-id',
      'bad-start',
    ])
  })
})
