import { Suspense } from 'react'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import { useSoloDrill } from '../features/watch/use-solo-drill.ts'
import { usePageTitle } from '../lib/use-page-title.ts'
import { Button } from '../ui/button.tsx'
import { ButtonLink } from '../ui/button-link.tsx'
import { Desk } from '../ui/desk.tsx'
import styles from './message-page.module.css'
import { NotWatching } from './not-watching.tsx'
import { Watching } from './watching.tsx'

/** Watching one scenario alone: a phone, what was sent beside it, and the transport. */
export default function WatchPage({ scenarioId }: { readonly scenarioId: string }) {
  const solo = useSoloDrill(scenarioId)
  const state = useStore(solo.store)
  switch (state.status) {
    case 'opening':
      return <Opening />
    case 'failed':
      return <Failed error={state.error} onRetry={solo.retry} />
    default:
      return (
        // Its own words may still be on their way: until they are there, all stays as it was.
        <Suspense fallback={<Opening />}>
          <Watching
            solo={solo}
            trainer={state.trainer}
            phone={state.phone}
            playedBy={state.playedBy}
            opening={<Opening />}
          />
        </Suspense>
      )
  }
}

function Opening() {
  const { t } = useTranslation(['watch', 'common'])
  usePageTitle(t('watch'))
  return (
    <Desk>
      <p role="status" className={styles.message}>
        {t('common:loading')}
      </p>
    </Desk>
  )
}

interface FailedProps {
  readonly error: string
  readonly onRetry: () => void
}

function Failed({ error, onRetry }: FailedProps) {
  const { t } = useTranslation(['watch', 'common'])
  return (
    <NotWatching
      why={t(`common:refusal.${error}`)}
      action={
        error === 'unknown-scenario' ? (
          <ButtonLink look="primary" href="/">
            {t('common:notFound.home')}
          </ButtonLink>
        ) : (
          <Button look="primary" onClick={onRetry}>
            {t('common:tryAgain')}
          </Button>
        )
      }
    />
  )
}
