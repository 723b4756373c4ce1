import type { ListedScenario } from '@alert-replay/shared/listing.ts'
import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import type { ApiFault } from '../../lib/api.ts'
import { durationText } from '../../lib/duration-text.ts'
import { languageName } from '../../lib/language-name.ts'
import { useLanguage } from '../../lib/use-language.ts'
import { ButtonLink } from '../../ui/button-link.tsx'
import { Button } from '../../ui/button.tsx'
import { LocalizedText } from '../../ui/localized-text.tsx'
import { FileFaults } from './file-faults.tsx'
import { scenarioDate } from './scenario-date.ts'
import styles from './scenario-row.module.css'
import { Sequence } from './sequence.tsx'
import { startDrill } from './start-drill.ts'

interface ScenarioRowProps {
  readonly scenario: ListedScenario
}

/** One scenario that can be watched and drilled. */
export function ScenarioRow({ scenario }: ScenarioRowProps) {
  const { t } = useTranslation(['library', 'common'])
  const language = useLanguage()
  const [, navigate] = useLocation()
  const id = useId()
  const [starting, setStarting] = useState(false)
  const [fault, setFault] = useState<ApiFault>()
  const { date, weekday, time } = scenarioDate(scenario, language)

  const run = async (): Promise<void> => {
    if (starting) return
    setStarting(true)
    setFault(undefined)
    const started = await startDrill(scenario)
    if (started.ok) return navigate(started.value)
    setStarting(false)
    setFault(started.error)
  }

  return (
    <article className={styles.row} aria-labelledby={`${id}-title`}>
      <div className={styles.text}>
        <h3 id={`${id}-title`} className={styles.title}>
          <LocalizedText of={scenario.title} />
        </h3>
        {scenario.place && (
          <p className={styles.place}>
            <LocalizedText of={scenario.place} />
          </p>
        )}
        {scenario.summary && (
          <p className={styles.summary}>
            <LocalizedText of={scenario.summary} />
          </p>
        )}
        <p className={styles.sequence}>
          <Sequence marks={scenario.marks} durationMs={scenario.durationMs} />
          {durationText(scenario.durationMs, language)}
        </p>
        <ul className={styles.facts}>
          <li>{t(`common:kind.${scenario.kind}`)}</li>
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
          look="primary"
          href={`/watch/${scenario.id}`}
          aria-labelledby={`${id}-watch ${id}-title`}
        >
          {t('watch')}
        </ButtonLink>
        <Button
          id={`${id}-run`}
          aria-labelledby={`${id}-run ${id}-title`}
          aria-disabled={starting}
          onClick={() => void run()}
        >
          {t('runDrill')}
        </Button>
        {fault && (
          <p role="alert" className={styles.fault}>
            {t(`common:refusal.${fault}`)}
          </p>
        )}
      </div>
      {scenario.problems && scenario.problems.length > 0 && (
        <div className={styles.stale}>
          <FileFaults id={scenario.id} problems={scenario.problems} lastGoodOffered />
        </div>
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
