import { AlertsGroup } from './alerts-group.tsx'
import type { GroupProps } from './group-props.ts'
import { LinkGroup } from './link-group.tsx'
import { ModelGroup } from './model-group.tsx'
import { PlaceGroup } from './place-group.tsx'
import { ScreenGroup } from './screen-group.tsx'
import styles from './settings.module.css'
import { SoundGroup } from './sound-group.tsx'

/** Every setting of a phone, for its owner or its trainer. Each holds as soon as it is changed. */
export function SettingsForm(props: GroupProps) {
  return (
    <div className={styles.form} data-family={props.profile.family}>
      <SoundGroup {...props} />
      <ScreenGroup {...props} />
      <AlertsGroup {...props} />
      <PlaceGroup {...props} />
      <LinkGroup {...props} />
      <ModelGroup {...props} />
    </div>
  )
}
