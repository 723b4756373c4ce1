import type { Outcome } from '@alert-replay/shared/phone/outcome.ts'
import { sourceOf } from '@alert-replay/shared/phone/reasons.ts'
import { fieldValue, reasonText, type Telling } from '../../../drill/reason-words.ts'
import { SourceText } from '../source-text.tsx'
import styles from './inspector.module.css'

interface ReasonListProps {
  readonly outcome: Outcome
  readonly telling: Telling
}

/** The rules that had a say, in their order; each with the field of the profile that it read, and how that is known. */
export function ReasonList({ outcome: { reasons }, telling }: ReasonListProps) {
  const { t, profile } = telling
  return (
    <ol className={styles.reasons}>
      {reasons.map((reason, i) => {
        const { rule, field, assumed } = reason
        const source = field === undefined ? undefined : sourceOf(field, profile)
        const isLast = i === reasons.length - 1
        return (
          // An outcome does not change its reasons.
          // oxlint-disable-next-line react/no-array-index-key
          <li key={i} className={styles.reason} data-decided={isLast}>
            <p className={styles.sentence}>
              <span className={styles.rule}>{rule}</span> {reasonText(reason, telling)}
              {isLast && reasons.length > 1 && (
                <span className={styles.decided}> {t('inspector:decided')}</span>
              )}
            </p>
            <p className={styles.field}>
              {field === undefined ? (
                t('inspector:noField')
              ) : (
                <>
                  <code>{field}</code>
                  {': '}
                  <code>{fieldValue(field, profile) ?? t('inspector:notSaid')}</code>
                  {assumed && (
                    <>
                      {' '}
                      <strong className={styles.assumed}>{t('inspector:assumed')}</strong>{' '}
                      {t('inspector:assumedMeans')}
                    </>
                  )}
                  {!assumed && source !== undefined && (
                    <span className={styles.source}>
                      {t('inspector:source')}: <SourceText source={source} />
                    </span>
                  )}
                </>
              )}
            </p>
          </li>
        )
      })}
    </ol>
  )
}
