import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import { phoneSound } from './sound.ts'
import styles from './transcript.module.css'

/** What stands between a part and the next: a headline without a full stop is a line of its own. */
function afterOf(text: string): ReactNode {
  if (/[。！？]$/u.test(text)) return ''
  return /[.!?…:;]$/u.test(text) ? ' ' : <br />
}

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
            {afterOf(text)}
          </span>
        ))}
      </p>
    </details>
  )
}
