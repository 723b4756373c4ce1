import type { SettingsChange } from '@alert-replay/shared/phone/default-settings.ts'
import type { Profile } from '@alert-replay/shared/phone/profile.ts'
import type { PhoneSettings } from '@alert-replay/shared/phone/settings.ts'

export interface GroupProps {
  readonly settings: PhoneSettings
  readonly profile: Profile
  readonly heading: 'h2' | 'h3'
  readonly onSet: (change: SettingsChange) => void
}
