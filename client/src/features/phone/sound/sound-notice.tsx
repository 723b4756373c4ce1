import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import { phoneSound } from './sound.ts'
import styles from './sound-notice.module.css'

/** Sound is off until somebody chooses it, once a visit; until then the phone says so. */
export function SoundNotice() {
  const { t } = useTranslation('phone')
  const chosen = useStore(phoneSound.store, (state) => state.chosen)
  const impossible = useStore(phoneSound.store, (state) => state.impossible)
  if (impossible) return <p className={styles.notice}>{t('soundNotice.impossible')}</p>
  if (chosen) return null
  return (
    <div className={styles.notice}>
      <p>{t('soundNotice.off')}</p>
      <div className={styles.choice}>
        <button type="button" className={styles.turnOn} onClick={phoneSound.toggle}>
          {t('soundNotice.turnOn')}
        </button>
        <button type="button" className={styles.keep} onClick={phoneSound.keep}>
          {t('soundNotice.keep')}
        </button>
      </div>
    </div>
  )
}
