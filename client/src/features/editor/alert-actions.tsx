import type { MouseEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import { Button } from '../../ui/button.tsx'
import styles from './alert-actions.module.css'
import { duplicateAlertAt, FOLLOW_UPS, followUp, moveAlertBy, removeAlertAt } from './edits.ts'
import type { Editor } from './editor-store.ts'
import { rowsOf } from './rows.ts'

interface AlertActionsProps {
  readonly editor: Editor
  readonly index: number
  /** Of the form below: another alert has another one. */
  readonly formKey: number
  readonly onEdit: Editor['edit']
}

/** What can be done with one alert: one click each for what comes after it, its copy, its place, its end. */
export function AlertActions({ editor, index, formKey, onEdit }: AlertActionsProps) {
  const { t } = useTranslation('editor')
  const rows = useStore(editor.store, (state) => rowsOf(state.draft))
  const row = rows[index]
  if (!row) return null
  const remove = (): void => {
    onEdit(removeAlertAt(index))
    if (rows.length === 1) editor.goTo(['title'])
  }
  const isWith = (other: number): boolean =>
    rows[other] !== undefined && rows[other].offsetMs === row.offsetMs && row.offsetMs !== undefined
  return (
    <div className={styles.actions} data-brings-alert>
      <h2 key={formKey} ref={comeTo} tabIndex={-1} className={styles.title}>
        {t('form.alertTitle', { number: index + 1, of: rows.length })} <code>{row.id}</code>
      </h2>
      <div role="group" aria-label={t('follow.label')} className={styles.group}>
        {FOLLOW_UPS.map((kind) => (
          <Button key={kind} onClick={once(() => onEdit(followUp(index, kind)))}>
            {t(`follow.${kind}`)}
          </Button>
        ))}
      </div>
      <div role="group" aria-label={t('alert.label')} className={styles.group}>
        {isWith(index - 1) && (
          <Button look="quiet" onClick={() => onEdit(moveAlertBy(index, -1))}>
            {t('alert.earlier')}
          </Button>
        )}
        {isWith(index + 1) && (
          <Button look="quiet" onClick={() => onEdit(moveAlertBy(index, 1))}>
            {t('alert.later')}
          </Button>
        )}
        <Button look="quiet" onClick={once(() => onEdit(duplicateAlertAt(index)))}>
          {t('alert.duplicate')}
        </Button>
        <Button look="quiet" onClick={once(remove)}>
          {t('alert.remove')}
        </Button>
      </div>
    </div>
  )
}

/** What was pressed stands there for another alert now: pressed again, it would be done to that one. */
function comeTo(title: HTMLHeadingElement | null): void {
  if (document.activeElement?.closest('[data-brings-alert]')) title?.focus({ preventScroll: true })
}

/** The second press of a double click would be one for the alert that the first has brought. */
const once =
  (act: () => void) =>
  ({ detail }: MouseEvent): void => {
    if (detail < 2) act()
  }
