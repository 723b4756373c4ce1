import type { PhoneEntry } from '../view.ts'
import { arrivalOf, type Arrival } from './arrival.ts'
import type { Profile, ProfileId } from './profile.ts'
import type { PhoneSettings } from './settings.ts'

/** How a phone was set as an alert came, and as those after it came until the next of these. */
export interface AsSet {
  readonly from: Arrival
  readonly settings: PhoneSettings
}

/** Alerts come to a phone set like this: what came before stays as it was. Gives the same list where nothing is new. */
export function noteSettings(
  asSet: readonly AsSet[],
  coming: readonly PhoneEntry[],
  settings: PhoneSettings,
): readonly AsSet[] {
  const [first] = coming
  const last = asSet.at(-1)
  if (!first || (last && isSame(last.settings, settings))) return asSet
  return [...asSet, { from: arrivalOf(first), settings }]
}

const isSame = (one: PhoneSettings, other: PhoneSettings): boolean =>
  one === other || JSON.stringify(one) === JSON.stringify(other)

/** How the phone was set as each of the delivered alerts came; `settings`, as it is now, where nobody noted it. */
export function settingsAt(
  delivered: readonly PhoneEntry[],
  asSet: readonly AsSet[],
  settings: PhoneSettings,
): (entry: PhoneEntry) => PhoneSettings {
  const changes = new Map(asSet.map((change) => [change.from, change.settings]))
  const found = new Map<PhoneEntry, PhoneSettings>()
  let current = asSet[0]?.settings ?? settings
  for (const entry of delivered) {
    current = changes.get(arrivalOf(entry)) ?? current
    found.set(entry, current)
  }
  return (entry) => found.get(entry) ?? settings
}

/**
 * What the phone was as each of the delivered alerts came: another profile is for what comes, and changes nothing of what
 * came. `loaded` are the profiles that are here; `current` stands in for one that is not.
 */
export function profileAt(
  settingsOf: (entry: PhoneEntry) => Pick<PhoneSettings, 'profile'>,
  loaded: ReadonlyMap<ProfileId, Profile>,
  current: Profile,
): (entry: PhoneEntry) => Profile {
  return (entry) => loaded.get(settingsOf(entry).profile) ?? current
}
