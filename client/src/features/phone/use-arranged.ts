import type { ScenarioHead } from '@alert-replay/shared/scenario.ts'
import { useMemo, useState } from 'react'
import { useLanguage } from '../../lib/use-language.ts'
import { arrange, countIn, inPlace, placesOf, type Place, type Row } from './arrange.ts'
import type { Deck } from './cards.ts'
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

/** The cards in their places; while somebody reads further down, in the places they had when the reader left the top. */
export function useArranged(deck: Deck, scenario: ScenarioHead | undefined, query: string): Arranged {
  const language = useLanguage()
  const [held, setHeld] = useState<{ readonly places: readonly Place[]; readonly query: string }>()
  const now = useMemo(() => {
    if (!scenario) return []
    const isFound = searchFor(query)
    return arrange(
      deck.cards.filter(({ entry }) => isFound(entry.alert)),
      scenario,
      language,
      query.trim() === '' ? 'threads' : 'alerts',
    )
  }, [deck, scenario, language, query])
  // Another search is another list.
  const places = held?.query === query ? held.places : undefined
  const rows = useMemo(() => (places ? inPlace(places, deck.byArrival) : now), [places, deck, now])
  return {
    rows,
    fresh: countIn(now) - countIn(rows),
    hold: () => setHeld((before) => (before?.query === query ? before : { places: placesOf(now), query })),
    release: () => setHeld(undefined),
  }
}
