import type { Alert } from '@alert-replay/shared/alert.ts'
import { pick } from '@alert-replay/shared/localized.ts'
import type { ScenarioHead } from '@alert-replay/shared/scenario.ts'
import { useTranslation } from 'react-i18next'
import { alertTime } from '../../lib/alert-time.ts'
import { PHASE_SHAPES } from '../../lib/phase-shape.ts'
import { useReaderLanguage } from '../../lib/use-language.ts'
import { Shape } from '../../ui/shape.tsx'
import styles from './alert-name.module.css'

interface AlertNameProps {
  readonly alert: Alert
  readonly scenario: Pick<ScenarioHead, 'startMs' | 'utcOffsetMinutes'>
  /** Has it been delivered? Past alerts are solid, future ones outlined, as on the timeline. */
  readonly delivered: boolean
  /** Its own headline too, where it has one. */
  readonly headline?: boolean
}

/** Which alert: its phase, its time as exactly as it is known, its headline. */
export function AlertName({ alert, scenario, delivered, headline = true }: AlertNameProps) {
  const { t } = useTranslation('common')
  const language = useReaderLanguage()
  const [phase] = alert.phases
  const text = headline ? pick(alert.texts, language) : undefined
  return (
    <span className={styles.name}>
      <span className={styles.phase}>
        {phase && <Shape shape={PHASE_SHAPES[phase]} solid={delivered} className={styles.shape} />}{' '}
        {phase && t(`phase.${phase}`)}
      </span>{' '}
      <span className={styles.time}>{alertTime(scenario, alert) ?? t('timeNotKnown')}</span>
      {text?.text.headline !== undefined && (
        <>
          {' '}
          <span className={styles.headline} lang={text.language} dir="auto">
            {text.text.headline}
          </span>
        </>
      )}
    </span>
  )
}
