import type { PhoneAlert } from '../alert.ts'

/** What a later alert did to an earlier one. The earlier one stays, marked. */
export interface Mark {
  readonly kind: 'lifted' | 'cancelled' | 'corrected' | 'updated'
  /** Id of the later alert. */
  readonly by: string
}

type Linked = Pick<PhoneAlert, 'id' | 'references' | 'partOf' | 'phases' | 'msgType'>

/** Stronger marks first: an alert that was updated and then lifted reads as lifted. */
const STRENGTH: readonly Mark['kind'][] = ['cancelled', 'lifted', 'corrected', 'updated']

/** The mark on each alert that a later one refers to; a part of the same message marks nothing. */
export function marksOf(alerts: readonly Linked[]): ReadonlyMap<string, Mark> {
  const marks = new Map<string, Mark>()
  for (const alert of alerts) {
    // An answer between systems tells what became of a message, and changes nothing of what it said.
    if (alert.msgType === 'Ack' || alert.msgType === 'Error') continue
    const kind = markKind(alert)
    for (const id of alert.references) {
      if (id === alert.partOf) continue
      const before = marks.get(id)
      if (before && STRENGTH.indexOf(before.kind) < STRENGTH.indexOf(kind)) continue
      marks.set(id, { kind, by: alert.id })
    }
  }
  return marks
}

function markKind(alert: Linked): Mark['kind'] {
  if (alert.msgType === 'Cancel' || alert.phases.includes('cancelled')) return 'cancelled'
  if (alert.phases.includes('lifted')) return 'lifted'
  return alert.phases.includes('correction') ? 'corrected' : 'updated'
}
