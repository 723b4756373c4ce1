/** One text in several languages, by BCP 47 tag (`ja`, `en`, `zh-Hant`). */
export type Localized = Readonly<Record<string, string>>

/** Each language's text made into something else. */
export const mapTexts = <Text, To>(
  texts: Readonly<Record<string, Text>>,
  make: (text: Text, language: string) => To,
): Readonly<Record<string, To>> =>
  Object.fromEntries(Object.entries(texts).map(([language, text]) => [language, make(text, language)]))

/** The first part of a tag: `zh` of `zh-Hant`. */
export const baseOf = (language: string): string => language.split('-')[0] ?? language

/** Where no part of a tag names the script, the place says it (CLDR, likely subtags). */
const TRADITIONAL_REGIONS = /-(?:TW|HK|MO)(?=-|$)/
const SIMPLIFIED_REGIONS = /-(?:CN|SG|MY)(?=-|$)/

/**
 * What a reader has to know to read a language, as one tag: its base; of Chinese the script too, where it can be told;
 * and what is after `x`, for Easy Japanese is not what a reader of Japanese asked for, nor the other way round.
 */
function readingOf(language: string): string {
  const base = baseOf(language)
  const own = /(?:^|-)(x-.+)$/.exec(language)?.[1]
  const parts = [base, ...(base === 'zh' ? scriptOf(language) : []), ...(own && base !== 'x' ? [own] : [])]
  return base === 'x' ? language : parts.join('-')
}

function scriptOf(language: string): readonly string[] {
  if (language.includes('-Hant') || (!language.includes('-Hans') && TRADITIONAL_REGIONS.test(language))) {
    return ['Hant']
  }
  return language.includes('-Hans') || SIMPLIFIED_REGIONS.test(language) ? ['Hans'] : []
}

/** Whether a text in `found` is what a reader of `language` asked for: `pt-BR` is for `pt`, `zh-Hans` not for `zh-Hant`. */
export function isInLanguage(found: string, language: string): boolean {
  const [there, wanted] = [readingOf(found), readingOf(language)]
  // Chinese of an unnamed script may be either.
  return there === wanted || (baseOf(found) === 'zh' && (there === wanted.slice(0, 2) || wanted === 'zh'))
}

/** Of the tags that are there, those to be read by a reader of `language`, the best first. */
function readable(language: string, there: readonly string[]): readonly string[] {
  const base = baseOf(language)
  if (base === 'x') return there.filter((tag) => tag === language)
  const reading = readingOf(language)
  return [
    ...there.filter((tag) => tag === language),
    ...there.filter((tag) => readingOf(tag) === reading),
    // Its plain language: `ja` of `ja-x-easy`, `zh` of `zh-Hant`.
    ...there.filter((tag) => tag === base),
    ...there.filter((tag) => baseOf(tag) === base && !tag.includes('-x-')),
    ...there.filter((tag) => baseOf(tag) === base),
  ]
}

/**
 * The entry of `texts` for `language`; else, by rule, for the same language and script of another place, for the
 * language as such (`pt-BR` → `pt`, `ja-x-easy` → `ja`), for another variant of it (`zh-Hant` → `zh-Hans`); else
 * likewise English, Japanese, or whatever there is.
 * Gives the language found too, so that the screen can set `lang`, and by `isInLanguage` say when it is not the one
 * asked for.
 */
export function pick<Text>(
  texts: Readonly<Record<string, Text>>,
  language: string,
): { readonly language: string; readonly text: Text } | undefined {
  const there = Object.keys(texts)
  const found = [language, 'en', 'ja'].flatMap((wanted) => readable(wanted, there))[0] ?? there[0]
  const text = found === undefined ? undefined : texts[found]
  return found === undefined || text === undefined ? undefined : { language: found, text }
}
