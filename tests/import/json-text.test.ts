import { jsonText } from '@alert-replay/shared/import/json-text.ts'
import fc from 'fast-check'
import { format } from 'prettier'
import { describe, expect, it } from 'vitest'
import { SEED } from '../support/property.ts'

const pretty = (text: string): Promise<string> =>
  format(text, { parser: 'json', semi: false, singleQuote: true, printWidth: 110 })

describe('an imported file is laid out as Prettier would', () => {
  it('objects with a line for each field, small lists and pairs on one line', () => {
    const value = {
      phases: ['warning', 'shelter'],
      none: [],
      empty: {},
      texts: { en: { wording: 'quoted', sources: ['a'] } },
      geocode: [
        { valueName: 'JIS X 0402', value: '01101' },
        { valueName: 'JIS X 0402', value: '01102' },
      ],
      one: [{ valueName: 'JIS X 0402', value: '01101' }],
    }
    expect(jsonText(value)).toBe(`{
  "phases": ["warning", "shelter"],
  "none": [],
  "empty": {},
  "texts": {
    "en": {
      "wording": "quoted",
      "sources": ["a"]
    }
  },
  "geocode": [
    { "valueName": "JIS X 0402", "value": "01101" },
    { "valueName": "JIS X 0402", "value": "01102" }
  ],
  "one": [{ "valueName": "JIS X 0402", "value": "01101" }]
}
`)
  })

  it(`whatever is in it, Prettier changes nothing (seed ${SEED})`, async () => {
    const text = fc.oneof(
      fc.string({ maxLength: 90 }),
      fc.string({
        unit: fc.constantFrom('警', '報', 'ｶ', '！', 'é', 'a', '"', '\n', 'ア', '한'),
        maxLength: 60,
      }),
    )
    const pair = fc.record({ valueName: text, value: text })
    const value = fc.dictionary(
      fc.constantFrom('info', 'area', 'event', 'value', '見出し', 'polygon'),
      fc.oneof(
        text,
        fc.array(text, { maxLength: 4 }),
        fc.array(pair, { maxLength: 3 }),
        fc.array(fc.record({ areaDesc: text, geocode: fc.array(pair, { maxLength: 2 }) }), { maxLength: 2 }),
      ),
    )
    for (const one of fc.sample(value, { seed: SEED, numRuns: 300 })) {
      const laidOut = jsonText(one)
      expect(JSON.parse(laidOut)).toEqual(one)
      expect(await pretty(laidOut)).toBe(laidOut)
    }
  })
})
