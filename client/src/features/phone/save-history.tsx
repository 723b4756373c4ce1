import type { ScenarioHead } from '@alert-replay/shared/scenario.ts'
import { positionAt } from '@alert-replay/shared/transport.ts'
import { useContext } from 'react'
import { useTranslation } from 'react-i18next'
import { useLanguage } from '../../lib/use-language.ts'
import type { Card } from './cards.ts'
import { DrillContext } from './drill-context.ts'
import { historyFile } from './history-file.ts'
import styles from './history-panel.module.css'
import { useAlertText } from './use-alert-text.ts'

interface SaveHistoryProps {
  readonly scenario: ScenarioHead
  /** What the list shows, newest first. */
  readonly listed: () => readonly Card[]
  readonly isPart: boolean
}

/** The list as a file on the reader's own device. */
export function SaveHistory({ scenario, listed, isPart }: SaveHistoryProps) {
  const { t } = useTranslation(['alerts', 'phone', 'common'])
  const language = useLanguage()
  const textOf = useAlertText()
  const drill = useContext(DrillContext)
  const save = (): void => {
    const { view, phone } = drill?.store.getState() ?? {}
    const positionMs = view && drill ? positionAt(view.transport, drill.nowMs()) : 0
    const number = phone?.number
    offer(
      historyFile(listed(), {
        scenario,
        ...(number !== undefined && { number }),
        positionMs,
        isPart,
        language,
        t,
        textOf,
      }),
    )
  }
  return (
    <>
      <button type="button" className={styles.action} onClick={save}>
        {t('file.save')}
      </button>
      <p className={styles.note}>{t('file.note')}</p>
    </>
  )
}

/** The browser is given the file as a download. */
function offer({ name, text }: { readonly name: string; readonly text: string }): void {
  const address = URL.createObjectURL(new Blob([text], { type: 'text/plain;charset=utf-8' }))
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  // The download has begun by then.
  setTimeout(() => URL.revokeObjectURL(address), 0)
}
