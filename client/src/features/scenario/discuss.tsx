import type { Alert } from '@alert-replay/shared/alert.ts'
import { useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { LocalizedText } from '../../ui/localized-text.tsx'
import styles from './discuss.module.css'

interface DiscussProps {
  readonly alert: Alert
  /** The expected actions and the question; made only when somebody opens it. */
  readonly children: () => ReactNode
}

/**
 * What there is to discuss on an alert: what kind of thing is told to everybody, and the words to who opens it, for a
 * trainee may be reading too. Nothing where nothing is written.
 */
export function Discuss({ alert: { cue, question, expected }, children }: DiscussProps) {
  const { t } = useTranslation('scenario')
  const [wasOpened, setWasOpened] = useState(false)
  const kinds = [
    ...(cue ? [t('discussed.cue')] : []),
    ...(question ? [t('discussed.question')] : []),
    ...(expected.length > 0 ? [t('discussed.expected', { count: expected.length })] : []),
  ]
  if (kinds.length === 0) return null
  return (
    <details className={styles.discuss} onToggle={(event) => event.currentTarget.open && setWasOpened(true)}>
      <summary>
        <strong>{t('discuss')}</strong>
        {t('colon')}
        {kinds.join(t('comma'))}
      </summary>
      {wasOpened && (
        <div className={styles.inside}>
          {cue && (
            <p className={styles.cue}>
              <LocalizedText of={cue} />
            </p>
          )}
          {children()}
        </div>
      )}
    </details>
  )
}
