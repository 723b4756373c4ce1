import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { ButtonLink } from '../../ui/button-link.tsx'
import styles from './trainer-message.module.css'

interface TrainerMessageProps {
  readonly title: string
  readonly children?: ReactNode
  /** The way on; the list of scenarios if there is none. */
  readonly action?: ReactNode
  /** It comes by itself, while one waits: say it. */
  readonly live?: boolean
}

/** A page that has no drill to show, and says why and what to do. */
export function TrainerMessage({ title, children, action, live = false }: TrainerMessageProps) {
  const { t } = useTranslation('trainer')
  return (
    <div className={styles.message} role={live ? 'status' : undefined}>
      <h1>{title}</h1>
      {children}
      {action ?? <ButtonLink href="/">{t('toLibrary')}</ButtonLink>}
    </div>
  )
}
