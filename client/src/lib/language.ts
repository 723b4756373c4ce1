import { PHONE_LANGUAGES, type PhoneLanguage } from '@alert-replay/shared/phone/settings.ts'
import i18next, { type BackendModule } from 'i18next'
import { initReactI18next } from 'react-i18next'
import type { TextsFile } from './desk-texts.ts'
import { interfaceOf, languageFor } from './languages.ts'
import { stored } from './stored.ts'

const chosen = stored<PhoneLanguage>('language')
export const isReaderLanguage = (tag: unknown): tag is PhoneLanguage =>
  PHONE_LANGUAGES.some((language) => language === tag)

/** `?lang=` in the address, else what was chosen here before, else what the browser asks for, else English. */
function firstLanguage(): PhoneLanguage {
  const asked = new URLSearchParams(location.search).get('lang')
  if (asked !== null && isReaderLanguage(asked)) return asked
  const before = chosen.load()
  if (isReaderLanguage(before)) return before
  return languageFor(navigator.languages)
}

// One small file a language and namespace, fetched when first shown; of one language only. Here those of the phone: the
// list of the others comes with the first of them, and a phone that joins has none of it.
const files = import.meta.glob<TextsFile>(
  '../locales/*/{alerts,channels,common,device,inspector,phone,settings,sound}.json',
)

async function textsOf(language: string, namespace: string): Promise<Record<string, unknown>> {
  const spoken = isReaderLanguage(language) ? interfaceOf(language) : language
  const file = `../locales/${spoken}/${namespace}.json`
  const load = files[file] ?? (await import('./desk-texts.ts')).files[file]
  if (!load) throw new Error(`no texts for ${language}/${namespace}`)
  return (await load()).default
}

const backend: BackendModule = {
  type: 'backend',
  init: () => undefined,
  read: (language, namespace, callback) => {
    textsOf(language, namespace).then(
      (texts) => callback(null, texts),
      (error: unknown) => callback(error instanceof Error ? error : new Error(String(error)), null),
    )
  },
}

/** Starts the texts of the interface; every later switch changes them all at once. */
export async function startLanguage(): Promise<void> {
  i18next.on('languageChanged', (language) => {
    document.documentElement.lang = isReaderLanguage(language) ? interfaceOf(language) : language
  })
  await i18next
    .use(backend)
    .use(initReactI18next)
    .init({
      lng: firstLanguage(),
      // Every language has every text (a test says so), so that no second one has to be loaded.
      fallbackLng: false,
      load: 'currentOnly',
      supportedLngs: [...PHONE_LANGUAGES],
      defaultNS: 'common',
      ns: ['common'],
      interpolation: { escapeValue: false },
      react: { useSuspense: true },
    })
}

/** Loads what is on the screen in `language`. False where that cannot be had, as without a connection. */
export async function loadLanguage(language: PhoneLanguage): Promise<boolean> {
  const shown = Object.keys(i18next.store.data[i18next.language] ?? {})
  try {
    const loaded = shown.map(async (namespace) => [namespace, await textsOf(language, namespace)] as const)
    for (const [namespace, texts] of await Promise.all(loaded)) {
      i18next.addResourceBundle(language, namespace, texts)
    }
    return true
  } catch {
    return false
  }
}

/** Switches every text at once, when all of them are there; false, and nothing changes, where they cannot be had. */
export async function switchLanguage(language: PhoneLanguage): Promise<boolean> {
  if (!(await loadLanguage(language))) return false
  chosen.save(language)
  await i18next.changeLanguage(language)
  return true
}
