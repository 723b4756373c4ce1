import type { SettingsChange } from '@alert-replay/shared/phone/default-settings.ts'
import type { Profile } from '@alert-replay/shared/phone/profile.ts'
import type { PhoneLanguage, PhoneSettings } from '@alert-replay/shared/phone/settings.ts'

/** The settings of a phone whose language may be that of its page, which only the phone itself knows: null. */
export type ShownSettings = Omit<PhoneSettings, 'language'> & { readonly language: PhoneLanguage | null }

/** What is changed; where that hangs on how a phone is set already, what is changed on such a phone. */
export type Change = SettingsChange | ((settings: ShownSettings) => SettingsChange)

export interface GroupProps {
  readonly settings: ShownSettings
  /** The settings of all the phones that are set together; absent on the phone itself. */
  readonly each?: readonly ShownSettings[]
  readonly profile: Profile
  readonly heading: 'h2' | 'h3'
  readonly onSet: (change: Change) => void
}

/** Whether the phones that are set together have it otherwise, one and another. */
export const isMixed = ({ each = [] }: Pick<GroupProps, 'each'>, name: keyof PhoneSettings): boolean =>
  new Set(each.map((settings) => JSON.stringify(settings[name]))).size > 1
