import type { Draft } from '@alert-replay/shared/draft/draft.ts'
import { readCapTime } from '@alert-replay/shared/cap/cap-time.ts'
import type { CapMessage } from '@alert-replay/shared/cap/message.ts'
import type { EditNote } from '@alert-replay/shared/draft/edits.ts'
import { SentMessages } from '@alert-replay/shared/import/link.ts'
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
 * else a minute after the last, as far from each other as they were. Ids that are taken get a number. A CAP message that
 * is there already is not there twice; what the messages on both sides refer to is linked.
 */
export const appended = (other: Draft): AnyEdit => ({
  name: 'import',
  apply: (draft) => joined(draft, other).draft,
  selects: (next, before) => {
    const known = new Set(alertsIn(before))
    const first = alertsIn(next).findIndex((alert) => !known.has(alert) && !isIn(before, alert))
    return first === -1 ? undefined : first
  },
  says: (_next, before) => joined(before, other).notes,
})

/** Whether an alert of this id was there before: it may refer to more now. */
const isIn = (draft: Draft, alert: unknown): boolean =>
  rowsOf(draft).some(({ id }) => isFields(alert) && id === alert['id'])

interface Joined {
  readonly draft: Draft
  readonly notes: readonly EditNote[]
}

function joined(draft: Draft, other: Draft): Joined {
  const here = alertsIn(draft)
  const { added, known, notes } = withoutKnown(here.filter(isFields), alertsIn(other).filter(isFields))
  if (added.length === 0) return { draft, notes }
  const shiftMs = shiftOf(draft, other)
  const named = namesFor(
    added.map(({ id }) => textIn(id)),
    new Set(rowsOf(draft).map(({ id }) => id)),
  )
  const ids = new Map([...known, ...named])
  const [sources, sourceIds] = withSources(draft['sources'], other['sources'])
  const come = added.map((alert) => renamed(shifted(alert, other, shiftMs), ids, sourceIds))
  const linked = withLinks(here, come)
  return {
    draft: {
      ...draft,
      ...(sources && { sources }),
      alerts: byTime({ ...draft, alerts: linked.alerts }),
    },
    notes: [...notes, ...linked.notes],
  }
}

/** A CAP message by what others call it: its sender, its identifier and the moment it was sent (CAP 1.2, 3.2.1). */
function messageOf(alert: unknown): CapMessage | undefined {
  const cap = isFields(alert) ? alert['cap'] : undefined
  const isOne =
    isFields(cap) && ['sender', 'identifier', 'sent'].every((name) => typeof cap[name] === 'string')
  return isOne ? (cap as unknown as CapMessage) : undefined
}

const sentMs = ({ sent }: CapMessage): number => readCapTime(sent)?.atMs ?? 0

const nameOf = (message: CapMessage): string =>
  JSON.stringify([message.sender, message.identifier, readCapTime(message.sent)?.atMs ?? message.sent])

interface Unknown {
  readonly added: readonly Fields[]
  /** From the ids of those that are there already to theirs here. */
  readonly known: Names
  readonly notes: readonly EditNote[]
}

/** Those of the alerts whose CAP message is not here yet. */
function withoutKnown(here: readonly Fields[], others: readonly Fields[]): Unknown {
  const byName = new Map(
    here.flatMap((alert) => {
      const message = messageOf(alert)
      return message ? [[nameOf(message), alert] as const] : []
    }),
  )
  const added: Fields[] = []
  const known = new Map<string, string>()
  const same: string[] = []
  const otherwise: string[] = []
  for (const alert of others) {
    const message = messageOf(alert)
    const found = message && byName.get(nameOf(message))
    if (!found) {
      added.push(alert)
      continue
    }
    const id = textIn(found['id'])
    known.set(textIn(alert['id']), id)
    ;(isSame(found['cap'], alert['cap']) ? same : otherwise).push(id)
  }
  return { added, known, notes: [...noteOf('here-already', same), ...noteOf('here-otherwise', otherwise)] }
}

/** So many ids a note names. */
const NAMED = 3

function noteOf(code: EditNote['code'], ids: readonly string[]): readonly EditNote[] {
  if (ids.length === 0) return []
  const id = ids.length > NAMED ? `${ids.slice(0, NAMED).join(', ')} …` : ids.join(', ')
  return [{ code, place: ['alerts'], id, count: ids.length }]
}

/** What a message on one side says of one on the other stands in `references` too. */
function withLinks(
  here: readonly unknown[],
  come: readonly Fields[],
): { readonly alerts: readonly unknown[]; readonly notes: readonly EditNote[] } {
  const isNew = new Set<unknown>(come)
  const sent = [...here, ...come]
    .flatMap((alert) => {
      const message = messageOf(alert)
      return message && isFields(alert) ? [{ alert, message }] : []
    })
    .sort((one, other) => sentMs(one.message) - sentMs(other.message))
  const messages = new SentMessages(sent.map(({ message }) => message))
  const linked: string[] = []
  const changed = new Map<unknown, Fields>()
  for (const [i, { alert, message }] of sent.entries()) {
    const had: readonly unknown[] = Array.isArray(alert['references']) ? alert['references'] : []
    const more = messages.linksOf(message, i).flatMap(({ to }) => {
      const target = to === undefined ? undefined : sent[to]?.alert
      return target && isNew.has(target) !== isNew.has(alert) ? [textIn(target['id'])] : []
    })
    const missing = [...new Set(more)].filter((id) => !had.includes(id))
    if (missing.length === 0) continue
    linked.push(textIn(alert['id']))
    changed.set(alert, { ...alert, references: [...had, ...missing] })
  }
  return {
    alerts: [...here, ...come].map((alert) => changed.get(alert) ?? alert),
    notes: noteOf('linked', linked),
  }
}

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
