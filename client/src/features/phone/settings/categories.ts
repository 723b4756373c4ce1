import { listNameOf, sayingsOf } from '@alert-replay/shared/phone/category.ts'
import type { SettingsChange } from '@alert-replay/shared/phone/default-settings.ts'
import type { Localized } from '@alert-replay/shared/localized.ts'
import type { Behaviour, CategoryId, Profile } from '@alert-replay/shared/phone/profile.ts'
import { isAssumed } from '@alert-replay/shared/phone/reasons.ts'
import type { PhoneSettings } from '@alert-replay/shared/phone/settings.ts'
import { switchOf, type Switch } from '@alert-replay/shared/phone/switches.ts'

/** A category's switch as the settings show it. */
export interface CategorySwitch {
  readonly id: CategoryId
  readonly title: Localized
  readonly state: Switch
  /** Goes off with this one, which is on. */
  readonly under?: CategoryId
  /** Whether its owner may turn it now. */
  readonly turns: boolean
  readonly onByDefault: boolean
  /** Whether no source tells how its switch behaves. */
  readonly assumed: boolean
}

/** The switches of a phone's alerts, in the profile's order. What it never shows has none. */
export function categorySwitches(
  settings: Pick<PhoneSettings, 'off' | 'on'>,
  profile: Profile,
): readonly CategorySwitch[] {
  return profile.categories.flatMap((category, index) => {
    const sayings = sayingsOf(profile, index)
    if (!sayings || sayings.behaviour.as === 'nothing') return []
    const { behaviour, fieldOf } = sayings
    const state = switchOf(category.id, settings, profile)
    return {
      id: category.id,
      title: listNameOf(category),
      state,
      ...(category.dependsOn !== undefined && { under: category.dependsOn }),
      turns: state.by !== 'fixed' && state.by !== 'depends',
      onByDefault: behaviour.onByDefault,
      assumed: isAssumed(fieldOf('canBeTurnedOff'), profile) || isAssumed(fieldOf('onByDefault'), profile),
    }
  })
}

/** What turning a category changes: it is noted only where that is not how it came. */
export function turnCategory(
  { id, onByDefault }: Pick<CategorySwitch, 'id' | 'onByDefault'>,
  isOn: boolean,
  { off, on }: Pick<PhoneSettings, 'off' | 'on'>,
): Pick<SettingsChange, 'off' | 'on'> {
  const others = (ids: readonly CategoryId[]): readonly CategoryId[] => ids.filter((one) => one !== id)
  return {
    off: !isOn && onByDefault ? [...others(off), id] : others(off),
    on: isOn && !onByDefault ? [...others(on), id] : others(on),
  }
}

/** The titles of the emergency alerts that sound in spite of a setting, or whether all or none of them do. */
export function soundingDespite(
  field: keyof Pick<Behaviour, 'overridesSilent' | 'overridesDoNotDisturb'>,
  profile: Profile,
): { readonly which: 'all' | 'none' | 'some'; readonly titles: readonly Localized[] } {
  const shown = profile.categories.flatMap((category, index) => {
    const sayings = sayingsOf(profile, index)
    return sayings && category.messageIds.length > 0 && sayings.behaviour.as === 'takeover' ? [sayings] : []
  })
  const despite = shown.filter(({ behaviour }) => behaviour[field])
  const which = despite.length === 0 ? 'none' : despite.length === shown.length ? 'all' : 'some'
  return { which, titles: despite.map(({ category }) => listNameOf(category)) }
}
