import type { PhoneLanguage } from '@alert-replay/shared/phone/settings.ts'
import i18next from 'i18next'
import { isReaderLanguage } from './language.ts'

/** What the page speaks: a phone on which nobody has set a language speaks it too. */
export const pageLanguage = (): PhoneLanguage =>
  isReaderLanguage(i18next.language) ? i18next.language : 'en'

/** Calls back when the page speaks another language; gives the way to stop. */
export function onPageLanguage(changed: () => void): () => void {
  i18next.on('languageChanged', changed)
  return () => i18next.off('languageChanged', changed)
}
