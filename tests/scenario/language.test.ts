import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isLanguage, languageOf, MAX_LANGUAGE_LENGTH } from '@alert-replay/shared/language.ts'
import { holds } from '../support/property.ts'

describe('[F6] the tag of a language', () => {
  it.each([
    'ja',
    'en-US',
    'zh-Hant-TW',
    'de-LS',
    'es-419',
    'yue',
    'zh-yue-HK',
    'sl-rozaj-biske',
    'de-CH-1996',
    'en-u-ca-buddhist',
    'ja-x-easy',
    'x-easy',
    'und',
  ])('%s is one', (tag) => {
    expect(isLanguage(tag)).toBe(true)
    expect(languageOf(tag)).toBe(tag)
  })

  it.each([
    '',
    'j',
    'english',
    'JA',
    'en_US',
    'en-us',
    'zh-hant',
    'en-',
    'ja-X-easy',
    'en US',
    '日本語',
    'x',
  ])('"%s" is none', (tag) => {
    expect(isLanguage(tag)).toBe(false)
  })

  it('is no longer than a tag may be', () => {
    const longest = `x-${'abcdefg-'.repeat(7)}ab`
    expect(longest).toHaveLength(MAX_LANGUAGE_LENGTH)
    expect(isLanguage(longest)).toBe(true)
    expect(isLanguage(`${longest}c`)).toBe(false)
  })

  it.each([
    ['JA', 'ja'],
    ['EN-us', 'en-US'],
    ['en_GB', 'en-GB'],
    [' zh-HANT-tw\n', 'zh-Hant-TW'],
    ['de-ls', 'de-LS'],
    ['EN-U-CA-BUDDHIST', 'en-u-ca-buddhist'],
    ['ja-X-EASY', 'ja-x-easy'],
    ['ja-x-ab-Latn', 'ja-x-ab-latn'],
    ['English', 'x-english'],
    ['i-klingon', 'x-i-klingon'],
    ['', 'und'],
    ['日本語', 'und'],
    ['english language', 'und'],
    ['a'.repeat(100_000), 'und'],
  ])('"%s" of a message is %s', (written, tag) => {
    expect(languageOf(written)).toBe(tag)
  })

  holds('whatever a message says, what comes out is a tag, and stays as it is', fc.string(), (written) => {
    const tag = languageOf(written)
    expect(isLanguage(tag)).toBe(true)
    expect(languageOf(tag)).toBe(tag)
  })
})
