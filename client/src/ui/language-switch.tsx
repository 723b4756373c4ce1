import { PHONE_LANGUAGES, type PhoneLanguage } from '@alert-replay/shared/phone/settings.ts'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { isReaderLanguage, switchLanguage } from '../lib/language.ts'
import { interfaceOf, LANGUAGE_NAMES, LANGUAGES } from '../lib/languages.ts'
import { useReaderLanguage } from '../lib/use-language.ts'
import styles from './language-switch.module.css'

interface LanguageSwitchProps {
  /** A class name, where it is not to look as it does on a page. */
  readonly look?: string | undefined
  /** Offers Easy Japanese too: where alerts are read. The interface is then Japanese. */
  readonly easy?: boolean
  /** What it does, where it is not to switch the page: false if that could not be done. */
  readonly onChoose?: (language: PhoneLanguage) => Promise<boolean> | boolean
}

/** Every language by its own name; the one chosen is spoken at once. */
export function LanguageSwitch({
  look = styles.plain,
  easy = false,
  onChoose = switchLanguage,
}: LanguageSwitchProps) {
  const { t } = useTranslation()
  const current = useReaderLanguage()
  const [failed, setFailed] = useState<PhoneLanguage>()
  const offered = PHONE_LANGUAGES.filter(
    (language) => easy || language === current || LANGUAGES.some((spoken) => spoken === language),
  )
  const choose = async (language: string): Promise<void> => {
    if (isReaderLanguage(language)) setFailed((await onChoose(language)) ? undefined : language)
  }
  return (
    <span className={styles.switch}>
      <span className={`${styles.field} ${look ?? ''}`}>
        {/* Known to who cannot read the language that is spoken now. */}
        <svg className={styles.globe} viewBox="0 0 20 20" aria-hidden="true">
          <circle cx="10" cy="10" r="8" />
          <path d="M2 10h16M10 2c5 4.8 5 11.2 0 16M10 2c-5 4.8-5 11.2 0 16" />
        </svg>
        <select
          aria-label={t('language')}
          lang={interfaceOf(current)}
          value={current}
          onChange={(event) => void choose(event.target.value)}
        >
          {offered.map((language) => (
            <option key={language} value={language} lang={interfaceOf(language)}>
              {LANGUAGE_NAMES[language]}
            </option>
          ))}
        </select>
      </span>
      <span role="status" className={styles.failed}>
        {failed !== undefined && t('languageNotLoaded', { language: LANGUAGE_NAMES[failed] })}
      </span>
    </span>
  )
}
