/** Has a name that no list of languages knows: Japanese in plain words, written for who is learning it. */
const EASY_JAPANESE = 'ja-x-easy'
const EASY_JAPANESE_NAMES: Readonly<Record<string, string>> = {
  ja: 'やさしい日本語',
  'ja-x-easy': 'やさしい日本語',
  en: 'Easy Japanese',
  ko: '쉬운 일본어',
  'zh-Hans': '简易日语',
  'zh-Hant': '簡易日語',
  pt: 'japonês fácil',
  vi: 'tiếng Nhật đơn giản',
}

/**
 * What a language is called in `inLanguage`. A part for private use has no name and stands behind it as it is:
 * `Japanese (x-old)`; where nothing has a name, the tag itself.
 */
export function languageName(tag: string, inLanguage: string): string {
  const easy = tag === EASY_JAPANESE ? EASY_JAPANESE_NAMES[inLanguage] : undefined
  if (easy !== undefined) return easy
  const [, language = tag, own] = /^(.+?)-(x-.+)$/.exec(tag) ?? []
  try {
    const name = new Intl.DisplayNames([inLanguage], { type: 'language', fallback: 'none' }).of(language)
    if (name === undefined) return tag
    return own === undefined ? name : `${name} (${own})`
  } catch {
    return tag
  }
}
