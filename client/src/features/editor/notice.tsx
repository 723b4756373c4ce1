import type { ReactNode } from 'react'
import styles from './notice.module.css'

interface NoticeProps {
  readonly children: ReactNode
  /** The ways out. */
  readonly actions?: ReactNode
  /** It is said at once, for it answers what somebody has just tried. */
  readonly isUrgent?: boolean
}

/** A message of the editor with its ways out. */
export function Notice({ children, actions, isUrgent = false }: NoticeProps) {
  return (
    <div className={styles.notice} {...(isUrgent && { role: 'alert' })}>
      <div className={styles.text}>{children}</div>
      {actions && <div className={styles.actions}>{actions}</div>}
    </div>
  )
}
