import type { Finding, PlacedFinding } from '@alert-replay/shared/cap/finding.ts'
import { findingText } from '@alert-replay/shared/cap/rules/catalogue.ts'
import { useTranslation } from 'react-i18next'
import { faultsIn } from '../../../lib/languages.ts'
import { useLanguage } from '../../../lib/use-language.ts'
import { groupsOf } from './finding-groups.ts'
import styles from './finding-list.module.css'

interface FindingListProps {
  readonly findings: readonly (Finding | PlacedFinding)[]
  /** How many there are in all. */
  readonly count: number
}

const SHOWN = 12
const SHOWN_LINES = 6

/** What the rules say: how grave it is, which rule, where, what is wrong, what would be right. */
export function FindingList({ findings, count }: FindingListProps) {
  const { t } = useTranslation('library')
  const language = useLanguage()
  const linesText = (lines: readonly number[]): string => {
    const some = lines.slice(0, SHOWN_LINES).join(t('import.sum.comma'))
    const line = lines.length > SHOWN_LINES ? `${some} …` : some
    return t('import.line', { count: lines.length, line })
  }
  const groups = groupsOf(findings)
  const shown = groups.slice(0, SHOWN)
  const told = shown.reduce((sum, { size }) => sum + size, 0)
  const more = count - told
  return (
    <div className={styles.findings}>
      <ol className={styles.list}>
        {shown.map(({ finding, lines }, i) => {
          const { wrong, right } = findingText(finding, language)
          return (
            <li key={i} className={styles.finding}>
              <span className={styles.gravity} data-gravity={finding.gravity}>
                {t(`import.gravity.${finding.gravity}`)}
              </span>
              <span className={styles.place}>
                {lines.length > 0 && <>{linesText(lines)} </>}
                <code className={styles.rule}>{finding.rule}</code>
              </span>
              <span className={styles.wrong} lang={faultsIn(language)}>
                {wrong}
              </span>
              {right !== '' && (
                <span className={styles.right}>
                  <span aria-hidden="true">→ </span>
                  <span className="visually-hidden">{t('faults.right')}</span>{' '}
                  <span lang={faultsIn(language)}>{right}</span>
                </span>
              )}
            </li>
          )
        })}
      </ol>
      {more > 0 && <p className={styles.more}>{t('import.moreFindings', { count: more })}</p>}
    </div>
  )
}
