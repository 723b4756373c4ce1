import { PRECISIONS, WORDINGS, type Alert } from '@alert-replay/shared/alert.ts'
import { coverageOf } from '@alert-replay/shared/coverage.ts'
import type { Scenario } from '@alert-replay/shared/scenario.ts'
import { useTranslation } from 'react-i18next'
import { AlertMention } from './alert-mention.tsx'
import styles from './certainty.module.css'

/** What of a scenario is certain and what is not, in words: its times, and its texts. */
export function Certainty({ scenario }: { readonly scenario: Scenario }) {
  const { t } = useTranslation(['scenario', 'common', 'alerts'])
  const { alerts, kind, languages } = scenario
  const coverage = coverageOf(alerts)
  const all = WORDINGS.reduce((sum, wording) => sum + coverage[wording], 0)
  const unknown = alerts.filter((alert) => isUnknown(alert, languages))
  return (
    <>
      {kind === 'made-up' ? (
        <p>{t('madeUp')}</p>
      ) : (
        <ul className={styles.times}>
          {PRECISIONS.flatMap((precision) => {
            const count = alerts.filter((alert) => alert.precision === precision).length
            return count === 0 ? [] : <li key={precision}>{t(`precision.${precision}`, { count })}</li>
          })}
        </ul>
      )}
      <h3 className={styles.sub}>{t('texts', { count: all })}</h3>
      <dl className={styles.coverage}>
        {WORDINGS.filter((wording) => coverage[wording] > 0).map((wording) => (
          <div key={wording}>
            <dt>
              <span className={styles.count}>{coverage[wording]}</span> {t(`common:wording.${wording}`)}
            </dt>
            <dd>
              <span
                className={styles.bar}
                data-wording={wording}
                style={{ inlineSize: `${(coverage[wording] / all) * 100}%` }}
              />
              {t(`alerts:wordingMeans.${wording}`)}
            </dd>
          </div>
        ))}
      </dl>
      {unknown.length > 0 && (
        <p className={styles.unknown}>
          {t('unknown', { count: unknown.length })}{' '}
          {unknown.slice(0, MENTIONED).map((alert, i) => (
            <span key={alert.id}>
              {i > 0 && t('comma')}
              <AlertMention {...{ scenario, alert }} />
            </span>
          ))}
          {unknown.length > MENTIONED && '…'}
        </p>
      )}
    </>
  )
}

const MENTIONED = 12

/** In no language that the scenario is in. */
const isUnknown = ({ texts }: Alert, languages: readonly string[]): boolean =>
  languages.every((language) => texts[language]?.wording === 'unknown')
