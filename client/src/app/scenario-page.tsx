import type { Alert } from '@alert-replay/shared/alert.ts'
import { isBroken } from '@alert-replay/shared/listing.ts'
import { pick } from '@alert-replay/shared/localized.ts'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useListed } from '../features/library/use-library.ts'
import { Discussion } from '../features/trainer/discussion.tsx'
import { Story } from '../features/scenario/story.tsx'
import { useScenario } from '../features/scenario/use-scenario.ts'
import { useLanguage } from '../lib/use-language.ts'
import { usePageTitle } from '../lib/use-page-title.ts'
import { Button } from '../ui/button.tsx'
import { ButtonLink } from '../ui/button-link.tsx'
import { Desk } from '../ui/desk.tsx'
import { FileFault } from './file-fault.tsx'
import styles from './message-page.module.css'

/** Trainees may read it too: the right answer is told to whoever asks for it. */
const discussionOf = (alert: Alert): ReactNode => <Discussion alerts={[alert]} answers="asked-for" />

/** A scenario and its whole story: the page to choose it by, to prepare a drill with, and to link to. */
export default function ScenarioPage({ scenarioId }: { readonly scenarioId: string }) {
  const { t } = useTranslation(['scenario', 'common', 'watch', 'alerts', 'trainer'])
  const language = useLanguage()
  const listed = useListed(scenarioId)
  const state = useScenario(scenarioId, listed && !isBroken(listed) ? listed.contentHash : undefined)
  const scenario = state.status === 'open' ? state.scenario : undefined
  usePageTitle((scenario && pick(scenario.title, language)?.text) ?? t('title'), scenario)
  if (state.status === 'open') {
    return (
      <Desk scenario={state.scenario}>
        <Story
          scenario={state.scenario}
          isKept={state.isKept}
          discussion={discussionOf}
          notice={!state.isKept && <FileFault listed={listed} isLastGood />}
        />
      </Desk>
    )
  }
  return (
    <Desk>
      {state.status === 'opening' ? (
        <p role="status" className={styles.message}>
          {t('common:loading')}
        </p>
      ) : (
        <div className={styles.message}>
          <h1>{t('notShown')}</h1>
          <p role="alert">{t(`common:refusal.${state.error}`)}</p>
          {state.error === 'unknown-scenario' ? (
            <>
              <ButtonLink look="primary" href="/">
                {t('common:notFound.home')}
              </ButtonLink>
              {/* Of a file with faults the editor tells which, and mends them. */}
              <ButtonLink href={`/editor/${encodeURIComponent(scenarioId)}`}>{t('edit')}</ButtonLink>
            </>
          ) : (
            <Button look="primary" onClick={state.retry}>
              {t('common:tryAgain')}
            </Button>
          )}
        </div>
      )}
    </Desk>
  )
}
