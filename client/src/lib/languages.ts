import type { PhoneLanguage } from '@alert-replay/shared/phone/settings.ts'
import { baseOf, isInLanguage } from '@alert-replay/shared/localized.ts'

/** What the interface speaks. */
export const LANGUAGES = [
  'ja',
  'en',
  'ko',
  'zh-Hans',
  'zh-Hant',
  'pt',
  'vi',
] as const satisfies PhoneLanguage[]
export type Language = (typeof LANGUAGES)[number]

/** Each language by its own name; Easy Japanese says that nobody official wrote it. */
export const LANGUAGE_NAMES: Readonly<Record<PhoneLanguage, string>> = {
  ja: '日本語',
  'ja-x-easy': 'やさしい日本語（非公式）',
  en: 'English',
  ko: '한국어',
  'zh-Hans': '简体中文',
  'zh-Hant': '繁體中文',
  pt: 'Português (Brasil)',
  vi: 'Tiếng Việt',
}

/** What the interface speaks to who reads `language`: to readers of Easy Japanese it is Japanese. */
export const interfaceOf = (language: PhoneLanguage): Language => (language === 'ja-x-easy' ? 'ja' : language)

/** What is said of files and their faults is said in two languages; elements with it are marked as what they are. */
export const faultsIn = (language: Language): 'ja' | 'en' => (language === 'ja' ? 'ja' : 'en')

/** The language of the interface for who asks for these, best first: the first that is spoken here, else English. */
export function languageFor(asked: readonly string[]): Language {
  for (const tag of asked) {
    const spoken =
      LANGUAGES.find((language) => isInLanguage(tag, language)) ??
      LANGUAGES.find((language) => baseOf(language) === baseOf(tag))
    if (spoken !== undefined) return spoken
  }
  return 'en'
}
