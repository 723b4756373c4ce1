import type { ScenarioHead } from '@alert-replay/shared/scenario.ts'
import { useMemo, useState } from 'react'
import { useLanguage } from '../../lib/use-language.ts'
import { arrange, countIn, inPlace, placesOf, type Place, type Row } from './arrange.ts'
import type { Deck } from './cards.ts'
import { isFiltering, passes, type HistoryFilter } from './history-filter.ts'
import { searchFor } from './search-text.ts'

export interface Arranged {
  readonly rows: readonly Row[]
  /** How many have come that are not among them. */
  readonly fresh: number
  /** The reader goes on reading: nothing is put in between any more, nothing changes places. */
  readonly hold: () => void
  /** The reader is at the top: all are in their places again. */
  readonly release: () => void
}

interface Wanted {
  readonly query: string
  readonly filter: HistoryFilter
}

/** The cards in their places; while somebody reads further down, in the places they had when the reader left the top. */
export function useArranged(
  deck: Deck,
  scenario: ScenarioHead | undefined,
  query: string,
  filter: HistoryFilter,
): Arranged {
  const language = useLanguage()
  const [held, setHeld] = useState<Wanted & { readonly places: readonly Place[] }>()
  const now = useMemo(() => {
    if (!scenario) return []
    const isFound = searchFor(query)
    const isWanted = passes(filter)
    return arrange(
      deck.cards.filter((card) => isWanted(card) && isFound(card.entry.alert)),
      scenario,
      language,
      query.trim() === '' && !isFiltering(filter) ? 'threads' : 'alerts',
    )
  }, [deck, scenario, language, query, filter])
  // Another search is another list, and so is another filter.
  const isOf = (one: Wanted | undefined): boolean => one?.query === query && one.filter === filter
  const places = isOf(held) ? held?.places : undefined
  const rows = useMemo(() => (places ? inPlace(places, deck.byArrival) : now), [places, deck, now])
  return {
    rows,
    fresh: countIn(now) - countIn(rows),
    hold: () => setHeld((before) => (isOf(before) ? before : { places: placesOf(now), query, filter })),
    release: () => setHeld(undefined),
  }
}
