import { sayingsOf } from './category.ts'
import type { CategoryId, Profile } from './profile.ts'
import type { PhoneSettings } from './settings.ts'

/** How a category's switch stands, and what decided it. */
export interface Switch {
  readonly isOn: boolean
  /** `fixed`: it cannot be turned off · `owner`: turned by its owner · `depends`: another is off · `usual`: as it came. */
  readonly by: 'fixed' | 'owner' | 'depends' | 'usual'
  /** With `depends`: the one that is off. */
  readonly on?: CategoryId
}

/** How the switch of category `id` stands on a phone. A category that the profile does not have is off. */
export function switchOf(
  id: CategoryId,
  settings: Pick<PhoneSettings, 'off' | 'on'>,
  profile: Profile,
): Switch {
  const index = profile.categories.findIndex((category) => category.id === id)
  const sayings = sayingsOf(profile, index)
  if (!sayings) return { isOn: false, by: 'usual' }
  const { category, behaviour } = sayings
  if (category.dependsOn !== undefined && !switchOf(category.dependsOn, settings, profile).isOn) {
    return { isOn: false, by: 'depends', on: category.dependsOn }
  }
  if (!behaviour.canBeTurnedOff) return { isOn: true, by: 'fixed' }
  if (settings.off.includes(id)) return { isOn: false, by: 'owner' }
  if (settings.on.includes(id)) return { isOn: true, by: 'owner' }
  return { isOn: behaviour.onByDefault, by: 'usual' }
}
