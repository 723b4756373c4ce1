import type { Scenario } from '@alert-replay/shared/scenario.ts'
import { useTranslation } from 'react-i18next'
import { useStartDrill } from '../../drill/use-start-drill.ts'
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
  const { isStarting, fault, start } = useStartDrill(scenario)
  const path = encodeURIComponent(scenario.id)
  return (
    <div className={styles.actions}>
      <ButtonLink look="primary" href={`/watch/${path}`}>
        {t('watch')}
      </ButtonLink>
      {!isKept && (
        <>
          <Button aria-disabled={isStarting} onClick={start}>
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
