import type { Alert, PhoneAlert } from '@alert-replay/shared/alert.ts'
import { forPhone } from '@alert-replay/shared/for-phone.ts'
import { PHONE_LANGUAGES } from '@alert-replay/shared/phone/settings.ts'
import { describe, expect, it } from 'vitest'
import { PHRASES } from '../../../client/src/features/phone/sound/speech/phrases.ts'
import { spokenWords } from '../../../client/src/features/phone/sound/speech/spoken-words.ts'
import { voiceFor, voiceLanguage } from '../../../client/src/features/phone/sound/speech/voices.ts'
import type { ToSpeak } from '../../../client/src/features/phone/sound/voice.ts'
import { anAlert } from '../../support/builders.ts'

const written = { wording: 'written', sources: [] } as const
const alertOf = (fields: Partial<Alert>): PhoneAlert => forPhone(anAlert(0, fields), [])
const LAUNCH = alertOf({
  texts: {
    en: { ...written, headline: 'Missile launched.', body: 'A missile was launched. Go inside.' },
    ja: {
      ...written,
      headline: 'ミサイル発射',
      body: 'ミサイルが発射されました。建物の中に避難してください。',
    },
  },
})
const UPDATE = alertOf({
  phases: ['update'],
  texts: { en: { ...written, body: 'A missile was launched. It fell into the sea. Go inside.' } },
})
const said = (what: Partial<ToSpeak>) =>
  spokenWords({ alert: LAUNCH, as: 'whole', language: 'en', earlier: [], ...what }).map(
    ({ language, text }) => `${language}: ${text}`,
  )

describe('what is read aloud', () => {
  it('[D1] begins with the drill mark, then the heading and the words, sentence by sentence', () => {
    expect(said({})).toEqual([
      'en: This is an exercise.',
      'en: Missile launched.',
      'en: A missile was launched.',
      'en: Go inside.',
    ])
    expect(said({ language: 'ja' })).toEqual([
      'ja: 訓練です。',
      'ja: ミサイル発射',
      'ja: ミサイルが発射されました。',
      'ja: 建物の中に避難してください。',
    ])
  })

  it('[D1] where the reader’s language is not there, has the mark in that too, and then all of it as the text is', () => {
    expect(said({ alert: UPDATE, language: 'ko' }).slice(0, 3)).toEqual([
      'ko: 훈련입니다.',
      'en: This is an exercise.',
      'en: An update.',
    ])
    const ar = alertOf({ texts: { ar: { ...written, body: 'ارتفاع المياه' } } })
    expect(said({ alert: ar, language: 'ar' })).toEqual(['en: This is an exercise.', 'ar: ارتفاع المياه'])
  })

  it('[SD3] never reads on an update what was read before', () => {
    expect(said({ alert: UPDATE, as: 'short', earlier: [LAUNCH] })).toEqual([
      'en: This is an exercise.',
      'en: An update.',
      'en: It fell into the sea.',
    ])
  })

  it('an update that says nothing new is the mark and the word', () => {
    const again = { ...LAUNCH, phases: ['update'] as const }
    expect(said({ alert: again, as: 'short', earlier: [LAUNCH] })).toEqual([
      'en: This is an exercise.',
      'en: An update.',
    ])
  })

  it('a whole reading leaves nothing out, though it was read before', () => {
    expect(said({ alert: UPDATE, earlier: [LAUNCH] })).toHaveLength(5)
  })

  it.each([
    [{ msgType: 'Cancel' }, 'The alert is cancelled.'],
    [{ phases: ['cancelled'] }, 'The alert is cancelled.'],
    [{ phases: ['lifted'] }, 'The warning is lifted.'],
    [{ phases: ['correction'] }, 'A correction.'],
  ] as const)('says what becomes of the earlier one: %o', (fields, words) => {
    expect(said({ alert: alertOf({ ...fields, texts: LAUNCH.texts }) })[1]).toBe(`en: ${words}`)
  })

  it('says that words are not known', () => {
    const texts = { en: { wording: 'unknown', sources: [] } } as const
    expect(said({ alert: alertOf({ texts }) })).toEqual([
      'en: This is an exercise.',
      'en: The wording is not known.',
    ])
  })

  it('reads the name of the category where the alert comes without words', () => {
    const wordless = alertOf({ texts: {} })
    const title = { ja: '津波警報', en: 'Tsunami warning' }
    expect(said({ alert: wordless, title })).toEqual(['en: This is an exercise.', 'en: Tsunami warning'])
    expect(said({ title })).not.toContain('en: Tsunami warning')
  })

  it.each(PHONE_LANGUAGES)('has every phrase in %s, each of its own', (language) => {
    const phrases = PHRASES[language]
    expect(Object.keys(phrases ?? {})).toEqual(Object.keys(PHRASES['en'] ?? {}))
    expect(new Set(Object.values(phrases ?? {})).size).toBe(Object.keys(phrases ?? {}).length)
  })
})

describe('the voice for a language', () => {
  const voice = (lang: string, localService = true, isDefault = false) => ({
    lang,
    localService,
    default: isDefault,
  })
  const langFor = (language: string, ...langs: readonly string[]) =>
    voiceFor(
      language,
      langs.map((lang) => voice(lang)),
    )?.lang

  it('is of that language, and none of another is taken for it', () => {
    expect(langFor('ja', 'en-US', 'ja-JP')).toBe('ja-JP')
    expect(langFor('ko', 'en-US', 'ja-JP')).toBeUndefined()
    expect(langFor('en')).toBeUndefined()
  })

  it('reads Easy Japanese with a Japanese voice', () => {
    expect(langFor('ja-x-easy', 'en-US', 'ja-JP')).toBe('ja-JP')
    expect(voiceLanguage('ja-x-easy')).toBe('ja-JP')
  })

  it('reads Chinese of one script with no voice of the other', () => {
    expect(langFor('zh-Hant', 'zh-CN', 'zh_TW')).toBe('zh_TW')
    expect(langFor('zh-Hans', 'zh-TW', 'zh-CN')).toBe('zh-CN')
    expect(langFor('zh-Hant', 'zh-CN')).toBeUndefined()
  })

  it('is of the usual region where there are several, else of any', () => {
    expect(langFor('pt', 'pt-PT', 'pt-BR')).toBe('pt-BR')
    expect(langFor('pt', 'pt-PT')).toBe('pt-PT')
  })

  it('is one on the device sooner than one that needs the network', () => {
    const local = voice('en-GB')
    expect(voiceFor('en', [voice('en-US', false, true), local])).toBe(local)
    const usual = voice('en-US', true, true)
    expect(voiceFor('en', [voice('en-US'), usual])).toBe(usual)
  })
})
