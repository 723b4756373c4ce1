import type { Arrival } from '@alert-replay/shared/phone/memory.ts'
import type { ScenarioHead } from '@alert-replay/shared/scenario.ts'
import { dateText } from '../../lib/clock-text.ts'
import { isPast, type Card } from './cards.ts'

/** What is current and what is past stand apart, each by its days. */
export interface Group {
  readonly time: 'now' | 'past'
  /** The scenario's date, in words. */
  readonly date: string
}

/** A card at its place in the list; `group` where it is the first of one. */
export interface Row {
  readonly card: Card
  readonly group?: Group
}

/** Where a card stood when it was last arranged. */
export interface Place {
  readonly arrival: Arrival
  readonly group?: Group
}

/** Current alerts first, then past ones, newest first in both. */
export function arrange(cards: readonly Card[], scenario: ScenarioHead, language: string): readonly Row[] {
  const ordered = [...cards.filter((card) => !isPast(card)), ...cards.filter(isPast)]
  let before: Group | undefined
  const dates = datesOf(scenario, language)
  return ordered.map((card): Row => {
    const group: Group = { time: isPast(card) ? 'past' : 'now', date: dates(card.entry.alert.offsetMs) }
    const isFirst = group.time !== before?.time || group.date !== before.date
    before = group
    return isFirst ? { card, group } : { card }
  })
}

/** A day is put into words once: there may be ten thousand alerts in it. */
function datesOf(scenario: ScenarioHead, language: string): (offsetMs: number) => string {
  const words = new Map<number, string>()
  return (offsetMs) => {
    const day = Math.floor((scenario.startMs + offsetMs + scenario.utcOffsetMinutes * 60_000) / DAY_MS)
    const known = words.get(day) ?? dateText(scenario, offsetMs, language)
    words.set(day, known)
    return known
  }
}
const DAY_MS = 86_400_000

/** The cards of now at the places of before: what has come since is not among them, what was taken back neither. */
export function inPlace(places: readonly Place[], byArrival: ReadonlyMap<Arrival, Card>): readonly Row[] {
  return places.flatMap(({ arrival, group }): readonly Row[] => {
    const card = byArrival.get(arrival)
    return card ? [{ card, ...(group && { group }) }] : []
  })
}

export const placesOf = (rows: readonly Row[]): readonly Place[] =>
  rows.map(({ card: { arrival }, group }) => ({ arrival, ...(group && { group }) }))
