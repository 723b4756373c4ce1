import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { PHONE_LANGUAGES } from '@alert-replay/shared/phone/settings.ts'
import { interfaceOf, languageFor, LANGUAGE_NAMES, LANGUAGES } from '../../client/src/lib/languages.ts'
import { root } from '../../scripts/support/paths.ts'

const LOCALES = join(root, 'client/src/locales')
/** i18next's own form for nothing at all; a language may have it where English has. */
const FORM = /_(zero|one|two|few|many|other)$/
const ZERO = 'zero'

type Tree = { readonly [key: string]: string | Tree }

/** Every text of a language, by namespace and path. */
function textsOf(language: string): ReadonlyMap<string, string> {
  const texts = new Map<string, string>()
  const collect = (tree: Tree, path: string): void => {
    for (const [key, value] of Object.entries(tree)) {
      if (typeof value === 'string') texts.set(`${path}${key}`, value)
      else collect(value, `${path}${key}.`)
    }
  }
  for (const file of readdirSync(join(LOCALES, language))) {
    collect(
      JSON.parse(readFileSync(join(LOCALES, language, file), 'utf8')) as Tree,
      file.replace('.json', ':'),
    )
  }
  return texts
}

const english = textsOf('en')
/** Some languages count a first message as well: the third has the second update. */
const SAME: Readonly<Record<string, string>> = { nth: 'number' }
const placeholders = (text: string): readonly string[] =>
  [...text.matchAll(/\{\{\s*(\w+)[^}]*\}\}/g)].map(([, name = '']) => SAME[name] ?? name).toSorted()

/** Keys that are there in forms for numbers, without the form. */
const counted = new Set(
  [...english.keys()].filter((key) => key.endsWith('_other')).map((key) => key.slice(0, -6)),
)
const stemOf = (key: string): string => {
  const stem = key.replace(FORM, '')
  return counted.has(stem) ? stem : key
}

/** The keys a language needs: English's, in the forms that its own grammar has for numbers. */
function keysFor(language: string): readonly string[] {
  const forms = new Intl.PluralRules(language).resolvedOptions().pluralCategories
  return [...new Set([...english.keys()].map(stemOf))]
    .flatMap((stem) => {
      if (!counted.has(stem)) return [stem]
      const zero = english.has(`${stem}_${ZERO}`) && !forms.includes(ZERO) ? [ZERO] : []
      return [...zero, ...forms].map((form) => `${stem}_${form}`)
    })
    .toSorted()
}

test('every language of the interface has its folder, and no other has', () => {
  expect(readdirSync(LOCALES).toSorted()).toEqual([...LANGUAGES].toSorted())
})

test('every language has a name of its own, and Easy Japanese says that it is unofficial', () => {
  expect(Object.keys(LANGUAGE_NAMES).toSorted()).toEqual([...PHONE_LANGUAGES].toSorted())
  expect(new Set(Object.values(LANGUAGE_NAMES)).size).toBe(PHONE_LANGUAGES.length)
  expect(LANGUAGE_NAMES['ja-x-easy']).toContain('非公式')
})

test('the interface speaks what is read, and Japanese to readers of Easy Japanese', () => {
  expect(PHONE_LANGUAGES.map((language) => [language, interfaceOf(language)])).toEqual([
    ['ja', 'ja'],
    ['ja-x-easy', 'ja'],
    ['en', 'en'],
    ['ko', 'ko'],
    ['zh-Hans', 'zh-Hans'],
    ['zh-Hant', 'zh-Hant'],
    ['pt', 'pt'],
    ['vi', 'vi'],
  ])
})

describe('the first language', () => {
  test.each([
    [['ko-KR', 'en-US'], 'ko'],
    [['fr-FR', 'zh-TW', 'en'], 'zh-Hant'],
    [['zh-HK'], 'zh-Hant'],
    [['zh-CN'], 'zh-Hans'],
    [['zh'], 'zh-Hans'],
    [['pt-BR'], 'pt'],
    [['pt-PT'], 'pt'],
    [['vi'], 'vi'],
    [['en-GB', 'ja'], 'en'],
    [['ja-JP', 'en'], 'ja'],
    [['de', 'fr'], 'en'],
    [[], 'en'],
  ])('for a browser that asks for %j is %s', (asked, language) => {
    expect(languageFor(asked)).toBe(language)
  })
})

describe.each(LANGUAGES)('%s', (language) => {
  const texts = textsOf(language)

  test('has every text, in the forms its grammar has for numbers, and no other', () => {
    expect([...texts.keys()].toSorted()).toEqual(keysFor(language))
  })

  test('has the same placeholders as English', () => {
    const wrong = [...texts].flatMap(([key, text]) => {
      const stem = stemOf(key)
      const whole = placeholders(english.get(stem) ?? english.get(`${stem}_other`) ?? '')
      const own = placeholders(text)
      // Only a text for one number may leave the number out, and what goes with it.
      const isOneNumber = /_(?:zero|one|two)$/.test(key) && counted.has(stem)
      const right = isOneNumber
        ? own.every((name) => whole.includes(name))
        : JSON.stringify(own) === JSON.stringify(whole)
      return right ? [] : [{ key, text, placeholders: whole }]
    })
    expect(wrong).toEqual([])
  })

  test('leaves nothing empty that English says', () => {
    const empty = [...texts].filter(([key, text]) => {
      const stem = stemOf(key)
      return text === '' && (english.get(stem) ?? english.get(`${stem}_other`)) !== ''
    })
    expect(empty).toEqual([])
  })
})

describe.each(LANGUAGES.filter((language) => language !== 'en'))('%s, beside English', (language) => {
  const texts = textsOf(language)

  test('is a translation: no sentence was left in English', () => {
    const wordsOf = (text: string): readonly string[] =>
      text.replaceAll(/\{\{.*?\}\}/g, '').match(/\p{L}{2,}/gu) ?? []
    const left = [...texts].filter(([key, text]) => text === english.get(key) && wordsOf(text).length > 3)
    expect(left).toEqual([])
  })
})
