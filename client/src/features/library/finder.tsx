import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { useLanguage } from '../../lib/use-language.ts'
import { facetWord } from './facet-words.ts'
import { choicesOf, FACETS, isAnything, type Facet, type Wanted } from './filters.ts'
import styles from './finder.module.css'
import type { Entry } from './search.ts'

interface FinderProps {
  readonly entries: readonly Entry[]
  readonly wanted: Wanted
  readonly onChange: (wanted: Wanted) => void
}

/** What to look for: words, and what the scenario is about, where, when and how long it is. */
export function Finder({ entries, wanted, onChange }: FinderProps) {
  const { t } = useTranslation('library')
  const id = useId()
  return (
    <div role="search" className={styles.finder}>
      <p className={styles.words}>
        <label htmlFor={`${id}-search`}>{t('search.label')}</label>
        <input
          id={`${id}-search`}
          type="search"
          autoComplete="off"
          spellCheck={false}
          value={wanted.query}
          onChange={(event) => onChange({ ...wanted, query: event.target.value })}
        />
      </p>
      {FACETS.map((facet) => (
        <FacetSelect key={facet} {...{ facet, entries, wanted, onChange }} />
      ))}
      {!isAnything(wanted) && (
        <button type="button" className={styles.clear} onClick={() => onChange({ query: '' })}>
          {t('filter.clear')}
        </button>
      )}
    </div>
  )
}

function FacetSelect({ facet, entries, wanted, onChange }: FinderProps & { readonly facet: Facet }) {
  const { t } = useTranslation(['library', 'scenario'])
  const language = useLanguage()
  const id = useId()
  const choices = choicesOf(entries, facet, wanted).map((choice) => ({
    ...choice,
    name: facetWord(facet, choice.value, language, t),
  }))
  // Nothing to choose from is no question.
  if (choices.length === 0) return null
  const shown =
    facet === 'country' ? choices.toSorted((a, b) => a.name.localeCompare(b.name, language)) : choices
  const change = (value: string): void => {
    const { [facet]: _, ...others } = wanted
    onChange({ ...others, query: wanted.query, ...(value !== '' && { [facet]: value }) })
  }
  return (
    <p className={styles.facet} data-chosen={wanted[facet] !== undefined}>
      <label htmlFor={id}>{t(`filter.${facet}`)}</label>
      <select id={id} value={wanted[facet] ?? ''} onChange={(event) => change(event.target.value)}>
        <option value="">{t('filter.any')}</option>
        {shown.map(({ value, count, name }) => (
          <option key={value} value={value}>
            {t('filter.option', { name, count })}
          </option>
        ))}
      </select>
    </p>
  )
}
