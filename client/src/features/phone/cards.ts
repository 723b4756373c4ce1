import type { PhoneAlert } from '@alert-replay/shared/alert.ts'
import { arrivalOf, type Arrival, type PhoneMemory } from '@alert-replay/shared/phone/memory.ts'
import type { Outcome } from '@alert-replay/shared/phone/outcome.ts'
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
  /** What the phone did with it, and why. */
  readonly outcome: Outcome
  readonly arrival: Arrival
  readonly unread: boolean
  readonly acknowledged: boolean
  readonly ties: readonly Tie[]
}

/** The delivered alerts that the phone shows as cards, newest first. */
export function cardsOf(
  delivered: readonly PhoneEntry[],
  memory: PhoneMemory,
  outcomes: readonly Outcome[],
): readonly Card[] {
  const alerts = delivered.filter((_, i) => outcomes[i]?.as !== 'nothing').map(({ alert }) => alert)
  const read = new Set(memory.read)
  const acknowledged = new Set(memory.acknowledged)
  const ties = tiesOf(alerts)
  return delivered
    .flatMap((entry, i): readonly Card[] => {
      const arrival = arrivalOf(entry)
      const outcome = outcomes[i]
      if (!outcome || outcome.as === 'nothing') return []
      return [
        {
          entry,
          outcome,
          arrival,
          unread: !read.has(arrival),
          acknowledged: acknowledged.has(arrival),
          ties: ties.get(entry.alert.id) ?? [],
        },
      ]
    })
    .reverse()
}

/** The mark that says most of an alert: it stays in the list, and must not be taken for being in force. */
export const endedBy = ({ ties }: Pick<Card, 'ties'>): Tie | undefined =>
  ties.find(({ kind, direction }) => direction === 'by' && (kind === 'lifted' || kind === 'cancelled'))

/** Took the screen over, and nothing has ended it: the signal colour is for these alone. */
export const isAlarming = (card: Card): boolean =>
  card.outcome.as === 'takeover' && endedBy(card) === undefined

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
