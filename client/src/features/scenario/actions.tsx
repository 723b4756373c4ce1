import type { Scenario } from '@alert-replay/shared/scenario.ts'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { startDrill } from '../../drill/start-drill.ts'
import type { ApiFault } from '../../lib/api.ts'
import button from '../../ui/button.module.css'
import { ButtonLink } from '../../ui/button-link.tsx'
import { Button } from '../../ui/button.tsx'
import styles from './actions.module.css'

interface ActionsProps {
  readonly scenario: Scenario
  /** Without a server nobody else can follow, and nothing can be had of it. */
  readonly isKept: boolean
}

/** What can be done with a scenario. */
export function Actions({ scenario, isKept }: ActionsProps) {
  const { t } = useTranslation(['scenario', 'common'])
  const [, navigate] = useLocation()
  const [isStarting, setStarting] = useState(false)
  const [fault, setFault] = useState<ApiFault>()
  const path = encodeURIComponent(scenario.id)
  const run = async (): Promise<void> => {
    if (isStarting) return
    setStarting(true)
    setFault(undefined)
    const started = await startDrill(scenario)
    if (started.ok) return navigate(started.value)
    setStarting(false)
    setFault(started.error)
  }
  return (
    <div className={styles.actions}>
      <ButtonLink look="primary" href={`/watch/${path}`}>
        {t('watch')}
      </ButtonLink>
      {!isKept && (
        <>
          <Button aria-disabled={isStarting} onClick={() => void run()}>
            {t('runDrill')}
          </Button>
          <ButtonLink href={`/editor/${path}`}>{t('edit')}</ButtonLink>
          <a
            className={[button.button, button.plain].filter(Boolean).join(' ')}
            href={`/api/scenarios/${path}/cap.zip`}
            download
          >
            {t('export')}
          </a>
        </>
      )}
      <Button onClick={() => print()}>{t('print')}</Button>
      {fault && (
        <p role="alert" className={styles.fault}>
          {t(`common:refusal.${fault}`)}
        </p>
      )}
    </div>
  )
}
