import { useEffect, useId, useRef, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from './button.tsx'
import styles from './dialog.module.css'

interface DialogProps {
  readonly title: string
  readonly children: ReactNode
  readonly onClose: () => void
  /** What can be done instead of closing; closing is then the quieter way out. */
  readonly actions?: ReactNode
  /** What closing is called here, where "Close" would not say it. */
  readonly closeLabel?: string
}

/** A modal dialog: the browser's own, so that focus goes in and comes back, and Escape closes it. */
export function Dialog({ title, children, onClose, actions, closeLabel }: DialogProps) {
  const { t } = useTranslation()
  const titleId = useId()
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => {
    const element = dialog.current
    element?.showModal()
    return () => element?.close()
  }, [])
  return (
    <dialog ref={dialog} className={styles.dialog} aria-labelledby={titleId} onClose={onClose}>
      <h2 id={titleId} className={styles.title}>
        {title}
      </h2>
      {children}
      <div className={styles.actions}>
        <Button look={actions ? 'plain' : 'primary'} onClick={() => dialog.current?.close()}>
          {closeLabel ?? t('close')}
        </Button>
        {actions}
      </div>
    </dialog>
  )
}
