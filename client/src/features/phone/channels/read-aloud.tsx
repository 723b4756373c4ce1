import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import { useLanguage } from '../../../lib/use-language.ts'
import { phoneSound } from '../sound/sound.ts'
import type { ShownText } from '../use-alert-text.ts'
import button from './picture.module.css'
import { wordsToRead } from './read-words.ts'
import styles from './spoken.module.css'
import { useReadAloud } from './use-read-aloud.ts'

interface ReadAloudProps {
  readonly text: ShownText
}

/** Reads the words aloud where the phone's sound is on; else says why they stand here as text only. */
export function ReadAloud({ text }: ReadAloudProps) {
  const { t } = useTranslation('channels')
  const language = useLanguage()
  const isOn = useStore(phoneSound.store, ({ on }) => on)
  const lead = t(`spoken.lead.${text.wording ?? 'unknown'}`)
  const { state, toggle } = useReadAloud(wordsToRead(text, { language, text: lead }))
  if (text.body === undefined) return null
  return (
    <div className={styles.reading}>
      {isOn && state !== 'no-voice' ? (
        <button type="button" className={button.button} onClick={toggle}>
          {t(state === 'reading' ? 'spoken.stop' : 'spoken.read')}
        </button>
      ) : (
        <p>{t(isOn ? 'spoken.noVoice' : 'spoken.soundOff')}</p>
      )}
    </div>
  )
}
