import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { ShownText } from '../use-alert-text.ts'
import { ReadAloud } from './read-aloud.tsx'
import styles from './spoken.module.css'
import { ToldText } from './told-text.tsx'

interface SpokenProps {
  readonly text: ShownText
  /** What sounds before and after the voice, in words: it is never sounded. */
  readonly before?: string | undefined
  readonly after?: string | undefined
  /** What stands above, such as who speaks. */
  readonly head: ReactNode
}

/** What was said, as a caption: a signal in words, then the voice. An account of it is no speech, and has no quotes. */
export function Spoken({ text, before, after, head }: SpokenProps) {
  const { t } = useTranslation('channels')
  const account = text.wording === 'reported'
  return (
    <div className={styles.spoken}>
      <div className={styles.head}>{head}</div>
      <ol className={styles.order}>
        {before !== undefined && <li className={styles.signal}>♪ {before}</li>}
        <li>
          {text.body !== undefined && (
            <p className={styles.label}>{t(account ? 'spoken.account' : 'spoken.voice')}</p>
          )}
          <div data-quoted={!account && text.body !== undefined} className={styles.voice}>
            <ToldText text={text} className={styles.text} />
          </div>
        </li>
        {after !== undefined && <li className={styles.signal}>♪ {after}</li>}
      </ol>
      <ReadAloud key={text.language} text={text} />
    </div>
  )
}
