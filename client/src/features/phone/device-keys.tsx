import type { PhoneSettings } from '@alert-replay/shared/phone/settings.ts'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { PhoneDrill } from '../../drill/phone-drill.ts'
import styles from './handset.module.css'
import { phoneSound, type PhoneSound } from './sound/sound.ts'

interface DeviceKeysProps {
  readonly drill: PhoneDrill
  readonly sound?: PhoneSound
}

const NEXT_RINGER = { sound: 'vibrate', vibrate: 'silent', silent: 'sound' } as const

/**
 * The keys on the side of a drawn phone. While something rings the volume key silences it, where the profile lets it;
 * it acknowledges nothing. Else it sets the ringer; so does the switch that one family has.
 */
export function DeviceKeys({ drill, sound = phoneSound }: DeviceKeysProps) {
  const { t } = useTranslation('phone')
  const [said, setSaid] = useState({ number: 0, words: '' })
  const say = (words: string): void => setSaid(({ number }) => ({ number: number + 1, words }))
  const setRinger = (ringer: PhoneSettings['ringer']): void => {
    drill.set({ ringer })
    say(t(`keys.ringer.${ringer}`))
  }
  const pressVolume = (): void => {
    const { settings, profile, memory } = drill.store.getState()
    const rings = sound.store.getState().ringing !== undefined
    if (!rings) return setRinger(NEXT_RINGER[settings.ringer])
    // An alert that waits for OK is the profile's business, anything else falls silent on every phone.
    if (memory.waiting.length > 0 && !profile.dialog.keysMute) return say(t('keys.notSilenced'))
    sound.stop()
    say(t('keys.silenced'))
  }
  return (
    <>
      <button
        type="button"
        className={`${styles.key} ${styles.volume}`}
        aria-label={t('keys.volume')}
        onClick={pressVolume}
      />
      <button
        type="button"
        className={`${styles.key} ${styles.ringer}`}
        aria-label={t('keys.ringerSwitch')}
        onClick={() => setRinger(drill.store.getState().settings.ringer === 'sound' ? 'silent' : 'sound')}
      />
      <p role="status" className={styles.said}>
        {said.words && <span key={said.number}>{said.words}</span>}
      </p>
    </>
  )
}
