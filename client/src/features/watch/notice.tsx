import type { ReactNode } from 'react'
import styles from './notice.module.css'

/** Something to be said now, and what can be done about it. */
export function Notice({ children, action }: { readonly children: ReactNode; readonly action: ReactNode }) {
  return (
    <div className={styles.notice} role="status">
      <p>{children}</p>
      {action}
    </div>
  )
}
