import type { Source } from '@alert-replay/shared/alert.ts'
import { useTranslation } from 'react-i18next'
import { LocalizedText } from '../../ui/localized-text.tsx'
import { Fold } from './fold.tsx'
import styles from './source-list.module.css'

/** Where everything is from. */
export function SourceList({ sources }: { readonly sources: readonly Source[] }) {
  const { t } = useTranslation('watch')
  if (sources.length === 0) return null
  return (
    <Fold title={t('sources', { count: sources.length })}>
      {() => (
        <ul className={styles.sources}>
          {sources.map(({ id, title, publisher, url, date, note }) => (
            <li key={id}>
              {url === undefined ? (
                title
              ) : (
                <a href={url} target="_blank" rel="noreferrer">
                  {title}
                </a>
              )}
              <span className={styles.origin}>
                {[publisher, date].filter((part) => part !== undefined).join(' · ')}
              </span>
              {note && (
                <span className={styles.origin}>
                  <LocalizedText of={note} />
                </span>
              )}
            </li>
          ))}
        </ul>
      )}
    </Fold>
  )
}
