import { RING_AGAIN_MS } from '@alert-replay/shared/deliveries.ts'
import type { SettingsChange } from '@alert-replay/shared/phone/default-settings.ts'
import type { RosterPhone } from '@alert-replay/shared/protocol.ts'
import { reachedAt } from '@alert-replay/shared/transport.ts'
import type { TrainerDrillState } from '../../drill/trainer-drill.ts'
import { deliveryKey } from './deliveries.ts'

/** How one alert came to one phone, as far as this page saw. */
export interface NotedPhone {
  /**
   * `here`: it shows it · `silent`: it was away, and came back too late for it to ring · `coming`: it is connected, and
   * does not show it yet · `away`: it is not connected, and does not show it yet.
   */
  readonly state: 'here' | 'silent' | 'coming' | 'away'
  /** What was set on it as the alert came to it; while it has not, what is set now. */
  readonly settings: SettingsChange
}

/** One alert that came while this page was there. */
export interface NotedAlert {
  /** The commit that brought it: a phone that shows this one, or a later one, shows the alert. */
  readonly revision: number
  /** The server's time, epoch milliseconds. */
  readonly atMs: number
  /** By number. One that joins later is put in as it joins. */
  readonly phones: ReadonlyMap<number, NotedPhone>
}

/** By take and alert; the oldest first. */
export type Noted = ReadonlyMap<string, NotedAlert>

/** More than anybody looks back on; what is older is forgotten. */
const KEPT = 200

type Seen = Pick<TrainerDrillState, 'view' | 'scenario' | 'phones'>

/**
 * What is noted, after another state of the page: alerts that came by an update are put in, and each phone is followed
 * until it shows them. What came while the link was down nobody here saw.
 */
export function notePhones(known: Noted, before: Seen, after: Seen, nowMs: number): Noted {
  const added = addedBy(before, after, nowMs)
  const all = added.length === 0 ? [...known] : [...known, ...added].slice(-KEPT)
  const numbers = new Set(after.phones.map(({ number }) => number))
  let isNew = added.length > 0
  const followed = all.map((entry): readonly [string, NotedAlert] => {
    const [key, alert] = entry
    if (isSettled(alert, numbers)) return entry
    isNew = true
    return [key, follow(alert, after.phones, nowMs)]
  })
  return isNew ? new Map(followed) : known
}

function addedBy(before: Seen, after: Seen, nowMs: number): readonly (readonly [string, NotedAlert])[] {
  const { scenario, view } = after
  const old = before.view
  if (!scenario || !view || !old || view.revision !== old.revision + 1) return []
  return view.delivered.flatMap((entry, index) => {
    const alert = scenario.alerts[index]
    if (!alert || old.delivered[index] === entry) return []
    // What fell due did so at a time that follows from the transport; the news of it came a little later.
    const dueMs =
      entry.how === 'played' && old.transport.status === 'playing'
        ? reachedAt(old.transport, alert.offsetMs)
        : nowMs
    const noted = { revision: view.revision, atMs: Math.min(dueMs, nowMs), phones: new Map() }
    return [[deliveryKey(entry.take, alert.id), noted] as const]
  })
}

const isOpen = ({ state }: NotedPhone): boolean => state === 'coming' || state === 'away'

function isSettled({ phones }: NotedAlert, numbers: ReadonlySet<number>): boolean {
  for (const number of numbers) if (!phones.has(number)) return false
  return ![...phones.values()].some(isOpen)
}

function follow(alert: NotedAlert, phones: readonly RosterPhone[], nowMs: number): NotedAlert {
  const followed = new Map(alert.phones)
  for (const phone of phones) {
    const before = followed.get(phone.number)
    if (!before || isOpen(before)) followed.set(phone.number, noteOne(alert, phone, before, nowMs))
  }
  return { ...alert, phones: followed }
}

function noteOne(
  { revision, atMs }: NotedAlert,
  phone: RosterPhone,
  before: NotedPhone | undefined,
  nowMs: number,
): NotedPhone {
  const settings = phone.settings ?? NOTHING_SET
  const shows = phone.revision !== undefined && phone.revision >= revision
  if (!shows) return { state: phone.connected ? 'coming' : 'away', settings }
  const isLate = before?.state === 'away' && nowMs - atMs > RING_AGAIN_MS
  return { state: isLate ? 'silent' : 'here', settings }
}

export const NOTHING_SET: SettingsChange = {}
