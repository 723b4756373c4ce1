import type { Scenario } from '@alert-replay/shared/scenario.ts'
import { useTranslation } from 'react-i18next'
import { LocalizedText } from '../../ui/localized-text.tsx'
import styles from './background.module.css'

/** What a trainer should know of the whole scenario; folded, since it is read before the drill. */
export function Background({ scenario }: { readonly scenario: Scenario }) {
  const { t } = useTranslation('trainer')
  const { summary, account, notes } = scenario
  if (!summary && !account && notes.length === 0) return null
  return (
    <details className={styles.background}>
      <summary>{t('background')}</summary>
      <div className={styles.text}>
        {[summary, account, ...notes].map(
          (text, i) =>
            text && (
              <p key={i}>
                <LocalizedText of={text} />
              </p>
            ),
        )}
      </div>
    </details>
  )
}
