import type { StoredReceipt } from '@alert-replay/shared/receipt.ts'
import type { Scenario } from '@alert-replay/shared/scenario.ts'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { AlertName } from './alert-name.tsx'
import { deliveryKey, type Deliveries } from './deliveries.ts'
import type { Row } from './answers.ts'
import styles from './ok-list.module.css'
import { phoneName } from './phone-name.ts'
import { afterText, wallClock } from './wall-clock.ts'

interface OkListProps {
  readonly scenario: Pick<Scenario, 'alerts' | 'startMs' | 'utcOffsetMinutes'>
  readonly rows: readonly Row[]
  readonly deliveries: Deliveries
  readonly receipts: readonly StoredReceipt[]
}

const SHOWN = 300

/** Every OK of the drill, in all its takes, the latest first. */
export function OkList({ scenario, rows, deliveries, receipts }: OkListProps) {
  const { t } = useTranslation('trainer')
  const latest = useMemo(() => [...receipts].sort((a, b) => b.atMs - a.atMs).slice(0, SHOWN), [receipts])
  const alerts = useMemo(() => new Map(scenario.alerts.map((alert) => [alert.id, alert])), [scenario])
  const phones = useMemo(() => new Map(rows.map(({ phone }) => [phone.number, phone])), [rows])
  if (receipts.length === 0) return null
  return (
    <details className={styles.list}>
      <summary>{t('oks.title', { count: receipts.length })}</summary>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <div className={styles.scroll} role="region" aria-label={t('oks.label')} tabIndex={0}>
        <p className={styles.how}>{t('oks.how')}</p>
        <ol>
          {latest.map((receipt) => {
            const alert = alerts.get(receipt.alertId)
            const delivery = deliveries[deliveryKey(receipt.take, receipt.alertId)]
            return (
              <li key={receipt.id} className={styles.ok}>
                <span className={styles.time}>{wallClock(receipt.atMs)}</span>
                <span className={styles.after}>
                  {delivery && afterText(Math.max(0, receipt.atMs - delivery.atMs))}
                </span>
                <span className={styles.phone}>
                  {phoneName(phones.get(receipt.phone) ?? { number: receipt.phone }, t)}
                </span>
                <span className={styles.alert}>
                  {alert && <AlertName alert={alert} scenario={scenario} delivered headline={false} />}
                </span>
                <span className={styles.take}>{t('oks.take', { take: receipt.take })}</span>
              </li>
            )
          })}
        </ol>
        {receipts.length > SHOWN && <p>{t('oks.older', { count: receipts.length - SHOWN })}</p>}
      </div>
    </details>
  )
}
