import { settingsOf, type SettingsChange } from '@alert-replay/shared/phone/default-settings.ts'
import type { Outcome } from '@alert-replay/shared/phone/outcome.ts'
import { outcomesOf } from '@alert-replay/shared/phone/outcomes.ts'
import type { Profile, ProfileId } from '@alert-replay/shared/phone/profile.ts'
import type { PhoneSettings } from '@alert-replay/shared/phone/settings.ts'
import type { RosterPhone } from '@alert-replay/shared/protocol.ts'
import type { StoredReceipt } from '@alert-replay/shared/receipt.ts'
import type { Scenario } from '@alert-replay/shared/scenario.ts'
import type { TrainerView } from '@alert-replay/shared/view.ts'
import { deliveryKey, type Deliveries } from './deliveries.ts'
import type { NotedPhones } from './inspector-noted.ts'

/** What one phone did with the chosen alert. */
export interface InspectedPhone {
  readonly phone: RosterPhone
  /** As the alert came, as far as this page knows. */
  readonly settings: PhoneSettings
  /** Its language was set on it: else it follows its page's, which nobody here knows. */
  readonly hasLanguage: boolean
  /** The two are absent while the profile is not loaded. */
  readonly profile?: Profile
  readonly outcome?: Outcome
  /** It joined after the alert: nothing rang. */
  readonly joinedLater: boolean
  readonly answer: { readonly status: 'ok'; readonly atMs: number } | { readonly status: 'none' | 'notAsked' }
}

export interface Inspecting {
  readonly scenario: Pick<Scenario, 'alerts' | 'languages' | 'timeZone'>
  readonly view: Pick<TrainerView, 'delivered'>
  readonly phones: readonly RosterPhone[]
  readonly receipts: readonly StoredReceipt[]
  readonly noted: NotedPhones
  readonly deliveries: Deliveries
  readonly profiles: ReadonlyMap<ProfileId, Profile>
}

const NOTHING_SET: SettingsChange = {}

/** What each phone did with the alert at `index`, in order of their numbers. */
export function inspectPhones(parts: Inspecting, index: number): readonly InspectedPhone[] {
  const { scenario, view, phones, receipts, deliveries } = parts
  const alert = scenario.alerts[index]
  const delivered = view.delivered[index]
  if (!alert || !delivered) return []
  const { take, how } = delivered
  const oks = new Map(
    receipts
      .filter((receipt) => receipt.alertId === alert.id && receipt.take === take)
      .map(({ phone, atMs }) => [phone, atMs]),
  )
  const delivery = deliveries[deliveryKey(take, alert.id)]
  const outcomeOf = folding(parts, index)
  return [...phones]
    .sort((one, other) => one.number - other.number)
    .map((phone) => {
      const told = outcomeOf(phone)
      const joinedLater = delivery !== undefined && phone.number > delivery.lastPhone
      const atMs = oks.get(phone.number)
      const isAsked = told.outcome?.as === 'takeover' && how !== 'sought' && !joinedLater
      return {
        phone,
        ...told,
        joinedLater,
        answer: atMs === undefined ? { status: isAsked ? 'none' : 'notAsked' } : { status: 'ok', atMs },
      }
    })
}

/** Which profiles have to be there for these phones. */
export const profilesOf = (
  phones: readonly RosterPhone[],
  scenario: Pick<Scenario, 'languages' | 'timeZone'>,
): readonly ProfileId[] => [
  ...new Set(phones.map(({ settings }) => settingsOf(scenario, settings ?? NOTHING_SET, 'en').profile)),
]

type Told = Pick<InspectedPhone, 'settings' | 'hasLanguage' | 'profile' | 'outcome'>

/** Gives what a phone did. Phones that were set alike all along did the same: it is worked out once for all of them. */
function folding(
  { scenario, view, noted, profiles }: Inspecting,
  index: number,
): (phone: RosterPhone) => Told {
  const alerts = scenario.alerts.slice(0, index + 1)
  const entries = alerts.map((alert) => ({ alert }))
  const thenOf = alerts.map((alert, i) =>
    byNumber(noted.get(deliveryKey(view.delivered[i]?.take ?? 0, alert.id))),
  )
  const known = new Map<string, Told>()
  return (phone) => {
    const now = phone.settings ?? NOTHING_SET
    const set = thenOf.map((then) => {
      const before = then?.get(phone.number)
      return before ? (before.settings ?? NOTHING_SET) : now
    })
    const key = [...set, now].map(keyOf).join(' ')
    const before = known.get(key)
    if (before) return before
    const full = new Map<SettingsChange, PhoneSettings>()
    const fullOf = (change: SettingsChange): PhoneSettings => {
      const settings = full.get(change) ?? settingsOf(scenario, change, 'en')
      full.set(change, settings)
      return settings
    }
    // A phone shows everything by the profile that it has now.
    const profile = profiles.get(fullOf(now).profile)
    const places = new Map(entries.map((entry, i) => [entry, set[i] ?? now]))
    const outcomes = profile && outcomesOf(entries, (entry) => fullOf(places.get(entry) ?? now), profile)
    const outcome = outcomes?.[index]
    const last = set.at(-1) ?? now
    const told: Told = {
      settings: fullOf(last),
      hasLanguage: last.language !== undefined,
      ...(profile && { profile }),
      ...(outcome && { outcome }),
    }
    known.set(key, told)
    return told
  }
}

/** A list of phones stays the same object for many alerts. */
const numbered = new WeakMap<readonly RosterPhone[], ReadonlyMap<number, RosterPhone>>()
function byNumber(phones: readonly RosterPhone[] | undefined): ReadonlyMap<number, RosterPhone> | undefined {
  if (!phones) return undefined
  const map = numbered.get(phones) ?? new Map(phones.map((phone) => [phone.number, phone]))
  numbered.set(phones, map)
  return map
}

/** Settings in a few letters, the same for the same settings. */
const keys = new WeakMap<SettingsChange, string>()
function keyOf(change: SettingsChange): string {
  const key = keys.get(change) ?? JSON.stringify(change)
  keys.set(change, key)
  return key
}

export const FILTERS = ['all', 'takeover', 'heads-up', 'entry', 'nothing', 'open'] as const
export type Filter = (typeof FILTERS)[number]

export const isIn = (filter: Filter, { outcome, answer }: InspectedPhone): boolean =>
  filter === 'all' || (filter === 'open' ? answer.status === 'none' : outcome?.as === filter)

export const SORTS = ['phone', 'did', 'answer'] as const
export type Sort = (typeof SORTS)[number]

const SHOWN_FIRST = ['takeover', 'heads-up', 'entry', 'nothing', undefined] as const
const OPEN_FIRST = ['none', 'ok', 'notAsked'] as const

const RANKS: Readonly<Record<Sort, (row: InspectedPhone) => number>> = {
  phone: ({ phone }) => phone.number,
  did: ({ outcome }) => SHOWN_FIRST.indexOf(outcome?.as),
  answer: ({ answer }) => OPEN_FIRST.indexOf(answer.status),
}

/** In the order of a column, up or down; within that by number. */
export const sorted = (
  rows: readonly InspectedPhone[],
  by: Sort,
  isDown: boolean,
): readonly InspectedPhone[] => {
  const rankOf = RANKS[by]
  const sign = isDown ? -1 : 1
  return [...rows].sort(
    (one, other) => sign * (rankOf(one) - rankOf(other)) || one.phone.number - other.phone.number,
  )
}
