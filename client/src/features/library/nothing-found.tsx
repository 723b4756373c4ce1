import { useTranslation } from 'react-i18next'
import { useLanguage } from '../../lib/use-language.ts'
import { Button } from '../../ui/button.tsx'
import { facetWord } from './facet-words.ts'
import { FACETS, only, singles, widenings, without, type Facet, type Wanted } from './filters.ts'
import styles from './library.module.css'
import type { Entry } from './search.ts'

interface NothingFoundProps {
  readonly entries: readonly Entry[]
  readonly wanted: Wanted
  readonly onChange: (wanted: Wanted) => void
}

/** That nothing is found, and what to take away so that something is. */
export function NothingFound({ entries, wanted, onChange }: NothingFoundProps) {
  const { t } = useTranslation(['library', 'scenario'])
  const language = useLanguage()
  const query = wanted.query.trim()
  const isQueryAlone = FACETS.every((facet) => wanted[facet] === undefined)
  const ways = isQueryAlone ? [] : widenings(entries, wanted)
  const alone = isQueryAlone || ways.length > 0 ? [] : singles(entries, wanted)
  const nameOf = (part: Facet | 'query'): string =>
    part === 'query' ? t('filter.quoted', { query }) : facetWord(part, wanted[part] ?? '', language, t)
  return (
    <div className={styles.state}>
      <p className={styles.stateTitle}>
        {isQueryAlone ? t('search.nothing', { query }) : t('filter.nothing')}
      </p>
      <p>{t(ways.length > 0 ? 'filter.how' : alone.length > 0 ? 'filter.howAlone' : 'search.how')}</p>
      <div className={styles.ways}>
        {ways.map(({ without: part, count }) => (
          <Button key={part} onClick={() => onChange(without(wanted, part))}>
            {t('filter.without', { name: nameOf(part), count })}
          </Button>
        ))}
        {alone.map(({ only: part, count }) => (
          <Button key={part} onClick={() => onChange(only(wanted, part))}>
            {t('filter.alone', { name: nameOf(part), count })}
          </Button>
        ))}
        <Button
          look={ways.length + alone.length > 0 ? 'quiet' : 'plain'}
          onClick={() => onChange({ query: '' })}
        >
          {t('search.clear')}
        </Button>
      </div>
    </div>
  )
}
