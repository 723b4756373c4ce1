import { useContext, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import { LanguageSwitch } from '../../ui/language-switch.tsx'
import { ChooseLanguageContext } from './choose-language.ts'
import { Glyph } from './glyph.tsx'
import styles from './settings-row.module.css'
import { phoneSound } from './sound/sound.ts'

/** The phone's own settings: sound, language, and what the page adds. */
export function SettingsRow({ children }: { readonly children?: ReactNode }) {
  const { t } = useTranslation('phone')
  const choose = useContext(ChooseLanguageContext)
  const on = useStore(phoneSound.store, (state) => state.on)
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
          <span className="visually-hidden">{t('settings.sound')} </span>
          {t(on ? 'settings.on' : 'settings.off')}
        </span>
      </button>
      {children}
      <LanguageSwitch easy look={`${styles.capsule} ${styles.languages}`} onChoose={choose} />
    </div>
  )
}
