import { adviceOn } from '@alert-replay/shared/cap/quality/advice-on.ts'
import { countersOf } from '@alert-replay/shared/cap/quality/counters.ts'
import { missingFacts, readFacts } from '@alert-replay/shared/cap/quality/facts.ts'
import { septetsOf, unfitOf } from '@alert-replay/shared/cap/quality/gsm7.ts'
import {
  capitalShare,
  kanjiShare,
  readingGrade,
  sentencesOf,
} from '@alert-replay/shared/cap/quality/reading.ts'
import { describe, expect, test } from 'vitest'
import { aMessage, anInfo, rulesOf } from './reading.ts'

const missingEither = (one: string, other: string) => {
  const [first, second] = [readFacts(one), readFacts(other)]
  return [missingFacts(first, second), missingFacts(second, first)]
}

describe('the GSM 7-bit alphabet', () => {
  test('has 127 characters of one septet and ten of two', () => {
    const all = Array.from({ length: 0xd800 }, (_, code) => String.fromCharCode(code))
    expect(all.filter((char) => septetsOf(char) === 1)).toHaveLength(127)
    expect(all.filter((char) => septetsOf(char) === 2).join('')).toBe('\f[\\]^{|}~€')
  })

  test('has no kanji, no emoji, no curly quotation mark', () => {
    expect(['訓練', 'Ａ', '🚨', '“', 'ç', '`'].map(septetsOf)).toEqual(Array(6).fill(undefined))
    expect(unfitOf('Flood 🚨 now')).toBe('🚨')
    expect(unfitOf('Flood now')).toBeUndefined()
  })
})

describe('counters', () => {
  test.each([
    [90, { cmam90: true, cmam360: true, gsm600: true, gsm1395: true, ucs615: true }],
    [91, { cmam90: false, cmam360: true, gsm600: true, gsm1395: true, ucs615: true }],
    [361, { cmam90: false, cmam360: false, gsm600: true, gsm1395: true, ucs615: true }],
    [601, { cmam90: false, cmam360: false, gsm600: false, gsm1395: true, ucs615: true }],
    [616, { cmam90: false, cmam360: false, gsm600: false, gsm1395: true, ucs615: false }],
    [1396, { cmam90: false, cmam360: false, gsm600: false, gsm1395: false, ucs615: false }],
  ])('%i plain characters', (length, fits) => {
    expect(countersOf('x'.repeat(length))).toEqual({ gsm7: length, ucs2: length, fits })
  })

  test('a text with kanji is counted in UCS-2 only', () => {
    expect(countersOf('津波')).toEqual({
      ucs2: 2,
      fits: { cmam90: false, cmam360: false, gsm600: false, gsm1395: false, ucs615: true },
    })
    expect(countersOf('津'.repeat(616)).fits.ucs615).toBe(false)
  })

  test('a euro sign takes two septets, an emoji two units', () => {
    expect(countersOf('€').gsm7).toBe(2)
    expect(countersOf('🚨').ucs2).toBe(2)
  })
})

describe('how a text reads', () => {
  test('short words in short sentences are for everyone, long ones for few', () => {
    const plain =
      'Go to the school. Stay there. Do not go near the river. We will tell you when it is safe to go home again.'
    const hard =
      'Precautionary evacuation of residential neighbourhoods immediately adjacent to the municipal watercourse is recommended in accordance with established emergency preparedness procedures of the responsible authorities.'
    expect(readingGrade(plain)).toBeLessThan(3)
    expect(readingGrade(hard)).toBeGreaterThan(20)
  })

  test('a few words have no grade, few letters no share', () => {
    expect([readingGrade('Go up now.'), capitalShare('FLOOD'), kanjiShare('津波警報')]).toEqual(
      Array(3).fill(undefined),
    )
  })

  test('sentences end in either script', () => {
    expect(sentencesOf('川があふれました。すぐに逃げて！ 3.5 m high. Go now!\n\nStay there')).toEqual(
      ['川があふれました', 'すぐに逃げて', '3.5 m high', 'Go now!', 'Stay there'].map((sentence) =>
        sentence.replace(/!$/, ''),
      ),
    )
  })

  test('shares', () => {
    expect(capitalShare('GO UP NOW, LEAVE THE RIVER')).toBe(1)
    expect(capitalShare('go up NOW, leave the RIVER!')).toBe(0.4)
    expect(kanjiShare('漢字'.repeat(10) + 'かな'.repeat(10))).toBe(0.5)
  })
})

describe('the same facts in every language', () => {
  test.each([
    [
      '津波は午後10時46分ごろ、高さは3メートルです。',
      'The tsunami comes at about 10:46 p.m. and is 3 metres high.',
    ],
    ['11月21日22時46分に発射', 'Launched on 21 November at 22:46'],
    ['明け方の5時半まで', 'Until 5:30 in the morning'],
    ['降水量は1000ミリ', 'Rainfall of 1,000 mm'],
    ['三つの橋が通れません', 'Bridges are closed'],
    ['Bis 22 Uhr 1,5 m', 'Up to 1.5 m until 10 p.m.'],
    ['波 2 时', 'Two waves'],
    ['ارتفاع ٣ أمتار', '3 metres'],
    ['119番に電話を', 'Call 119'],
  ])('%s – %s', (one, other) => {
    expect(missingEither(one, other)).toEqual([[], []])
  })

  test.each([
    ['高さは3メートルです。', 'It is 5 metres high.', ['5'], ['3']],
    ['すぐに逃げてください。', 'Leave by 10:46 p.m.', ['10:46 p.m.'], []],
    ['午後3時まで', 'until 4 p.m.', ['4 p.m.'], ['午後3時']],
  ])('%s – %s', (one, other, missingInOne, missingInOther) => {
    expect(missingEither(one, other)).toEqual([missingInOne, missingInOther])
  })
})

describe('advice', () => {
  const advised = (changes: Parameters<typeof anInfo>[0], message = {}): readonly string[] =>
    rulesOf(adviceOn(aMessage({ info: [anInfo(changes)], ...message })))

  test('a bare message lacks all five parts', () => {
    expect(advised({ senderName: '', headline: '', description: '', instruction: '' })).toEqual([
      'advice-guidance',
      'advice-hazard',
      'advice-location',
      'advice-source',
      'advice-time',
    ])
  })

  test('in Japanese too', () => {
    const areaDesc = '下町地区'
    const ja = { language: 'ja', senderName: '', area: [{ areaDesc }] }
    expect(advised({ ...ja, headline: '洪水', description: '', instruction: '', event: '氾濫' })).toEqual([
      'advice-guidance',
      'advice-hazard',
      'advice-location',
      'advice-source',
      'advice-time',
    ])
    expect(
      advised({
        ...ja,
        headline: '下町市役所からお知らせします',
        description: '川があふれています。',
        instruction: 'ただちに避難してください。',
      }),
    ).toEqual([])
  })

  test('an end of a warning, an ack and an error need no parts', () => {
    const bare = { senderName: '', headline: '', description: '', instruction: '' }
    expect(advised({ ...bare, responseType: ['AllClear'] })).toEqual([])
    expect(advised(bare, { msgType: 'Cancel' })).toEqual([])
    expect(advised(bare, { msgType: 'Ack' })).toEqual([])
  })

  test('the time of a language that we do not know is not judged', () => {
    expect(advised({ language: 'fr', headline: 'La rivière à Lower town' })).toEqual([])
  })

  test('a text that one cell broadcast message cannot hold is told, counted as phones count', () => {
    expect(advised({ language: 'fr', description: 'x'.repeat(1_300) })).toEqual([])
    expect(advised({ language: 'fr', description: 'x'.repeat(1_400) })).toEqual(['advice-too-long'])
    expect(advised({ language: 'fr', description: 'ß…'.repeat(300) })).toEqual(['advice-too-long'])
  })
})
