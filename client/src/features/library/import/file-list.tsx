import type { Outcome } from '@alert-replay/shared/import/imported.ts'
import { useTranslation } from 'react-i18next'
import { FileEntry } from './file-entry.tsx'
import styles from './file-list.module.css'
import type { ReportedFile } from './import-report.ts'

interface FileListProps {
  readonly files: readonly ReportedFile[]
  /** No scenario was made of them: why is what the reader looks for. */
  readonly isNothingMade: boolean
}

/** What needs a look first. */
const ORDER: readonly Outcome[] = ['refused', 'faulty', 'repaired', 'read', 'ignored']
/** Of one outcome; nobody reads more. */
const SHOWN = 50

/** What became of each file: refused ones first, each with what the rules say of it. */
export function FileList({ files, isNothingMade }: FileListProps) {
  const { t } = useTranslation('library')
  return ORDER.map((outcome) => {
    const group = files.filter((file) => file.outcome === outcome)
    if (group.length === 0) return null
    const more = group.length - SHOWN
    return (
      <section key={outcome} className={styles.group} aria-labelledby={`import-${outcome}`}>
        <h3 id={`import-${outcome}`} className={styles.title} data-outcome={outcome}>
          {t(`import.outcome.${outcome}`, { count: group.length })}
        </h3>
        <ul>
          {group.slice(0, SHOWN).map((file, i) => (
            <li key={`${i} ${file.name}`} className={styles.file}>
              <FileEntry file={file} isOpen={file.leftOut > 0 || (isNothingMade && file.messages === 0)} />
            </li>
          ))}
        </ul>
        {more > 0 && <p className={styles.more}>{t('import.moreOfThem', { count: more })}</p>}
      </section>
    )
  })
}
