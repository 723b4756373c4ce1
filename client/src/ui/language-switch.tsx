import { useTranslation } from 'react-i18next'
import { LANGUAGE_NAMES, LANGUAGES, switchLanguage } from '../lib/language.ts'
import { useLanguage } from '../lib/use-language.ts'
import styles from './language-switch.module.css'

/** 日本語 / English: switches every text at once. */
export function LanguageSwitch() {
  const { t } = useTranslation()
  const current = useLanguage()
  return (
    <div role="group" aria-label={t('language')} className={styles.group}>
      {LANGUAGES.map((language) => (
        <button
          key={language}
          type="button"
          lang={language}
          aria-pressed={language === current}
          className={styles.choice}
          onClick={() => void switchLanguage(language)}
        >
          {LANGUAGE_NAMES[language]}
        </button>
      ))}
    </div>
  )
}
