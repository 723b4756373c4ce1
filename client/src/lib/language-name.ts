/**
 * What a language is called in `inLanguage`. A part for private use has no name and stands behind it as it is:
 * `Japanese (x-easy)`; where nothing has a name, the tag itself.
 */
export function languageName(tag: string, inLanguage: string): string {
  const [, language = tag, own] = /^(.+?)-(x-.+)$/.exec(tag) ?? []
  try {
    const name = new Intl.DisplayNames([inLanguage], { type: 'language', fallback: 'none' }).of(language)
    if (name === undefined) return tag
    return own === undefined ? name : `${name} (${own})`
  } catch {
    return tag
  }
}
