import { Suspense, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useLoaded, type Loadable } from '../../../lib/use-loaded.ts'
import styles from './opener.module.css'

interface LoadingProps<Value extends object> {
  readonly of: Loadable<Value>
  readonly children: (value: Value) => ReactNode
}

/** Shows what comes later; until then that it comes, or that it cannot be had now. */
export function Loading<Value extends object>({ of, children }: LoadingProps<Value>) {
  const { t } = useTranslation(['inspector', 'common'])
  const { value, hasFailed, tryAgain } = useLoaded(of)
  if (value) return <Suspense>{children(value)}</Suspense>
  return (
    <div className={styles.waiting}>
      <p role="status">{hasFailed ? t('notLoaded') : t('common:loading')}</p>
      {hasFailed && (
        <button type="button" className={styles.again} onClick={tryAgain}>
          {t('again')}
        </button>
      )}
    </div>
  )
}
