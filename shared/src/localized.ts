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

/**
 * The entry of `texts` for `language`, else for its base language or another variant of that, else likewise English,
 * Japanese, or whatever there is.
 * Gives the language found too, so that the screen can set `lang` and say so when it is not the one asked for.
 */
export function pick<Text>(
  texts: Readonly<Record<string, Text>>,
  language: string,
): { readonly language: string; readonly text: Text } | undefined {
  const there = Object.keys(texts)
  const found =
    [language, baseOf(language), 'en', 'ja'].flatMap((wanted) => variantOf(wanted, there))[0] ?? there[0]
  const text = found === undefined ? undefined : texts[found]
  return found === undefined || text === undefined ? undefined : { language: found, text }
}

function variantOf(wanted: string, there: readonly string[]): readonly string[] {
  if (there.includes(wanted)) return [wanted]
  return there.filter((tag) => wanted !== 'x' && tag.startsWith(`${wanted}-`)).slice(0, 1)
}
