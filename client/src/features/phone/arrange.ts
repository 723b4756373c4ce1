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
  /** The others of its thread, newest first, which have no place of their own: one event is one entry. */
  readonly others: readonly Card[]
  readonly group?: Group
}

/** Where a card stood when it was last arranged. */
export interface Place {
  readonly arrival: Arrival
  readonly others: readonly Arrival[]
  readonly group?: Group
}

/**
 * Current alerts first, then past ones, newest first in both. `as`: the alerts of a thread as one entry, under the
 * latest of them; or each by itself, as a search finds them.
 */
export function arrange(
  cards: readonly Card[],
  scenario: ScenarioHead,
  language: string,
  as: 'threads' | 'alerts',
): readonly Row[] {
  const heads = as === 'threads' ? headsOf(cards) : cards.map((card) => ({ card, others: [] }))
  const ordered = [...heads.filter(({ card }) => !isPast(card)), ...heads.filter(({ card }) => isPast(card))]
  let before: Group | undefined
  const dates = datesOf(scenario, language)
  return ordered.map(({ card, others }): Row => {
    const group: Group = { time: isPast(card) ? 'past' : 'now', date: dates(card.entry.alert.offsetMs) }
    const isFirst = group.time !== before?.time || group.date !== before.date
    before = group
    return { card, others, ...(isFirst && { group }) }
  })
}

/** The latest of each thread, and the others of it; a part of a message stands behind the message. */
function headsOf(cards: readonly Card[]): readonly Pick<Row, 'card' | 'others'>[] {
  const threads = new Map<Card['thread'], Card[]>()
  for (const card of cards) {
    const known = threads.get(card.thread)
    if (known) known.push(card)
    else threads.set(card.thread, [card])
  }
  return [...threads.values()].flatMap((all) => {
    const card = all.find(({ entry }) => entry.alert.partOf === undefined) ?? all[0]
    return card ? [{ card, others: all.filter((one) => one !== card) }] : []
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
  return places.flatMap(({ arrival, others, group }): readonly Row[] => {
    const card = byArrival.get(arrival)
    const there = others.flatMap((other) => byArrival.get(other) ?? [])
    return card ? [{ card, others: there, ...(group && { group }) }] : []
  })
}

export const placesOf = (rows: readonly Row[]): readonly Place[] =>
  rows.map(({ card, others, group }) => ({
    arrival: card.arrival,
    others: others.map(({ arrival }) => arrival),
    ...(group && { group }),
  }))

/** How many alerts are in them. */
export const countIn = (rows: readonly Row[]): number =>
  rows.reduce((count, { others }) => count + 1 + others.length, 0)
