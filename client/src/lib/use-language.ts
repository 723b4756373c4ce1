import type { PhoneLanguage } from '@alert-replay/shared/phone/settings.ts'
import { useTranslation } from 'react-i18next'
import { isReaderLanguage } from './language.ts'
import { interfaceOf, type Language } from './languages.ts'

/** What is read here: texts of scenarios are shown in it where they have it. Like the interface's, it may be a phone's own. */
export function useReaderLanguage(): PhoneLanguage {
  const { i18n } = useTranslation()
  return isReaderLanguage(i18n.language) ? i18n.language : 'en'
}

/** The interface's language; the component renders again when it is switched. */
export const useLanguage = (): Language => interfaceOf(useReaderLanguage())
