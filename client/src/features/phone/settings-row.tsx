import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import { LANGUAGE_NAMES, LANGUAGES, switchLanguage } from '../../lib/language.ts'
import { useLanguage } from '../../lib/use-language.ts'
import { Glyph } from './glyph.tsx'
import styles from './settings-row.module.css'
import { phoneSound } from './sound/sound.ts'

/** The phone's own settings: sound, language, and what the page adds. */
export function SettingsRow({ children }: { readonly children?: ReactNode }) {
  const { t } = useTranslation(['phone', 'common'])
  const on = useStore(phoneSound.store, (state) => state.on)
  const current = useLanguage()
  return (
    <div role="group" aria-label={t('settings.label')} className={styles.row}>
      <button
        type="button"
        role="switch"
        aria-checked={on}
        className={styles.capsule}
        onClick={phoneSound.toggle}
      >
        <Glyph name={on ? 'sound-on' : 'sound-off'} />
        <span>
          {t('settings.sound')} {t(on ? 'settings.on' : 'settings.off')}
        </span>
      </button>
      {children}
      <div role="group" aria-label={t('common:language')} className={`${styles.capsule} ${styles.languages}`}>
        {LANGUAGES.map((language) => (
          <button
            key={language}
            type="button"
            lang={language}
            aria-pressed={language === current}
            className={styles.language}
            onClick={() => void switchLanguage(language)}
          >
            {LANGUAGE_NAMES[language]}
          </button>
        ))}
      </div>
    </div>
  )
}
