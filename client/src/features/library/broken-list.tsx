import type { BrokenScenario } from '@alert-replay/shared/listing.ts'
import { useTranslation } from 'react-i18next'
import { FileFaults } from './file-faults.tsx'
import styles from './library.module.css'

interface BrokenListProps {
  readonly broken: readonly BrokenScenario[]
}

/** Files that cannot be offered, each with its faults. */
export function BrokenList({ broken }: BrokenListProps) {
  const { t } = useTranslation('library')
  if (broken.length === 0) return null
  return (
    <section className={styles.section} aria-labelledby="broken">
      <h2 id="broken" className={styles.sectionTitle}>
        {t('broken', { count: broken.length })}
      </h2>
      <ul>
        {broken.map(({ id, problems }) => (
          <li key={id} className={styles.broken}>
            <h3 className={styles.file}>fixtures/{id}.json</h3>
            <FileFaults id={id} problems={problems} />
          </li>
        ))}
      </ul>
    </section>
  )
}
