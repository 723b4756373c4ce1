import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { usePageTitle } from '../lib/use-page-title.ts'
import { Desk } from '../ui/desk.tsx'
import styles from './message-page.module.css'

interface NotWatchingProps {
  /** Why, in a sentence. */
  readonly why: string
  /** What can be done about it. */
  readonly action: ReactNode
}

/** Where a scenario cannot be watched now. */
export function NotWatching({ why, action }: NotWatchingProps) {
  const { t } = useTranslation('watch')
  usePageTitle(t('notOpened'))
  return (
    <Desk>
      <div className={styles.message}>
        <h1>{t('notOpened')}</h1>
        <p role="status">{why}</p>
        {action}
      </div>
    </Desk>
  )
}
