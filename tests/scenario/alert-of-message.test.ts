import { describe, expect, it } from 'vitest'
import { alertPartsOf } from '@alert-replay/shared/cap/alert-of-message.ts'
import { aFullMessage, aMessage, anInfo } from './a-message.ts'

describe('[F5] what an alert takes over from its CAP message', () => {
  it('of a message with one text: everything, as it is', () => {
    const info = anInfo({
      category: ['Met', 'Safety'],
      responseType: ['Evacuate', 'Avoid'],
      expires: '2023-11-22T00:46:00+09:00',
      senderName: 'River office',
      headline: 'The river is rising',
      description: 'At noon it will reach the top of the bank.',
      instruction: 'Go to high ground.',
      web: 'https://example.org/7',
      contact: '0120-000-000',
      area: [
        {
          areaDesc: 'River side',
          polygon: ['24,124 25,124 25,125 24,124'],
          circle: ['24.5,124.5 10'],
          geocode: [{ valueName: 'JIS X 0402', value: '01101' }],
        },
      ],
    })
    expect(alertPartsOf(aMessage(info))).toStrictEqual({
      sender: { en: 'River office' },
      area: {
        name: { en: 'River side' },
        codes: [{ scheme: 'JIS X 0402', value: '01101' }],
        polygons: ['24,124 25,124 25,125 24,124'],
        circles: ['24.5,124.5 10'],
      },
      event: { en: 'Flood' },
      msgType: 'Alert',
      category: ['Met', 'Safety'],
      urgency: 'Immediate',
      severity: 'Severe',
      certainty: 'Likely',
      responseType: ['Evacuate', 'Avoid'],
      texts: {
        en: {
          headline: 'The river is rising',
          body: 'At noon it will reach the top of the bank.',
          instruction: 'Go to high ground.',
          web: 'https://example.org/7',
          contact: '0120-000-000',
        },
      },
      expiresAt: '2023-11-22T00:46:00+09:00',
    })
  })

  it('of a message without any text: its sender and type, and nothing invented', () => {
    expect(alertPartsOf({ ...aMessage(), msgType: 'Cancel' })).toStrictEqual({
      sender: { und: 'river@example.org' },
      area: { name: {}, codes: [] },
      event: {},
      msgType: 'Cancel',
      category: ['Other'],
      urgency: 'Unknown',
      severity: 'Unknown',
      certainty: 'Unknown',
      responseType: [],
      texts: {},
    })
  })

  it('of a message in several languages: each under its tag, without a language in American English', () => {
    const infos = [
      anInfo({ language: 'JA', event: '洪水', description: '水位が上昇。', senderName: '河川事務所' }),
      anInfo({ language: 'ar', event: 'فيضان', description: 'ارتفاع المياه' }),
      anInfo({ language: 'zh-hant-tw', event: '洪水', description: '水位上升。' }),
      anInfo({ language: 'ja-X-Easy', event: 'こうずい', description: 'みずが ふえます。' }),
    ]
    const { language, ...untagged } = anInfo({ description: 'Water rises.' })
    expect(language).toBe('en')
    const { texts, event, sender } = alertPartsOf(aMessage(...infos, untagged))
    expect(texts).toStrictEqual({
      ja: { body: '水位が上昇。' },
      ar: { body: 'ارتفاع المياه' },
      'zh-Hant-TW': { body: '水位上升。' },
      'ja-x-easy': { body: 'みずが ふえます。' },
      'en-US': { body: 'Water rises.' },
    })
    expect(event['ja-x-easy']).toBe('こうずい')
    expect(sender).toStrictEqual({
      ja: '河川事務所',
      ar: 'river@example.org',
      'zh-Hant-TW': 'river@example.org',
      'ja-x-easy': 'river@example.org',
      'en-US': 'river@example.org',
    })
  })

  it('of several texts in one language: one text, later parts after earlier ones, nothing twice', () => {
    const coast = anInfo({
      event: 'Storm',
      headline: 'Storm at the coast',
      description: 'Gusts.',
      instruction: 'Stay in.',
      area: [{ areaDesc: 'Coast', geocode: [{ valueName: 'A', value: '1' }] }],
    })
    const hills = anInfo({
      event: 'Snow',
      headline: 'Snow in the hills',
      description: 'Drifts.',
      instruction: 'Stay in.',
      area: [{ areaDesc: 'Hills', geocode: [{ valueName: 'A', value: '1' }] }, { areaDesc: 'Coast' }],
    })
    const { texts, event, area } = alertPartsOf(aMessage(coast, hills))
    expect(texts).toStrictEqual({
      en: {
        headline: 'Storm at the coast',
        body: 'Gusts.\n\nSnow in the hills\nDrifts.',
        instruction: 'Stay in.',
      },
    })
    expect(event).toStrictEqual({ en: 'Storm / Snow' })
    expect(area).toStrictEqual({ name: { en: 'Coast, Hills' }, codes: [{ scheme: 'A', value: '1' }] })
  })

  it('of several grades: the gravest, with its own urgency and certainty; every category and what to do', () => {
    const { severity, urgency, certainty, category, responseType } = alertPartsOf(
      aMessage(
        anInfo({ severity: 'Minor', urgency: 'Immediate', certainty: 'Observed', category: ['Met'] }),
        anInfo({
          severity: 'Extreme',
          urgency: 'Future',
          certainty: 'Possible',
          category: ['Fire'],
          responseType: ['Avoid'],
        }),
        anInfo({
          severity: 'Unknown',
          urgency: 'Immediate',
          certainty: 'Observed',
          responseType: ['Shelter'],
        }),
      ),
    )
    expect({ severity, urgency, certainty, category, responseType }).toStrictEqual({
      severity: 'Extreme',
      urgency: 'Future',
      certainty: 'Possible',
      category: ['Met', 'Fire'],
      responseType: ['Shelter', 'Avoid'],
    })
  })

  it.each([
    ['a headline', { headline: 'Flood!' }, { body: 'Flood!' }],
    ['what to do', { instruction: 'Go up.' }, { body: 'Go up.' }],
    ['an event', {}, { body: 'Flood' }],
    ['blank words', { headline: ' ', description: '\n', event: 'Flood' }, { body: 'Flood' }],
  ])('of a text with nothing but %s: that', (_, fields, text) => {
    expect(alertPartsOf(aMessage(anInfo(fields))).texts).toStrictEqual({ en: text })
  })

  it('of a text with no word at all: no text', () => {
    expect(alertPartsOf(aMessage(anInfo({ event: '' }))).texts).toStrictEqual({})
  })

  it('of values that CAP does not know: Unknown, and Very Likely of CAP 1.0 is Likely', () => {
    const { urgency, certainty, category, responseType } = alertPartsOf(aFullMessage())
    expect({ urgency, certainty, category, responseType }).toStrictEqual({
      urgency: 'Unknown',
      certainty: 'Likely',
      category: ['Met'],
      responseType: ['Evacuate'],
    })
    expect(alertPartsOf(aMessage(anInfo({ category: ['Wind'] }))).category).toStrictEqual(['Other'])
  })

  it('of holes that a sender hides among the codes: no code', () => {
    const area = [{ areaDesc: 'A', geocode: [{ valueName: 'EXCLUDE_POLYGON', value: '1,2 3,4 5,6 1,2' }] }]
    expect(alertPartsOf(aMessage(anInfo({ area }))).area.codes).toStrictEqual([])
  })

  it('of 820 areas: the names of ten, and how many more there are', () => {
    const area = Array.from({ length: 820 }, (_, i) => ({ areaDesc: `A${i}` }))
    const { name } = alertPartsOf(
      aMessage(anInfo({ area }), anInfo({ language: 'ja', area: area.slice(0, 2) })),
    ).area
    expect(name).toStrictEqual({
      en: 'A0, A1, A2, A3, A4, A5, A6, A7, A8, A9 … (+810)',
      ja: 'A0、A1',
    })
  })

  describe('until when it holds', () => {
    const expiryOf = (...expires: readonly (string | undefined)[]) =>
      alertPartsOf(aMessage(...expires.map((time) => anInfo(time === undefined ? {} : { expires: time }))))
        .expiresAt

    it('is the last of its times, whatever their offsets', () => {
      expect(expiryOf('2023-11-22T00:46:00+09:00', '2023-11-21T16:46:00-00:00')).toBe(
        '2023-11-21T16:46:00-00:00',
      )
    })

    it('is nothing where one of its texts has no time, or one that is none', () => {
      expect(expiryOf('2023-11-22T00:46:00+09:00', undefined)).toBeUndefined()
      expect(expiryOf('2023-11-22T00:46:00+09:00', 'tomorrow')).toBeUndefined()
      expect(expiryOf('2023-11-31T00:46:00+09:00')).toBeUndefined()
    })
  })

  it('costs what the message is long: 20,000 texts with a headline and an area each', () => {
    const infos = Array.from({ length: 20_000 }, (_, i) =>
      anInfo({ headline: `H${i}`, description: `D${i}`, area: [{ areaDesc: `A${i}` }] }),
    )
    const { texts } = alertPartsOf(aMessage(...infos))
    expect(texts['en']?.body?.split('\n\n')).toHaveLength(20_000)
  })
})
