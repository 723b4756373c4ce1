import i18next, { type BackendModule } from 'i18next'
import { initReactI18next } from 'react-i18next'
import { stored } from './stored.ts'

export const LANGUAGES = ['ja', 'en'] as const
export type Language = (typeof LANGUAGES)[number]
/** Each language by its own name. */
export const LANGUAGE_NAMES: Readonly<Record<Language, string>> = { ja: '日本語', en: 'English' }

const chosen = stored<Language>('language')
const isLanguage = (tag: unknown): tag is Language => LANGUAGES.some((language) => language === tag)

/** `?lang=` in the address, else what was chosen here before, else what the browser asks for, else English. */
function firstLanguage(): Language {
  const asked = new URLSearchParams(location.search).get('lang')
  if (isLanguage(asked)) return asked
  const before = chosen.load()
  if (isLanguage(before)) return before
  return navigator.languages.some((tag) => tag.startsWith('ja')) ? 'ja' : 'en'
}

// One small file a language and namespace, fetched when first shown.
const files = import.meta.glob<{ readonly default: Record<string, unknown> }>('../locales/*/*.json')
const backend: BackendModule = {
  type: 'backend',
  init: () => undefined,
  read: (language, namespace, callback) => {
    const load = files[`../locales/${language}/${namespace}.json`]
    if (!load) return callback(new Error(`no texts for ${language}/${namespace}`), null)
    load().then(
      (file) => callback(null, file.default),
      (error: unknown) => callback(error instanceof Error ? error : new Error(String(error)), null),
    )
  },
}

/** Starts the texts of the interface; every later switch changes them all at once. */
export async function startLanguage(): Promise<void> {
  i18next.on('languageChanged', (language) => {
    document.documentElement.lang = language
  })
  await i18next
    .use(backend)
    .use(initReactI18next)
    .init({
      lng: firstLanguage(),
      fallbackLng: 'en',
      supportedLngs: LANGUAGES,
      defaultNS: 'common',
      ns: ['common'],
      interpolation: { escapeValue: false },
      react: { useSuspense: true },
      // Both languages of what is on the screen are there at once: the switch is instant, and works offline.
      preload: [...LANGUAGES],
    })
}

export async function switchLanguage(language: Language): Promise<void> {
  chosen.save(language)
  await i18next.changeLanguage(language)
}
