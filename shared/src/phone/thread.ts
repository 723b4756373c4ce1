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

/** An answer between systems tells what became of a message, and changes nothing of what it said. */
const isAnswer = ({ msgType }: Pick<Linked, 'msgType'>): boolean => msgType === 'Ack' || msgType === 'Error'

/** The mark on each alert that a later one refers to; a part of the same message marks nothing. */
export function marksOf(alerts: readonly Linked[]): ReadonlyMap<string, Mark> {
  const marks = new Map<string, Mark>()
  for (const alert of alerts) {
    if (isAnswer(alert)) continue
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

/** Whether an alert still holds, and if not, why: five things that are never to be taken for each other (rule PH5). */
export type Standing =
  | { readonly kind: 'in-force' }
  /** A newer wording stands in its place. */
  | { readonly kind: 'superseded'; readonly by: string; readonly how: 'corrected' | 'updated' }
  /** The danger is over: somebody said so. */
  | { readonly kind: 'lifted'; readonly by: string }
  /** It was withdrawn: it should not have been sent, or no longer stand. */
  | { readonly kind: 'cancelled'; readonly by: string }
  /** Nobody said anything: the time until which it held has passed. Milliseconds after the scenario's start. */
  | { readonly kind: 'expired'; readonly atMs: number }

const IN_FORCE: Standing = { kind: 'in-force' }

/**
 * How each alert stands at a position of the replay. What somebody said of it outlives its time: an alert that was
 * cancelled stays cancelled when it would have expired, for only that is what people were told. A part of a message
 * stands as the message does, unless something was said of the part itself.
 * @param alerts what was delivered, in its order
 * @param positionMs of the replay: drill time, so that speed and seeking change nothing
 */
export function standingsOf(
  alerts: readonly (Linked & Pick<PhoneAlert, 'expiresMs'>)[],
  positionMs: number,
): ReadonlyMap<string, Standing> {
  const marks = marksOf(alerts)
  const standings = new Map<string, Standing>()
  for (const { id, partOf, expiresMs } of alerts) {
    const mark = marks.get(id)
    const whole = partOf === undefined ? undefined : standings.get(partOf)
    if (mark) standings.set(id, standingBy(mark))
    else if (whole && whole.kind !== 'in-force' && whole.kind !== 'expired') standings.set(id, whole)
    else if (expiresMs !== undefined && expiresMs <= positionMs) {
      standings.set(id, { kind: 'expired', atMs: expiresMs })
    } else standings.set(id, whole ?? IN_FORCE)
  }
  return standings
}

const standingBy = ({ kind, by }: Mark): Standing =>
  kind === 'lifted' || kind === 'cancelled' ? { kind, by } : { kind: 'superseded', by, how: kind }

/** When the next of the alerts expires: a position later than `positionMs`; undefined where none will. */
export function nextExpiryMs(
  alerts: readonly Pick<PhoneAlert, 'expiresMs'>[],
  positionMs: number,
): number | undefined {
  let next: number | undefined
  for (const { expiresMs } of alerts) {
    if (expiresMs !== undefined && expiresMs > positionMs && (next === undefined || expiresMs < next)) {
      next = expiresMs
    }
  }
  return next
}

/**
 * The thread of each alert: all that refer to each other, directly or through others, and the parts of their messages,
 * in the order of delivery. Alerts that stand alone share no list with any other. Handsets tie nothing to anything;
 * that an update is of something is known from CAP 1.2, section 3.2.1, `references`.
 */
export function threadsOf<Alert extends Linked>(
  alerts: readonly Alert[],
): ReadonlyMap<string, readonly Alert[]> {
  const ids = new Set(alerts.map(({ id }) => id))
  const parents = new Map<string, string>()
  const rootOf = (id: string): string => {
    let root = id
    for (let up = parents.get(root); up !== undefined; up = parents.get(root)) root = up
    // The way up is made short for whoever comes after: ten thousand alerts in one thread take no longer.
    for (let at = id; at !== root;) {
      const up = parents.get(at) ?? root
      parents.set(at, root)
      at = up
    }
    return root
  }
  for (const alert of alerts) {
    if (isAnswer(alert)) continue
    for (const other of [...alert.references, alert.partOf]) {
      if (other === undefined || !ids.has(other)) continue
      const [one, two] = [rootOf(alert.id), rootOf(other)]
      if (one !== two) parents.set(one, two)
    }
  }
  const byRoot = new Map<string, Alert[]>()
  const threads = new Map<string, readonly Alert[]>()
  for (const alert of alerts) {
    const root = rootOf(alert.id)
    const thread = byRoot.get(root) ?? []
    byRoot.set(root, thread)
    thread.push(alert)
    threads.set(alert.id, thread)
  }
  return threads
}
