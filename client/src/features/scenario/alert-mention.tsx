import type { Alert } from '@alert-replay/shared/alert.ts'
import type { Scenario } from '@alert-replay/shared/scenario.ts'
import { useTranslation } from 'react-i18next'
import { alertTime } from '../../lib/alert-time.ts'

interface AlertMentionProps {
  readonly scenario: Scenario
  readonly alert: Alert
}

/** An alert in a sentence, by its time and its phase; it leads to its place on this page. */
export function AlertMention({ scenario, alert }: AlertMentionProps) {
  const { t } = useTranslation('common')
  const time = alertTime(scenario, alert) ?? t('timeNotKnown')
  const [phase = 'notice'] = alert.phases
  return (
    <a href={`#alert-${alert.id}`}>
      {time} {t(`phase.${phase}`)}
    </a>
  )
}
