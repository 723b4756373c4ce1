import type { Scenario } from '@alert-replay/shared/scenario.ts'
import { useTranslation } from 'react-i18next'
import { LocalizedText } from '../../ui/localized-text.tsx'
import { AlertMention } from './alert-mention.tsx'
import styles from './sources.module.css'
import { whatSourcesTell, type TellingSource } from './what-sources-tell.ts'

/** Where everything is from, and what rests on which of them. */
export function Sources({ scenario }: { readonly scenario: Scenario }) {
  return (
    <ul className={styles.sources}>
      {whatSourcesTell(scenario.sources, scenario.alerts, scenario.flight).map((telling) => (
        <li key={telling.source.id}>
          <Row scenario={scenario} {...telling} />
        </li>
      ))}
    </ul>
  )
}

/** A source may tell of thousands of alerts. */
const MENTIONED = 12

function Row({ scenario, source, tells, tellsFlight }: TellingSource & { readonly scenario: Scenario }) {
  const { t } = useTranslation('scenario')
  const { title, publisher, url, date, note } = source
  return (
    <>
      <div className={styles.source}>
        <p className={styles.title}>
          {url === undefined ? (
            title
          ) : (
            <a href={url} target="_blank" rel="noreferrer">
              {title}
            </a>
          )}
        </p>
        <p className={styles.origin}>{[publisher, date].filter((part) => part !== undefined).join(' · ')}</p>
        {note && (
          <p className={styles.origin}>
            <LocalizedText of={note} />
          </p>
        )}
      </div>
      {tells.length === 0 && !tellsFlight ? (
        <p className={styles.background}>{t('tellsBackground')}</p>
      ) : (
        <ul className={styles.tells}>
          {tells.slice(0, MENTIONED).map(({ alert, supports }) => (
            <li key={alert.id}>
              <AlertMention {...{ scenario, alert }} />
              {t('colon')}
              {supports.map((support) => t(`support.${support}`)).join(t('comma'))}
            </li>
          ))}
          {tells.length > MENTIONED && <li>…</li>}
          {tellsFlight && <li>{t('tellsFlight')}</li>}
        </ul>
      )}
    </>
  )
}
