import { pick } from '@alert-replay/shared/localized.ts'
import { useTranslation } from 'react-i18next'
import { Story } from '../features/scenario/story.tsx'
import { useScenario } from '../features/scenario/use-scenario.ts'
import { useLanguage } from '../lib/use-language.ts'
import { usePageTitle } from '../lib/use-page-title.ts'
import { Button } from '../ui/button.tsx'
import { ButtonLink } from '../ui/button-link.tsx'
import { Desk } from '../ui/desk.tsx'
import styles from './message-page.module.css'

/** A scenario and its whole story: the page to choose it by, to prepare a drill with, and to link to. */
export default function ScenarioPage({ scenarioId }: { readonly scenarioId: string }) {
  const { t } = useTranslation(['scenario', 'common', 'watch', 'alerts'])
  const language = useLanguage()
  const state = useScenario(scenarioId)
  const scenario = state.status === 'open' ? state.scenario : undefined
  usePageTitle((scenario && pick(scenario.title, language)?.text) ?? t('title'), scenario)
  if (state.status === 'open') {
    return (
      <Desk scenario={state.scenario}>
        <Story scenario={state.scenario} isKept={state.isKept} />
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
              {t('tryAgain')}
            </Button>
          )}
        </div>
      )}
    </Desk>
  )
}
