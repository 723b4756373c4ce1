import type { Alert } from '@alert-replay/shared/alert.ts'
import type { Scenario } from '@alert-replay/shared/scenario.ts'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { dateText } from '../../lib/clock-text.ts'
import { countryName } from '../../lib/country-name.ts'
import { durationText } from '../../lib/duration-text.ts'
import { scenarioDate } from '../../lib/scenario-date.ts'
import { useLanguage } from '../../lib/use-language.ts'
import { LocalizedText } from '../../ui/localized-text.tsx'
import { Actions } from './actions.tsx'
import { Certainty } from './certainty.tsx'
import { Sources } from './sources.tsx'
import styles from './story.module.css'
import { Timeline } from './timeline.tsx'
import { Where } from './where.tsx'

interface StoryProps {
  readonly scenario: Scenario
  readonly isKept: boolean
  /** What people should do on an alert, and what to ask them. */
  readonly discussion: (alert: Alert) => ReactNode
  /** What is to be said now, before all else. */
  readonly notice?: ReactNode
}

/**
 * A scenario told whole, with its end: what happened, what it teaches, what came when, on whose word, and what nobody
 * knows. For who chooses or prepares a drill; the phones are told none of it.
 */
export function Story({ scenario, isKept, discussion, notice }: StoryProps) {
  const { t } = useTranslation(['scenario', 'common'])
  const { title, summary, account, teaches, notes, sources } = scenario
  return (
    <article className={styles.story}>
      <header className={styles.head}>
        <p className={styles.back}>
          <Link href="/">{t('common:notFound.home')}</Link>
        </p>
        {notice}
        <h1 className={styles.title}>
          <LocalizedText of={title} />
        </h1>
        <Facts scenario={scenario} />
        {summary && (
          <p className={styles.lead}>
            <LocalizedText of={summary} />
          </p>
        )}
        <Actions {...{ scenario, isKept }} />
      </header>
      {teaches && (
        <Part id="teaches" title={t('teaches')}>
          <p className={styles.teaches}>
            <LocalizedText of={teaches} />
          </p>
        </Part>
      )}
      <Part id="timeline" title={t('timeline')} how={t('timelineHow')}>
        <Timeline {...{ scenario, discussion }} />
      </Part>
      <Part id="map" title={t('map')} how={t('mapHow')}>
        <Where scenario={scenario} />
      </Part>
      {account && (
        <Part id="account" title={t('account')}>
          <p className={styles.prose}>
            <LocalizedText of={account} />
          </p>
        </Part>
      )}
      <Part id="certain" title={t('certain')}>
        <Certainty scenario={scenario} />
      </Part>
      {notes.length > 0 && (
        <Part id="background" title={t('background')}>
          <ul className={styles.notes}>
            {notes.map((note, i) => (
              <li key={i}>
                <LocalizedText of={note} />
              </li>
            ))}
          </ul>
        </Part>
      )}
      {sources.length > 0 && (
        <Part id="sources" title={t('sources', { count: sources.length })} how={t('sourcesHow')}>
          <Sources scenario={scenario} />
        </Part>
      )}
    </article>
  )
}

function Facts({ scenario }: { readonly scenario: Scenario }) {
  const { t } = useTranslation(['scenario', 'common'])
  const language = useLanguage()
  const { kind, place, hazards = [], countries = [], alerts } = scenario
  const { time } = scenarioDate(scenario, language)
  return (
    <ul className={styles.facts}>
      <li>
        {t(`common:kind.${kind}`)}
        {kind === 'recorded' && `${t('colon')}${dateText(scenario, 0, language)} ${time}`}
      </li>
      {place && (
        <li>
          <LocalizedText of={place} />
        </li>
      )}
      {hazards.length > 0 && <li>{hazards.map((one) => t(`hazard.${one}`)).join(t('comma'))}</li>}
      {countries.length > 0 && <li>{countries.map((one) => countryName(one, language)).join(t('comma'))}</li>}
      <li>
        {t('alerts', { count: alerts.length })}
        {t('comma')}
        {durationText(alerts.at(-1)?.offsetMs ?? 0, language)}
      </li>
    </ul>
  )
}

interface PartProps {
  readonly id: string
  readonly title: string
  readonly how?: string
  readonly children: ReactNode
}

function Part({ id, title, how, children }: PartProps) {
  return (
    <section className={styles.part} aria-labelledby={id}>
      <div className={styles.partHead}>
        <h2 id={id}>{title}</h2>
        {how && <p className={styles.how}>{how}</p>}
      </div>
      <div className={styles.content}>{children}</div>
    </section>
  )
}
