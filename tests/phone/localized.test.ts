import { describe, expect, it } from 'vitest'
import { pick } from '@alert-replay/shared/localized.ts'

describe('a text in several languages', () => {
  it('is read in the language asked for', () => {
    expect(pick({ en: 'Siren', ja: 'サイレン' }, 'ja')).toEqual({ language: 'ja', text: 'サイレン' })
  })

  it('is read in the base language where the variant is missing', () => {
    expect(pick({ en: 'Siren', zh: '警报', ja: 'サイレン' }, 'zh-Hant')).toEqual({
      language: 'zh',
      text: '警报',
    })
  })

  it('is read in another variant where there is neither the variant nor its base', () => {
    expect(pick({ ja: 'サイレン', 'en-US': 'Siren' }, 'en')).toEqual({ language: 'en-US', text: 'Siren' })
    expect(pick({ 'zh-Hant-TW': '警報', ja: 'サイレン' }, 'zh-Hant')).toEqual({
      language: 'zh-Hant-TW',
      text: '警報',
    })
    expect(pick({ 'zh-TW': '警報', ja: 'サイレン' }, 'zh-Hant')).toEqual({ language: 'zh-TW', text: '警報' })
    expect(pick({ fr: 'Sirène', 'en-CA': 'Siren' }, 'ko')).toEqual({ language: 'en-CA', text: 'Siren' })
  })

  it('is not read in a language of which only the private mark is the same', () => {
    expect(pick({ 'x-a': 'A', en: 'Siren' }, 'x-b')).toEqual({ language: 'en', text: 'Siren' })
  })

  it('is read in English, then Japanese, then any, and says in which', () => {
    expect(pick({ ja: 'サイレン', en: 'Siren' }, 'ko')).toEqual({ language: 'en', text: 'Siren' })
    expect(pick({ ko: '사이렌', ja: 'サイレン' }, 'fr')).toEqual({ language: 'ja', text: 'サイレン' })
    expect(pick({ ko: '사이렌' }, 'en')).toEqual({ language: 'ko', text: '사이렌' })
  })

  it('is nothing where there is none', () => {
    expect(pick({}, 'en')).toBeUndefined()
  })
})
