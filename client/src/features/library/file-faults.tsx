import { pathText, type PlacedProblem } from '@alert-replay/shared/problem.ts'
import { problemText } from '@alert-replay/shared/problem-text.ts'
import { useTranslation } from 'react-i18next'
import { faultsIn } from '../../lib/languages.ts'
import { useLanguage } from '../../lib/use-language.ts'
import styles from './file-faults.module.css'

interface FileFaultsProps {
  readonly id: string
  readonly problems: readonly PlacedProblem[]
  /** Whether the file was good before, and that version can still be watched. */
  readonly lastGoodOffered?: boolean
}

const SHOWN = 8
/** What stands for the way out where nobody knows one. */
export const NOTHING_TO_SUGGEST = '–'

/** What is wrong with a scenario file, fault by fault: where, what is wrong, what would be right. */
export function FileFaults({ id, problems, lastGoodOffered = false }: FileFaultsProps) {
  const { t } = useTranslation('library')
  const language = useLanguage()
  const more = problems.length - SHOWN
  return (
    <div className={styles.faults}>
      <p className={styles.summary}>
        <strong>{t('faults.count', { count: problems.length })}</strong>{' '}
        {t(lastGoodOffered ? 'faults.lastGood' : 'faults.notOffered')}
      </p>
      <ol className={styles.list}>
        {problems.slice(0, SHOWN).map((problem, i) => {
          const { wrong, right } = problemText(problem, language)
          return (
            <li key={i} className={styles.fault}>
              <span className={styles.place}>
                {t('faults.place', { line: problem.line, column: problem.column })}
              </span>
              <code className={styles.path}>{pathText(problem.path)}</code>
              <span className={styles.wrong} lang={faultsIn(language)}>
                {wrong}
              </span>
              {right !== NOTHING_TO_SUGGEST && (
                <span className={styles.right}>
                  <span className={styles.arrow} aria-hidden="true">
                    →
                  </span>
                  <span className="visually-hidden">{t('faults.right')}</span>{' '}
                  <span lang={faultsIn(language)}>{right}</span>
                </span>
              )}
            </li>
          )
        })}
      </ol>
      {more > 0 && (
        <p className={styles.more}>
          {t('faults.more', { count: more })} <code>npm run fixtures -- check {id}</code>
        </p>
      )}
    </div>
  )
}
