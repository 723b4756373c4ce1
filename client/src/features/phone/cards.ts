import type { PhoneAlert } from '@alert-replay/shared/alert.ts'
import { arrivalOf, type Arrival, type PhoneMemory } from '@alert-replay/shared/phone/memory.ts'
import { present } from '@alert-replay/shared/phone/present.ts'
import { marksOf, type Mark } from '@alert-replay/shared/phone/thread.ts'
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
  readonly arrival: Arrival
  readonly unread: boolean
  readonly acknowledged: boolean
  readonly ties: readonly Tie[]
}

/** The delivered alerts as cards, newest first. */
export function cardsOf(delivered: readonly PhoneEntry[], memory: PhoneMemory): readonly Card[] {
  const alerts = delivered.map(({ alert }) => alert)
  const read = new Set(memory.read)
  const acknowledged = new Set(memory.acknowledged)
  const ties = tiesOf(alerts)
  return delivered
    .map((entry): Card => {
      const arrival = arrivalOf(entry)
      return {
        entry,
        arrival,
        unread: !read.has(arrival),
        acknowledged: acknowledged.has(arrival),
        ties: ties.get(entry.alert.id) ?? [],
      }
    })
    .reverse()
}

/** The mark that says most of an alert: it stays in the list, and must not be taken for being in force. */
export const endedBy = ({ ties }: Pick<Card, 'ties'>): Tie | undefined =>
  ties.find(({ kind, direction }) => direction === 'by' && (kind === 'lifted' || kind === 'cancelled'))

/** Took the screen over, and nothing has ended it: the signal colour is for these alone. */
export const isAlarming = (card: Card): boolean =>
  present(card.entry.alert).as === 'takeover' && endedBy(card) === undefined

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
    for (const [id, { kind }] of marksOf([alert])) tie(alert.id, id, kind, 'to')
    if (alert.partOf !== undefined) {
      tie(alert.id, alert.partOf, 'part', 'to')
      tie(alert.partOf, alert.id, 'part', 'by')
    }
  }
  return ties
}
