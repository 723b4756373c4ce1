import { present } from '@alert-replay/shared/phone/present.ts'
import type { Transport } from '@alert-replay/shared/transport.ts'
import type { PhoneEntry } from '@alert-replay/shared/view.ts'
import { useEffect } from 'react'
import type { PhoneDrill, PhoneDrillState } from '../../../drill/phone-drill.ts'
import { phoneSound, type PhoneSound } from './sound.ts'
import type { ToneName } from './tones.ts'

/** The strongest tone of alerts that ring together; what is quietly an entry in the feed has none. */
export function toneOf(ringing: readonly PhoneEntry[]): ToneName | undefined {
  const shapes = ringing.map(({ alert }) => present(alert).as)
  if (shapes.includes('takeover')) return 'takeover'
  return shapes.includes('banner') ? 'notice' : undefined
}

/** Whether a phone that rings falls silent: the replay was paused or moved, or its owner has seen to the alert. */
export function silences(now: PhoneDrillState, before: PhoneDrillState): boolean {
  return (
    now.memory.read !== before.memory.read ||
    now.memory.waiting.length < before.memory.waiting.length ||
    (now.view !== undefined && before.view !== undefined && moved(now.view.transport, before.view.transport))
  )
}

function moved(now: Transport, before: Transport): boolean {
  if (now.status !== before.status || now.positionMs !== before.positionMs) return true
  return now.status === 'playing' && before.status === 'playing' && now.sinceMs !== before.sinceMs
}

/** Lets the alerts that arrive be heard and felt, and ends it in time. */
export function usePhoneSound(drill: PhoneDrill, sound: PhoneSound = phoneSound): void {
  useEffect(() => {
    const unsubscribe = drill.store.subscribe((now, before) => {
      if (silences(now, before)) sound.stop()
    })
    const deafen = drill.onRinging((ringing) => {
      const tone = toneOf(ringing)
      if (tone) sound.ring(tone)
    })
    return () => {
      unsubscribe()
      deafen()
      sound.stop()
    }
  }, [drill, sound])
}
