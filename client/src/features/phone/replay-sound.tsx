import type { PhoneAlert } from '@alert-replay/shared/alert.ts'
import type { Outcome } from '@alert-replay/shared/phone/outcome.ts'
import { useEffect, useEffectEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import { useReaderLanguage } from '../../lib/use-language.ts'
import { Caption } from './caption.tsx'
import detail from './detail-room.module.css'
import { Glyph } from './glyph.tsx'
import styles from './replay-sound.module.css'
import { replayed } from './replayed.ts'
import { SoundNotice } from './sound/sound-notice.tsx'
import { phoneSound } from './sound/sound.ts'

interface ReplaySoundProps {
  readonly alert: PhoneAlert
  readonly outcome: Outcome
}

/**
 * The tone and vibration of this phone for an alert, when asked for: opening it makes no sound. Off is off here too. It
 * alarms nobody again: an alert that comes cuts it short.
 */
export function ReplaySound({ alert, outcome }: ReplaySoundProps) {
  const { t } = useTranslation('alerts')
  const language = useReaderLanguage()
  const isPlaying = useStore(phoneSound.store, ({ ringing }) => ringing?.alertId === alert.id)
  useEffect(
    () => () => {
      if (phoneSound.store.getState().ringing?.alertId === alert.id) phoneSound.stop()
    },
    [alert.id],
  )
  const on = useStore(phoneSound.store, (state) => state.on)
  const [asked, setAsked] = useState(false)
  const play = (): void =>
    phoneSound.ring({ alert, outcome: replayed(outcome), rate: 1, language, earlier: [] })
  // Asked for it, and then turned on to hear it: what is long over begins anew.
  const hear = useEffectEvent(() => {
    if (asked && phoneSound.store.getState().ringing?.tone?.audible !== true) play()
  })
  useEffect(() => {
    if (on) hear()
  }, [on])
  const { sound, vibration } = outcome
  // What reached people by other means than their phones never rang.
  if (outcome.as !== 'takeover' && outcome.as !== 'heads-up') return null
  if (!sound && !vibration) return <p className={detail.hint}>{t('again.silent')}</p>
  return (
    <div className={styles.replay} data-replays={isPlaying}>
      <button
        type="button"
        className={detail.action}
        onClick={() => {
          setAsked(!isPlaying)
          if (isPlaying) phoneSound.stop()
          else play()
        }}
      >
        <Glyph name={isPlaying ? 'close' : sound ? 'sound-on' : 'vibration'} />
        {t(isPlaying ? 'again.stop' : 'again.play')}
      </button>
      {isPlaying && <Caption />}
      {asked && sound && <SoundNotice />}
      <p className={detail.hint}>{t('again.note')}</p>
    </div>
  )
}
