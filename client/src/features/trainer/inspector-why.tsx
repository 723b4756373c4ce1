import { pick } from '@alert-replay/shared/localized.ts'
import { deciding, reasonText, type Telling } from '../../drill/reason-words.ts'
import type { Outcome } from '@alert-replay/shared/phone/outcome.ts'
import styles from './inspector-table.module.css'

interface InspectorWhyProps {
  readonly outcome: Outcome
  readonly telling: Telling
}

/** The rule that decided, of which profile; the others on demand. */
export function InspectorWhy({ outcome, telling }: InspectorWhyProps) {
  const { t, language, profile } = telling
  const last = deciding(outcome)
  const others = outcome.reasons.slice(0, -1)
  return (
    <>
      {last && (
        <>
          <span className={styles.rule}>{last.rule}</span> {reasonText(last, telling)}
          {last.assumed && <Assumed t={t} />}
        </>
      )}
      <span className={styles.below}>{pick(profile.names, language)?.text ?? profile.id}</span>
      {others.length > 0 && (
        <details className={styles.others}>
          <summary>{t('inspector:trainer.others', { count: others.length })}</summary>
          <ol>
            {others.map((reason, i) => (
              // An outcome does not change its reasons.
              // oxlint-disable-next-line react/no-array-index-key
              <li key={i}>
                <span className={styles.rule}>{reason.rule}</span> {reasonText(reason, telling)}
                {reason.assumed && <Assumed t={t} />}
              </li>
            ))}
          </ol>
        </details>
      )}
    </>
  )
}

const Assumed = ({ t }: Pick<Telling, 't'>) => (
  <>
    {' '}
    <strong className={styles.assumed}>{t('inspector:assumed')}</strong>
  </>
)
