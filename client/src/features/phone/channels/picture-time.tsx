import type { PhoneAlert } from '@alert-replay/shared/alert.ts'
import type { ScenarioHead } from '@alert-replay/shared/scenario.ts'
import { useTranslation } from 'react-i18next'
import { timeText } from '../time-text.ts'

interface PictureTimeProps {
  readonly scenario: ScenarioHead
  readonly alert: PhoneAlert
}

/** The time of the alert by the scenario's clock; where only the order is known, that it is not. */
export function PictureTime({ scenario, alert }: PictureTimeProps) {
  const { t } = useTranslation('common')
  const time = timeText(scenario, alert)
  return time === undefined ? <span>{t('timeNotKnown')}</span> : <time dateTime={time}>{time}</time>
}
