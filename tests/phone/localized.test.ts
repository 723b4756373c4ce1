import { describe, expect, it } from 'vitest'
import { isInLanguage, pick } from '@alert-replay/shared/localized.ts'

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

  it.each([
    // asked for, there, found
    ['zh-Hant', ['zh-Hans', 'zh', 'en', 'ja'], 'zh'],
    ['zh-Hant', ['zh-CN', 'zh-TW', 'en'], 'zh-TW'],
    ['zh-Hant', ['zh-Hans', 'en', 'ja'], 'zh-Hans'],
    ['zh-HK', ['zh-Hans', 'zh-Hant'], 'zh-Hant'],
    ['zh-Hans', ['zh-Hant-TW', 'zh-SG'], 'zh-SG'],
    ['pt', ['pt-PT', 'pt-BR', 'en'], 'pt-PT'],
    ['pt-BR', ['en', 'pt', 'ja'], 'pt'],
    ['pt-BR', ['ja', 'en'], 'en'],
    ['ja-x-easy', ['en', 'ja'], 'ja'],
    ['ja-x-easy', ['en', 'ko'], 'en'],
    ['ja', ['en', 'ja-x-easy'], 'ja-x-easy'],
    ['ja', ['ja-x-easy', 'ja-JP'], 'ja-JP'],
    ['vi', ['ja', 'ko'], 'ja'],
    ['ko', ['fr', 'de'], 'fr'],
  ])('asked for in %s, of %j it is read in %s', (language, there, found) => {
    const texts = Object.fromEntries(there.map((tag) => [tag, `text in ${tag}`]))
    expect(pick(texts, language)).toEqual({ language: found, text: `text in ${found}` })
  })
})

describe('whether a text is in the language asked for', () => {
  it.each([
    ['ja', 'ja', true],
    ['en-US', 'en', true],
    ['pt', 'pt-BR', true],
    ['zh-TW', 'zh-Hant', true],
    ['zh-Hant-HK', 'zh-TW', true],
    ['zh-Hans', 'zh-Hant', false],
    ['zh-CN', 'zh-Hant', false],
    // Which script it is in nobody says.
    ['zh', 'zh-Hant', true],
    ['zh-Hant', 'zh', true],
    ['ja', 'ja-x-easy', false],
    ['ja-x-easy', 'ja', false],
    ['ja-x-easy', 'ja-x-easy', true],
    ['x-a', 'x-a', true],
    ['x-a', 'x-b', false],
    ['en', 'ja', false],
  ])('%s for %s: %s', (found, language, expected) => {
    expect(isInLanguage(found, language)).toBe(expected)
  })
})
