import { describe, expect, it } from 'vitest'
import { languageName } from '../../client/src/lib/language-name.ts'

describe('the name of a language', () => {
  it.each([
    ['ja', 'en', 'Japanese'],
    ['ko', 'ja', '韓国語'],
    ['ja', 'ja', '日本語'],
    ['ja-x-easy', 'en', 'Easy Japanese'],
    ['ja-x-easy', 'ja', 'やさしい日本語'],
    ['ja-x-old', 'en', 'Japanese (x-old)'],
    ['de-LS', 'en', 'German (Lesotho)'],
    ['x-english', 'en', 'x-english'],
    ['en-US-u-ca-buddhist', 'en', 'en-US-u-ca-buddhist'],
    ['no language', 'en', 'no language'],
  ])('of %s in %s is %s', (tag, inLanguage, name) => {
    expect(languageName(tag, inLanguage)).toBe(name)
  })
})
