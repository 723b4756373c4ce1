import type { Profile } from '@alert-replay/shared/phone/profile.ts'
import { loadProfile, USUAL_PROFILE } from '@alert-replay/shared/phone/profiles.ts'
import { useEffect, useState } from 'react'
import type { Change, ShownSettings } from '../features/phone/settings/group-props.ts'
import { SettingsForm } from '../features/phone/settings/settings-form.tsx'
import tokens from '../features/phone/tokens.module.css'
import { useLook } from '../features/phone/use-look.ts'
import styles from './phone-settings.module.css'

interface PhoneSettingsProps {
  readonly settings: ShownSettings
  /** The settings of each phone that is set here. */
  readonly each: readonly ShownSettings[]
  readonly onSet: (change: Change) => void
}

/** The settings of a phone on the trainer's desk: the phone's own, in its own look. */
export function PhoneSettings({ settings, each, onSet }: PhoneSettingsProps) {
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
      <SettingsForm settings={settings} each={each} profile={profile} heading="h3" onSet={onSet} />
    </div>
  )
}
