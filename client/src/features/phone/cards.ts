import type { PhoneAlert } from '@alert-replay/shared/alert.ts'
import { arrivalOf, type Arrival, type PhoneMemory } from '@alert-replay/shared/phone/memory.ts'
import { NOT_LOOKING, type Looking } from '@alert-replay/shared/phone/looking.ts'
import type { Outcome } from '@alert-replay/shared/phone/outcome.ts'
import {
  marksOf,
  standingsOf,
  threadsOf,
  type Mark,
  type Standing,
} from '@alert-replay/shared/phone/thread.ts'
import type { PhoneEntry } from '@alert-replay/shared/view.ts'

/** How one alert is tied to another: what it did to it, what was done to it, or that the two are one message. */
export interface Tie {
  readonly kind: Mark['kind'] | 'part'
  /** `by`: the other alert did it to this one · `to`: this one did it to the other. */
  readonly direction: 'by' | 'to'
  readonly alert: PhoneAlert
}

/** One alert as the phone shows it. */
export interface Card {
  readonly entry: PhoneEntry
  /** What the phone did with it, and why. */
  readonly outcome: Outcome
  readonly arrival: Arrival
  readonly unread: boolean
  readonly acknowledged: boolean
  /** It took the screen over, and nobody has pressed OK. */
  readonly waiting: boolean
  /** It will when the call ends, and was not on the screen yet. */
  readonly held: boolean
  readonly ties: readonly Tie[]
  /** Whether it still holds. */
  readonly standing: Standing
  /** All that it hangs together with, itself too, oldest first. */
  readonly thread: readonly PhoneAlert[]
}

/**
 * The delivered alerts that the phone shows as cards, newest first, without those for which it still looks for where
 * it is; how they stand at `positionMs` of the replay.
 */
export function cardsOf(
  delivered: readonly PhoneEntry[],
  memory: PhoneMemory,
  outcomes: readonly Outcome[],
  positionMs: number,
  looking: Looking = NOT_LOOKING,
): readonly Card[] {
  const isShown = (entry: PhoneEntry, i: number): boolean =>
    outcomes[i]?.as !== 'nothing' && !looking.arrivals.has(arrivalOf(entry))
  const alerts = delivered.filter(isShown).map(({ alert }) => alert)
  const read = new Set(memory.read)
  const acknowledged = new Set(memory.acknowledged)
  const waiting = new Set(memory.waiting)
  const held = new Set(memory.held)
  const ties = tiesOf(alerts)
  const standings = standingsOf(alerts, positionMs)
  const threads = threadsOf(alerts)
  return delivered
    .flatMap((entry, i): readonly Card[] => {
      const { id } = entry.alert
      const arrival = arrivalOf(entry)
      const outcome = outcomes[i]
      const standing = standings.get(id)
      if (!outcome || !isShown(entry, i) || !standing) return []
      return [
        {
          entry,
          outcome,
          arrival,
          unread: !read.has(arrival),
          acknowledged: acknowledged.has(arrival),
          waiting: waiting.has(arrival),
          held: held.has(arrival),
          ties: ties.get(id) ?? [],
          standing,
          thread: threads.get(id) ?? [entry.alert],
        },
      ]
    })
    .reverse()
}

/** The cards, and each found at once: a phone may have ten thousand. */
export interface Deck {
  /** Newest first. */
  readonly cards: readonly Card[]
  readonly byArrival: ReadonlyMap<Arrival, Card>
  readonly byAlert: ReadonlyMap<string, Card>
}

export const deckOf = (cards: readonly Card[]): Deck => ({
  cards,
  byArrival: new Map(cards.map((card) => [card.arrival, card])),
  byAlert: new Map(cards.map((card) => [card.entry.alert.id, card])),
})

/** It no longer holds, whatever the reason: it belongs to the past. */
export const isPast = ({ standing }: Pick<Card, 'standing'>): boolean => standing.kind !== 'in-force'

/** Took the screen over, and still holds: the signal colour is for these alone. */
export const isAlarming = (card: Card): boolean =>
  card.outcome.as === 'takeover' && !isPast(card) && !isEnd(card.entry.alert)

/** It says that a danger is over, or never was. */
export const isEnd = ({ phases, msgType }: Pick<PhoneAlert, 'phases' | 'msgType'>): boolean =>
  phases.includes('lifted') || phases.includes('cancelled') || msgType === 'Cancel'

/** Nothing that the alert tells people to do holds any more. */
export const isOver = ({ standing: { kind } }: Pick<Card, 'standing'>): boolean =>
  kind === 'lifted' || kind === 'cancelled' || kind === 'expired'

/** Which edition of its message an alert is, 0 the first: as its serial number says, else by what it changes. */
export function editionOf({ entry: { alert }, thread }: Pick<Card, 'entry' | 'thread'>): number {
  const said = alert.cellBroadcast?.serial?.update
  if (said !== undefined) return said
  const byId = new Map(thread.map((one) => [one.id, one]))
  const seen = new Set<string>()
  for (let at: PhoneAlert | undefined = alert; at && !seen.has(at.id); at = editedBy(at, byId))
    seen.add(at.id)
  return seen.size - 1
}

/** The alert of which this one is another edition. */
export function editedBy(alert: PhoneAlert, byId: ReadonlyMap<string, PhoneAlert>): PhoneAlert | undefined {
  const before = [...marksOf([alert])].findLast(
    ([id, { kind }]) => (kind === 'updated' || kind === 'corrected') && byId.has(id),
  )
  return before && byId.get(before[0])
}

function tiesOf(alerts: readonly PhoneAlert[]): ReadonlyMap<string, readonly Tie[]> {
  const byId = new Map(alerts.map((alert) => [alert.id, alert]))
  const ties = new Map<string, Tie[]>()
  const tie = (id: string, other: string, kind: Tie['kind'], direction: Tie['direction']): void => {
    const alert = byId.get(other)
    if (!alert || !byId.has(id)) return
    const list = ties.get(id)
    if (list) list.push({ kind, direction, alert })
    else ties.set(id, [{ kind, direction, alert }])
  }
  // What was done to an alert comes first: it says whether the alert still holds.
  for (const [id, { kind, by }] of marksOf(alerts)) tie(id, by, kind, 'by')
  for (const alert of alerts) {
    if (alert.references.length > 0) {
      for (const [id, { kind }] of marksOf([alert])) tie(alert.id, id, kind, 'to')
    }
    if (alert.partOf !== undefined) {
      tie(alert.id, alert.partOf, 'part', 'to')
      tie(alert.partOf, alert.id, 'part', 'by')
    }
  }
  return ties
}
