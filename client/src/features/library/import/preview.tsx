import { pick } from '@alert-replay/shared/localized.ts'
import { useTranslation } from 'react-i18next'
import { alertTime } from '../../../lib/alert-time.ts'
import { dateText } from '../../../lib/clock-text.ts'
import { durationText } from '../../../lib/duration-text.ts'
import { PHASE_SHAPES } from '../../../lib/phase-shape.ts'
import { useLanguage } from '../../../lib/use-language.ts'
import { LocalizedText } from '../../../ui/localized-text.tsx'
import { Shape } from '../../../ui/shape.tsx'
import { Assumed } from './assumed.tsx'
import type { MadeScenario, PreviewedAlert } from './import-report.ts'
import styles from './preview.module.css'

interface PreviewProps {
  readonly made: MadeScenario
  readonly titleId: string
}

const SHOWN = 12

/** The scenario as it would be: what it is, and its alerts in their order, the first at its start. */
export function Preview({ made, titleId }: PreviewProps) {
  const { t } = useTranslation(['library', 'common'])
  const language = useLanguage()
  const { head, alerts, alertCount, durationMs } = made
  const more = alertCount - Math.min(alerts.length, SHOWN)
  return (
    <div>
      <h2 id={titleId} className={styles.title}>
        <LocalizedText of={head.title} />
      </h2>
      <p className={styles.facts}>
        {[
          t(`common:kind.${head.kind}`),
          dateText(head, 0, language),
          t('alerts', { count: alertCount }),
          durationText(durationMs, language),
        ].join(' · ')}
      </p>
      <ol className={styles.alerts}>
        {alerts.slice(0, SHOWN).map((alert) => (
          <li key={alert.id} className={styles.alert}>
            <span className={styles.time}>{alertTime(head, alert) ?? t('common:timeNotKnown')}</span>
            <Shape className={styles.shape} shape={PHASE_SHAPES[alert.phases[0] ?? 'notice']} solid={false} />
            <span className={styles.what}>
              <Name alert={alert} />
              <span className={styles.how}>
                {alert.phases.map((phase) => t(`common:phase.${phase}`)).join(' · ')}
                {alert.references.length > 0 && ` · ${t('import.follows')}`}
              </span>
            </span>
          </li>
        ))}
      </ol>
      {more > 0 && <p className={styles.more}>{t('import.moreAlerts', { count: more })}</p>}
      <Assumed made={made} />
    </div>
  )
}

function Name({ alert }: { readonly alert: PreviewedAlert }) {
  const { t } = useTranslation('common')
  const language = useLanguage()
  const found = pick(alert.texts, language)
  const name = found?.text.headline ?? found?.text.body
  if (!found || name === undefined) return <span>{t('wording.unknown')}</span>
  return (
    <span className={styles.name} lang={found.language} dir="auto">
      {name}
    </span>
  )
}
