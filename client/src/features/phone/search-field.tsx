import { useId, type Ref } from 'react'
import { useTranslation } from 'react-i18next'
import styles from './search-field.module.css'
import { Glyph } from './glyph.tsx'

interface SearchFieldProps {
  readonly ref: Ref<HTMLInputElement>
  readonly query: string
  /** How many were found; undefined where nothing is searched for. */
  readonly found: number | undefined
  readonly onSearch: (query: string) => void
}

/** Longer than anything anybody looks for. */
const LONGEST = 100

export function SearchField({ ref, query, found, onSearch }: SearchFieldProps) {
  const { t } = useTranslation(['alerts', 'phone'])
  const id = useId()
  return (
    <div role="search" className={styles.search}>
      <label htmlFor={id} className={styles.field}>
        <Glyph name="search" />
        <span className="visually-hidden">{t('feed.search')}</span>
        <input
          ref={ref}
          id={id}
          type="search"
          maxLength={LONGEST}
          enterKeyHint="search"
          autoComplete="off"
          placeholder={t('feed.search')}
          value={query}
          onChange={(event) => onSearch(event.target.value)}
        />
        {query !== '' && (
          <button type="button" aria-label={t('feed.clearSearch')} onClick={() => onSearch('')}>
            <Glyph name="close" />
          </button>
        )}
      </label>
      <p role="status" className={styles.found}>
        {found !== undefined && t('feed.found', { count: found })}
      </p>
    </div>
  )
}
