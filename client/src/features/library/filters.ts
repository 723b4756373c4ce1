import { SCENARIO_HAZARDS } from '@alert-replay/shared/about.ts'
import { isBroken, type ListedScenario } from '@alert-replay/shared/listing.ts'
import { search, type Entry } from './search.ts'

/** By what a scenario is looked for, beside words; each has a name in the address. */
export const FACETS = ['hazard', 'country', 'year', 'length'] as const
export type Facet = (typeof FACETS)[number]

/** What is looked for; a facet that is left out may be anything. */
export interface Wanted extends Partial<Readonly<Record<Facet, string>>> {
  readonly query: string
}

export const LENGTHS = ['15m', '1h', '6h', 'longer'] as const
const MINUTE_MS = 60_000

/** The year of a made-up scenario says nothing of it. */
export const MADE_UP = 'made-up'

/** What a scenario is in each facet: nothing, one thing or several. */
const VALUES: Readonly<Record<Facet, (scenario: ListedScenario) => readonly string[]>> = {
  hazard: ({ hazards }) => hazards,
  country: ({ countries }) => countries,
  year: ({ kind, startMs, utcOffsetMinutes }) => [
    kind === 'made-up' ? MADE_UP : String(new Date(startMs + utcOffsetMinutes * MINUTE_MS).getUTCFullYear()),
  ],
  length: ({ durationMs }) => [lengthOf(durationMs / MINUTE_MS)],
}

function lengthOf(minutes: number): (typeof LENGTHS)[number] {
  if (minutes <= 15) return '15m'
  if (minutes <= 60) return '1h'
  return minutes <= 360 ? '6h' : 'longer'
}

/** The entries that are all of what is wanted, in their order. A file with faults is found by its id alone. */
export function find(entries: readonly Entry[], wanted: Wanted): readonly Entry[] {
  const asked = FACETS.filter((facet) => wanted[facet] !== undefined)
  return search(entries, wanted.query).filter((entry) =>
    isBroken(entry)
      ? asked.length === 0
      : asked.every((facet) => VALUES[facet](entry).includes(wanted[facet] ?? '')),
  )
}

export interface Choice {
  readonly value: string
  /** How many would be found with it, whatever else is wanted as it is. */
  readonly count: number
}

/** What there is to choose of a facet in the whole library, in an order that stays; with it, what one asked for. */
export function choicesOf(entries: readonly Entry[], facet: Facet, wanted: Wanted): readonly Choice[] {
  const { [facet]: chosen, ...others } = wanted
  const found = offered(find(entries, { ...others, query: wanted.query }))
  const there = new Set(offered(entries).flatMap(VALUES[facet]))
  if (chosen !== undefined) there.add(chosen)
  return [...there]
    .sort(ORDER[facet])
    .map((value) => ({ value, count: found.filter((one) => VALUES[facet](one).includes(value)).length }))
}

type Compare = (one: string, other: string) => number
const byPlaceIn =
  (values: readonly string[]): Compare =>
  (one, other) =>
    values.indexOf(one) - values.indexOf(other)

const ORDER: Readonly<Record<Facet, Compare>> = {
  hazard: byPlaceIn(SCENARIO_HAZARDS),
  // By their codes: the page sorts them again by their names, in the reader's language.
  country: (one, other) => (one < other ? -1 : 1),
  // The latest first, and what never happened last.
  year: (one, other) => Number(one === MADE_UP) - Number(other === MADE_UP) || (one < other ? 1 : -1),
  length: byPlaceIn(LENGTHS),
}

/** What may be taken away so that something is found: of each facet, and of the words, how much there would be. */
export function widenings(
  entries: readonly Entry[],
  wanted: Wanted,
): readonly { readonly without: Facet | 'query'; readonly count: number }[] {
  return partsOf(wanted)
    .map((part) => ({ without: part, count: offered(find(entries, without(wanted, part))).length }))
    .filter(({ count }) => count > 0)
    .sort((one, other) => other.count - one.count)
}

const partsOf = (wanted: Wanted): readonly (Facet | 'query')[] => [
  ...FACETS.filter((facet) => wanted[facet] !== undefined),
  ...(wanted.query.trim() === '' ? [] : (['query'] as const)),
]

/** What may be looked for by itself, where to take one thing away is not enough: how much there would be. */
export function singles(
  entries: readonly Entry[],
  wanted: Wanted,
): readonly { readonly only: Facet | 'query'; readonly count: number }[] {
  return partsOf(wanted)
    .map((part) => ({ only: part, count: offered(find(entries, only(wanted, part))).length }))
    .filter(({ count }) => count > 0)
    .sort((one, other) => other.count - one.count)
}

/** One thing of what is wanted, and nothing else. */
export function only(wanted: Wanted, part: Facet | 'query'): Wanted {
  if (part === 'query') return { query: wanted.query }
  const value = wanted[part]
  return { query: '', ...(value !== undefined && { [part]: value }) }
}

/** What is wanted, and one thing of it no more. */
export function without(wanted: Wanted, facet: Facet | 'query'): Wanted {
  if (facet === 'query') return { ...wanted, query: '' }
  const { [facet]: _, ...rest } = wanted
  return { ...rest, query: wanted.query }
}

export const isAnything = (wanted: Wanted): boolean =>
  wanted.query.trim() === '' && FACETS.every((facet) => wanted[facet] === undefined)

const offered = (entries: readonly Entry[]): readonly ListedScenario[] =>
  entries.filter((entry): entry is ListedScenario => !isBroken(entry))

/** What an address wants, `?hazard=missile&country=JP&q=…`. What nothing can be is left out. */
export function readWanted(address: string): Wanted {
  const given = new URLSearchParams(address)
  const facets = FACETS.flatMap((facet) => {
    const value = given.get(facet)
    return value !== null && KNOWN[facet].test(value) ? [[facet, value] as const] : []
  })
  return { query: given.get('q') ?? '', ...Object.fromEntries(facets) }
}

const KNOWN: Readonly<Record<Facet, RegExp>> = {
  hazard: new RegExp(`^(?:${SCENARIO_HAZARDS.join('|')})$`),
  country: /^[A-Z]{2}$/,
  year: new RegExp(`^(?:\\d{4}|${MADE_UP})$`),
  length: new RegExp(`^(?:${LENGTHS.join('|')})$`),
}

/** The address for it; whatever else is in the address stays. */
export function writeWanted(wanted: Wanted, address: string): string {
  const params = new URLSearchParams(address)
  const all = { q: wanted.query.trim() === '' ? undefined : wanted.query, ...facetsOf(wanted) }
  for (const [name, value] of Object.entries(all)) {
    if (value === undefined) params.delete(name)
    else params.set(name, value)
  }
  const text = params.toString()
  return text === '' ? '' : `?${text}`
}

const facetsOf = (wanted: Wanted): Readonly<Record<Facet, string | undefined>> => ({
  hazard: wanted.hazard,
  country: wanted.country,
  year: wanted.year,
  length: wanted.length,
})
