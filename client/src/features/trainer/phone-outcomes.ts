import { settingsOf, type SettingsChange } from '@alert-replay/shared/phone/default-settings.ts'
import { whatIf, type Alternative } from '@alert-replay/shared/phone/inspect.ts'
import type { Outcome } from '@alert-replay/shared/phone/outcome.ts'
import { historyBefore, outcomesOf } from '@alert-replay/shared/phone/outcomes.ts'
import type { Profile, ProfileId } from '@alert-replay/shared/phone/profile.ts'
import type { PhoneSettings } from '@alert-replay/shared/phone/settings.ts'
import type { RosterPhone } from '@alert-replay/shared/protocol.ts'
import type { Scenario } from '@alert-replay/shared/scenario.ts'
import type { TrainerView } from '@alert-replay/shared/view.ts'
import { deliveryKey } from './deliveries.ts'
import { NOTHING_SET, type Noted, type NotedPhone } from './noted-phones.ts'

/** What one phone did with one alert, as far as this page knows how it was set. */
export interface ToldPhone {
  /** As the alert came to it, where this page saw that; else as it is now. */
  readonly set: SettingsChange
  readonly settings: PhoneSettings
  /** Absent where this page was not there as the alert came. */
  readonly state?: NotedPhone['state']
  /** These are absent while the profile is not loaded. */
  readonly profile?: Profile
  readonly outcome?: Outcome
  /** Which single change would have changed it: worked out when asked for. */
  readonly alternatives: () => readonly Alternative[]
}

/** What a phone did with the alert at an index of those delivered. */
export type Tell = (phone: Pick<RosterPhone, 'number' | 'settings'>, index: number) => ToldPhone

export interface TellingParts {
  readonly scenario: Pick<Scenario, 'alerts' | 'languages' | 'timeZone'>
  readonly view: Pick<TrainerView, 'delivered'>
  readonly noted: Noted
  readonly profiles: ReadonlyMap<ProfileId, Profile>
}

/** All that a phone did, and how it was set all along. */
interface Folded {
  readonly places: readonly SettingsChange[]
  readonly profile: Profile
  readonly outcomes: readonly Outcome[]
  readonly alternatives: Map<number, readonly Alternative[]>
}

/** Phones that were set alike all along did the same: it is worked out once for all of them, by scenario. */
const foldsBy = new WeakMap<TellingParts['scenario'], Map<string, Folded>>()

/** More than a drill has kinds of phones at a time; what is worked out anew is no fault. */
const MOST_FOLDS = 1_000

/** Tells what the phones did, each by its own settings and profile. */
export function tellingOf({ scenario, view, noted, profiles }: TellingParts): Tell {
  const folds = foldsBy.get(scenario) ?? new Map<string, Folded>()
  foldsBy.set(scenario, folds)
  const entries = scenario.alerts.slice(0, view.delivered.length).map((alert) => ({ alert }))
  const notes = entries.map(
    ({ alert }, i) => noted.get(deliveryKey(view.delivered[i]?.take ?? 0, alert.id))?.phones,
  )
  const full = new Map<SettingsChange, PhoneSettings>()
  const fullOf = (change: SettingsChange): PhoneSettings => {
    const settings = full.get(change) ?? settingsOf(scenario, change, 'en')
    full.set(change, settings)
    return settings
  }
  const foldOf = (number: number, now: SettingsChange): Folded | undefined => {
    // A phone shows everything by the profile that it has now.
    const profile = profiles.get(fullOf(now).profile)
    if (!profile) return undefined
    const places = notes.map((phones) => phones?.get(number)?.settings ?? now)
    const key = keyOf(places, profile.id)
    const known = folds.get(key)
    if (known) return known
    const placeOf = new Map(entries.map((entry, i) => [entry, places[i] ?? now]))
    const outcomes = outcomesOf(entries, (entry) => fullOf(placeOf.get(entry) ?? now), profile)
    const folded: Folded = { places, profile, outcomes, alternatives: new Map() }
    if (folds.size >= MOST_FOLDS) folds.clear()
    folds.set(key, folded)
    return folded
  }
  const found = new Map<number, { readonly now: SettingsChange; readonly folded: Folded | undefined }>()
  return ({ number, settings: now = NOTHING_SET }, index) => {
    let last = found.get(number)
    if (last?.now !== now) found.set(number, (last = { now, folded: foldOf(number, now) }))
    const { folded } = last
    const note = notes[index]?.get(number)
    const set = note?.settings ?? now
    const alert = scenario.alerts[index]
    const outcome = folded?.outcomes[index]
    return {
      set,
      settings: fullOf(set),
      ...(note && { state: note.state }),
      ...(folded && { profile: folded.profile }),
      ...(outcome && { outcome }),
      alternatives: () => {
        if (!folded || !alert) return []
        const known = folded.alternatives.get(index)
        if (known) return known
        const history = historyBefore(index, entries, folded.outcomes)
        const alternatives = whatIf(alert, fullOf(set), folded.profile, history)
        folded.alternatives.set(index, alternatives)
        return alternatives
      },
    }
  }
}

/** Which profiles have to be there for these phones, and for one as it comes where the scenario happens. */
export const profilesOf = (
  phones: readonly Pick<RosterPhone, 'settings'>[],
  scenario: Pick<Scenario, 'languages' | 'timeZone'>,
): readonly ProfileId[] => [
  ...new Set(
    [NOTHING_SET, ...phones.map(({ settings }) => settings ?? NOTHING_SET)].map(
      (change) => settingsOf(scenario, change, 'en').profile,
    ),
  ),
]

/** How a phone was set all along, the same for the same: what stays is written once. */
function keyOf(places: readonly SettingsChange[], profile: ProfileId): string {
  const parts = [profile, String(places.length)]
  let last: string | undefined
  places.forEach((change, i) => {
    const text = textOf(change)
    if (text !== last) parts.push(`${i}${text}`)
    last = text
  })
  return parts.join(' ')
}

const texts = new WeakMap<SettingsChange, string>()
function textOf(change: SettingsChange): string {
  const text = texts.get(change) ?? JSON.stringify(change)
  texts.set(change, text)
  return text
}
