import { reachedAt } from '@alert-replay/shared/transport.ts'
import type { TrainerDrillState } from '../../drill/trainer-drill.ts'

/** What this page saw of one delivery; nobody else keeps it. */
export interface Delivery {
  /** The server's time, epoch milliseconds. */
  readonly atMs: number
  /** Phones are numbered as they come: one with a higher number came after this delivery and was not asked. */
  readonly lastPhone: number
}

/** By take and alert. */
export type Deliveries = Readonly<Record<string, Delivery>>

export const deliveryKey = (take: number, alertId: string): string => `${take}:${alertId}`

/** More than any list shows; what is older is forgotten. */
const KEPT = 500

type Seen = Pick<TrainerDrillState, 'view' | 'scenario' | 'phones'>

/**
 * The list of phones comes a moment after a phone. One that turns up within this time of a delivery counts as asked:
 * better to be told once too often that somebody has not answered.
 */
const ROSTER_LATE_MS = 500

/**
 * The deliveries with those that came between two states of the page. Only what came by an update is dated: after a
 * lost link nobody here knows when.
 */
export function noteDeliveries(known: Deliveries, before: Seen, after: Seen, nowMs: number): Deliveries {
  if (after.phones !== before.phones) return noteLatePhones(known, after.phones, nowMs)
  const { scenario, view, phones } = after
  const old = before.view
  if (!scenario || !view || !old || view.revision !== old.revision + 1) return known
  const added = view.delivered.flatMap((entry, index): [string, Delivery][] => {
    const alert = scenario.alerts[index]
    if (!alert || entry.how === 'sought' || old.delivered[index] === entry) return []
    // What fell due did so at a time that follows from the transport; the news of it came a little later.
    const dueMs =
      entry.how === 'played' && old.transport.status === 'playing'
        ? reachedAt(old.transport, alert.offsetMs)
        : nowMs
    return [[deliveryKey(entry.take, alert.id), { atMs: Math.min(dueMs, nowMs), lastPhone: lastOf(phones) }]]
  })
  if (added.length === 0) return known
  return Object.fromEntries([...Object.entries(known), ...added].slice(-KEPT))
}

function noteLatePhones(known: Deliveries, phones: Seen['phones'], nowMs: number): Deliveries {
  const last = lastOf(phones)
  const isLate = ({ atMs, lastPhone }: Delivery): boolean => lastPhone < last && nowMs - atMs < ROSTER_LATE_MS
  if (!Object.values(known).some(isLate)) return known
  return Object.fromEntries(
    Object.entries(known).map(([key, delivery]) => [
      key,
      isLate(delivery) ? { ...delivery, lastPhone: last } : delivery,
    ]),
  )
}

const lastOf = (phones: Seen['phones']): number =>
  phones.reduce((last, { number }) => Math.max(last, number), 0)
