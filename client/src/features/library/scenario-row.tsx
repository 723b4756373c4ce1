import type { ListedScenario } from '@alert-replay/shared/listing.ts'
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { durationText } from '../../lib/duration-text.ts'
import { languageName } from '../../lib/language-name.ts'
import { useLanguage } from '../../lib/use-language.ts'
import { ButtonLink } from '../../ui/button-link.tsx'
import { Button } from '../../ui/button.tsx'
import { LocalizedText } from '../../ui/localized-text.tsx'
import { fileAnchor } from './faulty-files.tsx'
import { scenarioDate } from '../../lib/scenario-date.ts'
import styles from './scenario-row.module.css'
import { Sequence } from './sequence.tsx'
import { useStartDrill } from '../../drill/use-start-drill.ts'

interface ScenarioRowProps {
  readonly scenario: ListedScenario
}

/** One scenario that can be watched and drilled. */
export function ScenarioRow({ scenario }: ScenarioRowProps) {
  const { t } = useTranslation(['library', 'scenario', 'common'])
  const language = useLanguage()
  const id = useId()
  const { isStarting, fault, start } = useStartDrill(scenario)
  // What happens is told on its page; what a list is gone through for is what a room learns.
  const about = scenario.teaches ?? scenario.summary
  const { date, weekday, time } = scenarioDate(scenario, language)

  return (
    <article className={styles.row} aria-labelledby={`${id}-title`}>
      <div className={styles.text}>
        <h3 id={`${id}-title`} className={styles.title}>
          <Link href={`/scenario/${encodeURIComponent(scenario.id)}`}>
            <LocalizedText of={scenario.title} />
          </Link>
        </h3>
        {about && (
          <p className={styles.summary}>
            <LocalizedText of={about} />
          </p>
        )}
        <ul className={styles.facts}>
          {scenario.place && (
            <li>
              <LocalizedText of={scenario.place} />
            </li>
          )}
          <li>{t(`common:kind.${scenario.kind}`)}</li>
          {scenario.hazards.length > 0 && (
            <li>{scenario.hazards.map((one) => t(`scenario:hazard.${one}`)).join(t('scenario:comma'))}</li>
          )}
          <li>{t('alerts', { count: scenario.alertCount })}</li>
          <li>
            <Languages tags={[...scenario.languages, ...(scenario.further?.every ?? [])]} />
          </li>
          {scenario.further && scenario.further.some.length > 0 && (
            <li>
              {t('someAlsoIn')} <Languages tags={scenario.further.some} />
            </li>
          )}
        </ul>
        <p className={styles.sequence}>
          <Sequence marks={scenario.marks} durationMs={scenario.durationMs} />
          {durationText(scenario.durationMs, language)}
        </p>
      </div>
      <p className={styles.when}>
        <span className={styles.date}>{date}</span>
        <span className={styles.time}>
          {weekday} {time}
        </span>
      </p>
      <div className={styles.actions}>
        <ButtonLink
          id={`${id}-watch`}
          href={`/watch/${scenario.id}`}
          aria-labelledby={`${id}-watch ${id}-title`}
        >
          {t('watch')}
        </ButtonLink>
        <Button
          look="quiet"
          id={`${id}-run`}
          aria-labelledby={`${id}-run ${id}-title`}
          aria-disabled={isStarting}
          onClick={start}
        >
          {t('runDrill')}
        </Button>
        <ButtonLink
          look="quiet"
          id={`${id}-edit`}
          href={`/editor/${scenario.id}`}
          aria-labelledby={`${id}-edit ${id}-title`}
        >
          {t('edit')}
        </ButtonLink>
        {fault && (
          <p role="alert" className={styles.fault}>
            {t(`common:refusal.${fault}`)}
          </p>
        )}
      </div>
      {scenario.problems && scenario.problems.length > 0 && (
        <p className={styles.stale}>
          <a href={`#${fileAnchor(scenario.id)}`}>{t('faults.count', { count: scenario.problems.length })}</a>{' '}
          {t('faults.lastGood')}
        </p>
      )}
    </article>
  )
}

/** Languages, each called as its readers call it. */
function Languages({ tags }: { readonly tags: readonly string[] }) {
  return tags.map((tag) => (
    <span key={tag} lang={tag} className={styles.language}>
      {languageName(tag, tag)}
    </span>
  ))
}
