import { useTranslation } from 'react-i18next'
import styles from './file-entry.module.css'
import { FindingList } from './finding-list.tsx'
import type { ReportedFile } from './import-report.ts'

interface FileEntryProps {
  readonly file: ReportedFile
  /** What the rules say stands open from the start. */
  readonly isOpen: boolean
}

/** One file: its name, what it is, how many messages were in it, and behind that what the rules say of it. */
export function FileEntry({ file, isOpen }: FileEntryProps) {
  const { t } = useTranslation('library')
  const { name, kind, version, messages, findings, findingCount, unread, outcome } = file
  const facts = [
    kind !== 'other' && [t(`import.kind.${kind}`), version].filter(Boolean).join(' '),
    messages > 0 && t('import.messages', { count: messages }),
  ].filter((fact) => fact !== false)
  const head = (
    <>
      <span className={styles.name}>{name}</span>
      {facts.length > 0 && <span className={styles.facts}>{facts.join(' · ')}</span>}
    </>
  )
  if (findings.length === 0) {
    return (
      <div className={styles.entry}>
        <p className={styles.head}>{head}</p>
        {(unread !== undefined || outcome === 'ignored') && (
          <p className={styles.why}>
            {t(`import.why.${unread ?? (kind === 'scenario' ? 'scenario' : 'ignored')}`)}
          </p>
        )}
      </div>
    )
  }
  return (
    <details className={styles.entry} open={isOpen}>
      <summary className={styles.head}>
        {head}
        <span className={styles.count}>{t('import.findings', { count: findingCount })}</span>
      </summary>
      <FindingList findings={findings} count={findingCount} />
    </details>
  )
}
