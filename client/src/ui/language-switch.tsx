import { useTranslation } from 'react-i18next'
import { LANGUAGE_NAMES, LANGUAGES, switchLanguage } from '../lib/language.ts'
import { useLanguage } from '../lib/use-language.ts'
import styles from './language-switch.module.css'

const PLAIN = { group: styles.group, choice: styles.choice }

interface LanguageSwitchProps {
  /** Class names, where it is not to look as it does on a page. */
  readonly look?: { readonly group: string | undefined; readonly choice: string | undefined }
}

/** 日本語 / English: switches every text at once. */
export function LanguageSwitch({ look = PLAIN }: LanguageSwitchProps) {
  const { t } = useTranslation()
  const current = useLanguage()
  return (
    <div role="group" aria-label={t('language')} className={look.group}>
      {LANGUAGES.map((language) => (
        <button
          key={language}
          type="button"
          lang={language}
          aria-pressed={language === current}
          className={look.choice}
          onClick={() => void switchLanguage(language)}
        >
          {LANGUAGE_NAMES[language]}
        </button>
      ))}
    </div>
  )
}
