import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import styles from './caption.module.css'
import { Glyph } from './glyph.tsx'
import { phoneSound } from './sound/sound.ts'

/** What sounds now, in words, with the mark of the exercise (rule D1); also what would, were the sound on. */
export function Caption() {
  const { t } = useTranslation('phone')
  const ringing = useStore(phoneSound.store, (state) => state.ringing)
  return (
    <p className={styles.caption}>
      {ringing && (
        <>
          <span>{t(ringing.audible ? `tone.${ringing.tone}` : `tone.${ringing.tone}Off`)}</span>
          <span className={styles.vibration}>
            <Glyph name="vibration" />
            {t('tone.vibration')}
          </span>
        </>
      )}
    </p>
  )
}
