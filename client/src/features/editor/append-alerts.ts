import type { Draft } from '@alert-replay/shared/draft/draft.ts'
import { readAt, readStart } from '@alert-replay/shared/time.ts'
import { positionText } from '../../lib/asked-position.ts'
import type { AnyEdit } from './editor-store.ts'
import { isSame } from './merge.ts'
import { alertsIn, isFields, rowsOf, startOf, textIn } from './rows.ts'

/** Alerts of another time are not put into this one: a scenario is as long as a person replays it. */
const LONGEST_MS = 7 * 24 * 3_600_000
const APART_MS = 60_000

type Fields = Readonly<Record<string, unknown>>
type Names = ReadonlyMap<string, string>

/**
 * The alerts of another scenario behind those that are there. Where both are of one time they come by their own clock;
 * else a minute after the last, as far from each other as they were. Ids that are taken get a number.
 */
export const appended = (other: Draft): AnyEdit => ({
  name: 'import',
  apply: (draft) => {
    const added = alertsIn(other).filter(isFields)
    if (added.length === 0) return draft
    const shiftMs = shiftOf(draft, other)
    const ids = namesFor(
      added.map(({ id }) => textIn(id)),
      new Set(rowsOf(draft).map(({ id }) => id)),
    )
    const [sources, sourceIds] = withSources(draft['sources'], other['sources'])
    const all = [
      ...alertsIn(draft),
      ...added.map((alert) => renamed(shifted(alert, other, shiftMs), ids, sourceIds)),
    ]
    return { ...draft, ...(sources && { sources }), alerts: byTime({ ...draft, alerts: all }) }
  },
  selects: (next, before) => {
    const known = new Set(alertsIn(before))
    const first = alertsIn(next).findIndex((alert) => !known.has(alert))
    return first === -1 ? undefined : first
  },
})

/** From an offset of theirs to ours. */
function shiftOf(draft: Draft, other: Draft): number {
  const ours = startOf(draft)
  const theirs = startOf(other)
  const last = rowsOf(draft).reduce((most, { offsetMs = 0 }) => Math.max(most, offsetMs), 0)
  const apartMs = ours && theirs ? theirs.atMs - ours.atMs : Number.NaN
  return apartMs >= 0 && apartMs <= LONGEST_MS ? apartMs : last + APART_MS
}

function shifted(alert: Fields, other: Draft, shiftMs: number): Fields {
  const start = readStart(textIn(other['start']))
  if (!start) return alert
  const moved = (name: string): Fields => {
    const read = readAt(textIn(alert[name]), start)
    return read ? { [name]: `+${positionText(Math.max(0, read.offsetMs + shiftMs))}` } : {}
  }
  const precision = readAt(textIn(alert['at']), start)?.precision
  return {
    ...alert,
    ...moved('at'),
    ...moved('expires'),
    // A time after the start is one to the second; what was known less well stays so.
    ...(alert['precision'] === undefined && precision === 'minute' && { precision }),
  }
}

function namesFor(names: readonly string[], taken: Set<string>): Names {
  const found = new Map<string, string>()
  for (const name of names) {
    let free = name
    for (let number = 2; taken.has(free); number++) free = `${name}-${number}`
    taken.add(free)
    found.set(name, free)
  }
  return found
}

function withSources(ours: unknown, theirs: unknown): readonly [Fields | undefined, Names] {
  if (!isFields(theirs)) return [undefined, new Map()]
  const own = isFields(ours) ? ours : {}
  const added = Object.entries(theirs).filter(([id, source]) => !isSame(own[id], source))
  const names = namesFor(
    added.map(([id]) => id),
    new Set(Object.keys(own)),
  )
  return [
    { ...own, ...Object.fromEntries(added.map(([id, source]) => [names.get(id) ?? id, source])) },
    names,
  ]
}

/** The alert by its new name, and with the new names of what it names. */
function renamed(alert: Fields, ids: Names, sources: Names): Fields {
  const id = (value: unknown): unknown => (typeof value === 'string' ? (ids.get(value) ?? value) : value)
  const source = (value: unknown): unknown =>
    typeof value === 'string'
      ? (sources.get(value) ?? value)
      : isFields(value)
        ? { ...value, id: source(value['id']) }
        : value
  const each = (value: unknown, change: (one: unknown) => unknown): unknown =>
    Array.isArray(value) ? value.map(change) : value
  const texts = isFields(alert['texts']) && {
    texts: Object.fromEntries(
      Object.entries(alert['texts']).map(([language, text]) => [
        language,
        isFields(text) && 'sources' in text ? { ...text, sources: each(text['sources'], source) } : text,
      ]),
    ),
  }
  return {
    ...alert,
    id: id(alert['id']),
    ...('references' in alert && { references: each(alert['references'], id) }),
    ...('partOf' in alert && { partOf: id(alert['partOf']) }),
    ...('sources' in alert && { sources: each(alert['sources'], source) }),
    ...texts,
  }
}

/** In order of time; those whose time cannot be read stay behind the one before them. */
function byTime(draft: Draft): readonly unknown[] {
  let before = 0
  return alertsIn(draft)
    .map((alert, index) => {
      before = rowsOf(draft)[index]?.offsetMs ?? before
      return { alert, atMs: before }
    })
    .sort((one, other) => one.atMs - other.atMs)
    .map(({ alert }) => alert)
}
