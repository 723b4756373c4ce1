import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import { phoneSound } from './sound.ts'
import styles from './transcript.module.css'

/** What is read aloud, word for word, whether it can be heard or not; it begins with the drill mark (rule D1). */
export function Transcript() {
  const { t } = useTranslation('sound')
  const reading = useStore(phoneSound.store, ({ ringing }) => ringing?.reading)
  if (!reading || reading.words.length === 0) return null
  const { status, words, at } = reading
  const now = status === 'speaking' && at !== undefined ? words[at] : undefined
  return (
    <details className={styles.transcript}>
      <summary>
        {t(`speech.${status}`)}
        {now && (
          <>
            {' '}
            <span lang={now.language} dir="auto">
              {now.text}
            </span>
          </>
        )}
      </summary>
      <p>
        {words.map(({ language, text }, i) => (
          // The parts of a text never change places.
          // oxlint-disable-next-line react/no-array-index-key
          <span key={i} lang={language} dir="auto" aria-current={status === 'speaking' && i === at}>
            {text}
            {/[。！？]$/u.test(text) ? '' : ' '}
          </span>
        ))}
      </p>
    </details>
  )
}
