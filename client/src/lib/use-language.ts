import { useTranslation } from 'react-i18next'
import { LANGUAGES, type Language } from './language.ts'

/** The interface's language; the component renders again when it is switched. */
export function useLanguage(): Language {
  const { i18n } = useTranslation()
  return LANGUAGES.find((language) => language === i18n.language) ?? 'en'
}
