import type { TFunction } from 'i18next'
import { countryName } from '../../lib/country-name.ts'
import { MADE_UP, type Facet } from './filters.ts'

/** What a value of a facet is called. */
export function facetWord(
  facet: Facet,
  value: string,
  language: string,
  t: TFunction<['library', 'scenario']>,
): string {
  switch (facet) {
    case 'hazard':
      return t(`scenario:hazard.${value}`)
    case 'country':
      return countryName(value, language)
    case 'year':
      return value === MADE_UP ? t('filter.madeUp') : value
    case 'length':
      return t(`filter.lengths.${value}`)
    default:
      return value
  }
}
