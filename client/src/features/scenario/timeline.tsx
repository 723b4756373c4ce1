import type { Alert } from '@alert-replay/shared/alert.ts'
import type { Scenario } from '@alert-replay/shared/scenario.ts'
import { useId, useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { alertTime } from '../../lib/alert-time.ts'
import { watchAddress } from '../../lib/asked-position.ts'
import { dateText } from '../../lib/clock-text.ts'
import { PHASE_SHAPES } from '../../lib/phase-shape.ts'
import { useLanguage } from '../../lib/use-language.ts'
import { Button } from '../../ui/button.tsx'
import { LocalizedText } from '../../ui/localized-text.tsx'
import { Shape } from '../../ui/shape.tsx'
import { AlertText } from './alert-text.tsx'
import { Discuss } from './discuss.tsx'
import styles from './timeline.module.css'

/** An imported scenario may have thousands. */
const SHOWN = 300

interface TimelineProps {
  readonly scenario: Scenario
  /** What people should do on an alert, and what to ask them. */
  readonly discussion: (alert: Alert) => ReactNode
}

/** All alerts in their order, each with the way to that moment of the replay, and what there is to discuss on it. */
export function Timeline({ scenario, discussion }: TimelineProps) {
  const { t } = useTranslation('scenario')
  const language = useLanguage()
  const [shown, setShown] = useState(SHOWN)
  const { alerts } = scenario
  const rest = alerts.length - shown
  const dayOf = (alert: Alert | undefined): string | undefined =>
    alert && dateText(scenario, alert.offsetMs, language)
  return (
    <>
      <ol className={styles.timeline}>
        {alerts.slice(0, shown).map((alert, i) => (
          <li key={alert.id} id={`alert-${alert.id}`}>
            {i > 0 && dayOf(alert) !== dayOf(alerts[i - 1]) && <p className={styles.day}>{dayOf(alert)}</p>}
            <Row {...{ scenario, alert }} />
            <Discuss alert={alert}>{() => discussion(alert)}</Discuss>
          </li>
        ))}
      </ol>
      {rest > 0 && (
        <Button onClick={() => setShown(shown + SHOWN)}>
          {t('more', { count: Math.min(SHOWN, rest), of: rest })}
        </Button>
      )}
    </>
  )
}

function Row({ scenario, alert }: { readonly scenario: Scenario; readonly alert: Alert }) {
  const { t } = useTranslation(['scenario', 'common', 'watch', 'alerts'])
  const id = useId()
  const time = alertTime(scenario, alert)
  const phases = alert.phases.map((phase) => t(`common:phase.${phase}`)).join(' · ')
  return (
    <div className={styles.row}>
      <p id={`${id}-time`} className={time === undefined ? styles.noTime : styles.time}>
        {time ?? t('common:timeNotKnown')}
      </p>
      <p id={`${id}-phase`} className={styles.phase}>
        <Shape shape={PHASE_SHAPES[alert.phases[0] ?? 'notice']} solid className={styles.shape} />
        {phases}
      </p>
      <div className={styles.what}>
        <AlertText alert={alert} />
        <p className={styles.how}>
          <span>
            {alert.channels.map((channel) => t(`common:channel.${channel}`)).join(t('watch:listComma'))}
          </span>
          <span>
            <LocalizedText of={alert.area.name} />
          </span>
        </p>
        {alert.timeNote && (
          <p className={styles.timeNote}>
            <LocalizedText of={alert.timeNote} />
          </p>
        )}
      </div>
      <Link
        id={`${id}-go`}
        href={watchAddress(scenario.id, alert.offsetMs)}
        className={styles.go}
        aria-labelledby={`${id}-time ${id}-phase ${id}-go`}
      >
        {t('watchFromHere')}
      </Link>
    </div>
  )
}
