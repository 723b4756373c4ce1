import type { PhoneSource } from '@alert-replay/shared/alert.ts'
import { useTranslation } from 'react-i18next'
import styles from './sources.module.css'

interface SourcesProps {
  /** Those that support the wording shown. */
  readonly cited: readonly PhoneSource[]
  readonly others: readonly PhoneSource[]
}

export function Sources({ cited, others }: SourcesProps) {
  const { t } = useTranslation(['alerts', 'phone'])
  const groups = [
    { label: 'detail.sourcesOfText', sources: cited },
    { label: 'detail.sourcesOfFact', sources: others },
  ].filter(({ sources }) => sources.length > 0)
  return (
    <div className={styles.sources}>
      {groups.length === 0 && <p className={styles.group}>{t('detail.noSources')}</p>}
      {groups.map(({ label, sources }) => (
        <div key={label} className={styles.group}>
          <p>{t(label)}</p>
          <ul>
            {sources.map((source) => (
              <li key={source.id} className={styles.source}>
                {source.name}
                {source.date !== undefined && <p className={styles.from}>{source.date}</p>}
              </li>
            ))}
          </ul>
        </div>
      ))}
    </div>
  )
}
