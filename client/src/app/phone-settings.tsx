import type { SettingsChange } from '@alert-replay/shared/phone/default-settings.ts'
import type { Profile } from '@alert-replay/shared/phone/profile.ts'
import { loadProfile, USUAL_PROFILE } from '@alert-replay/shared/phone/profiles.ts'
import type { PhoneSettings as Settings } from '@alert-replay/shared/phone/settings.ts'
import { useEffect, useState } from 'react'
import { SettingsForm } from '../features/phone/settings/settings-form.tsx'
import tokens from '../features/phone/tokens.module.css'
import { useLook } from '../features/phone/use-look.ts'
import styles from './phone-settings.module.css'

interface PhoneSettingsProps {
  readonly settings: Settings
  readonly onSet: (change: SettingsChange) => void
}

/** The settings of a phone on the trainer's desk: the phone's own, in its own look. */
export function PhoneSettings({ settings, onSet }: PhoneSettingsProps) {
  const [profile, setProfile] = useState<Profile>(USUAL_PROFILE)
  const look = useLook(profile.family)
  useEffect(() => {
    let wanted = true
    loadProfile(settings.profile).then(
      (loaded) => {
        if (wanted) setProfile(loaded)
      },
      // Where it does not come, the form says that it is another phone's.
      () => undefined,
    )
    return () => {
      wanted = false
    }
  }, [settings.profile])
  return (
    <div className={`${tokens.tokens} ${styles.settings}`} {...look}>
      <SettingsForm settings={settings} profile={profile} heading="h3" onSet={onSet} />
    </div>
  )
}
