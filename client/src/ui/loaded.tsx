import { Suspense, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useLoaded, type Loadable } from '../lib/use-loaded.ts'
import styles from './loaded.module.css'

interface LoadedProps<Value extends object> {
  readonly of: Loadable<Value>
  readonly children: (value: Value) => ReactNode
}

/**
 * What comes when it is first asked for; until then that it comes, or that it cannot be had now, as in a dead spot. What
 * is around it goes on.
 */
export function Loaded<Value extends object>({ of, children }: LoadedProps<Value>) {
  const { t } = useTranslation()
  const { value, hasFailed, tryAgain } = useLoaded(of)
  if (value) return <Suspense>{children(value)}</Suspense>
  return (
    <div className={styles.waiting}>
      <p role="status">{t(hasFailed ? 'notLoaded' : 'loading')}</p>
      {hasFailed && (
        <button type="button" className={styles.again} onClick={tryAgain}>
          {t('tryAgain')}
        </button>
      )}
    </div>
  )
}
