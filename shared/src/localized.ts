/** One text in several languages, by BCP 47 tag (`ja`, `en`, `zh-Hant`). */
export type Localized = Readonly<Record<string, string>>

/** Each language's text made into something else. */
export const mapTexts = <Text, To>(
  texts: Readonly<Record<string, Text>>,
  make: (text: Text, language: string) => To,
): Readonly<Record<string, To>> =>
  Object.fromEntries(Object.entries(texts).map(([language, text]) => [language, make(text, language)]))

/**
 * The entry of `texts` for `language`, else for its base language, else English, Japanese, or whatever there is.
 * Gives the language found too, so that the screen can set `lang` and say so when it is not the one asked for.
 */
export function pick<Text>(
  texts: Readonly<Record<string, Text>>,
  language: string,
): { readonly language: string; readonly text: Text } | undefined {
  const wanted = [language, language.split('-')[0] ?? language, 'en', 'ja', ...Object.keys(texts)]
  for (const tag of wanted) {
    const text = texts[tag]
    if (text !== undefined) return { language: tag, text }
  }
  return undefined
}
