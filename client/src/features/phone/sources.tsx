import type { Source } from '@alert-replay/shared/alert.ts'
import { useTranslation } from 'react-i18next'
import { Glyph } from './glyph.tsx'
import { InLanguage } from './in-language.tsx'
import styles from './sources.module.css'

interface SourcesProps {
  /** Those that support the wording shown. */
  readonly cited: readonly Source[]
  readonly others: readonly Source[]
}

export function Sources({ cited, others }: SourcesProps) {
  const { t } = useTranslation('phone')
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
                {source.url === undefined ? (
                  source.title
                ) : (
                  <a href={source.url} target="_blank" rel="noreferrer">
                    <span>{source.title}</span>
                    <Glyph name="outside" />
                    <span className="visually-hidden"> ({t('detail.newWindow')})</span>
                  </a>
                )}
                <p className={styles.from}>{[source.publisher, source.date].filter(Boolean).join(' · ')}</p>
                {source.note && (
                  <p className={styles.from}>
                    <InLanguage texts={source.note} />
                  </p>
                )}
              </li>
            ))}
          </ul>
        </div>
      ))}
    </div>
  )
}
