import { isBroken } from '@alert-replay/shared/listing.ts'
import { useTranslation } from 'react-i18next'
import { ButtonLink } from '../../ui/button-link.tsx'
import { FileFaults } from './file-faults.tsx'
import styles from './library.module.css'
import { faultyIn } from './order.ts'
import type { Entry } from './search.ts'

interface FaultyFilesProps {
  /** All of the library, whatever is looked for in it. */
  readonly entries: readonly Entry[]
}

/** Of more files than this each is folded: the scenarios below are not to be pushed off the page. */
const UNFOLDED = 2

/** Files with faults, above everything that can be watched: who has just written one looks for it here. */
export function FaultyFiles({ entries }: FaultyFilesProps) {
  const { t } = useTranslation('library')
  const faulty = faultyIn(entries)
  if (faulty.length === 0) return null
  return (
    <section className={styles.section} aria-labelledby="faulty">
      <h2 id="faulty" className={styles.sectionTitle}>
        {t('faulty', { count: faulty.length })}
      </h2>
      <ul>
        {faulty.map((entry) => (
          <li key={entry.id} id={fileAnchor(entry.id)} className={styles.faulty}>
            <details open={faulty.length <= UNFOLDED}>
              <summary>
                <h3 className={styles.file}>fixtures/{entry.id}.json</h3>
              </summary>
              <FileFaults id={entry.id} problems={entry.problems} lastGoodOffered={!isBroken(entry)} />
            </details>
            <ButtonLink look="quiet" href={`/editor/${entry.id}`} aria-label={`${t('edit')}: ${entry.id}`}>
              {t('edit')}
            </ButtonLink>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** Where on the page a file's faults are told. */
export const fileAnchor = (id: string): string => `file-${id}`
