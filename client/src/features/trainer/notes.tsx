import type { Alert } from '@alert-replay/shared/alert.ts'
import type { Scenario } from '@alert-replay/shared/scenario.ts'
import { useTranslation } from 'react-i18next'
import { latestAlerts, nextAlerts } from '../../drill/latest-alerts.ts'
import { LocalizedText } from '../../ui/localized-text.tsx'
import { AlertName } from './alert-name.tsx'
import styles from './notes.module.css'

interface NotesProps {
  readonly scenario: Scenario
  /** How many alerts have been delivered. */
  readonly cursor: number
}

/** What the scenario tells the trainer about the alerts that just came and those that come next. */
export function Notes({ scenario, cursor }: NotesProps) {
  const { t } = useTranslation('trainer')
  const now = latestAlerts(scenario, cursor)
  const next = nextAlerts(scenario, cursor)
  return (
    <dl className={styles.notes}>
      {now.length > 0 && <Group name={t('notes.now')} alerts={now} scenario={scenario} delivered />}
      {next.length > 0 ? (
        <Group name={t('notes.next')} alerts={next} scenario={scenario} delivered={false} />
      ) : (
        <div className={styles.group}>
          <dt>{t('notes.next')}</dt>
          <dd className={styles.end}>{t('notes.end')}</dd>
        </div>
      )}
    </dl>
  )
}

interface GroupProps {
  readonly name: string
  readonly alerts: readonly Alert[]
  readonly scenario: Scenario
  readonly delivered: boolean
}

function Group({ name, alerts, scenario, delivered }: GroupProps) {
  return (
    <div className={styles.group}>
      <dt>{name}</dt>
      {alerts.map((alert) => (
        <dd key={alert.id}>
          <AlertName alert={alert} scenario={scenario} delivered={delivered} />
          {alert.notes && (
            <p className={styles.note}>
              <LocalizedText of={alert.notes} />
            </p>
          )}
        </dd>
      ))}
    </div>
  )
}
