import type { Scenario } from '@alert-replay/shared/scenario.ts'
import { useTranslation } from 'react-i18next'
import { LocalizedText } from '../../ui/localized-text.tsx'
import { AlertName } from './alert-name.tsx'
import styles from './background.module.css'
import { Fold } from './fold.tsx'

/** What a trainer should know of the scenario and of its alerts; nothing where nothing is written. */
export function Background({ scenario }: { readonly scenario: Scenario }) {
  const { t } = useTranslation('watch')
  const noted = scenario.alerts.filter((alert) => alert.notes !== undefined)
  if (scenario.notes.length + noted.length === 0) return null
  return (
    <Fold title={t('background')}>
      {() => (
        <>
          <ul className={styles.notes}>
            {scenario.notes.map((note, index) => (
              <li key={index}>
                <LocalizedText of={note} />
              </li>
            ))}
          </ul>
          {noted.length > 0 && (
            <dl className={styles.alerts}>
              {noted.map((alert) => (
                <div key={alert.id}>
                  <dt>
                    <AlertName alert={alert} />
                  </dt>
                  <dd>{alert.notes && <LocalizedText of={alert.notes} />}</dd>
                </div>
              ))}
            </dl>
          )}
        </>
      )}
    </Fold>
  )
}
