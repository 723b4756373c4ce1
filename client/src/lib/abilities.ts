import { installOffer, isInstalled } from './installing.ts'
import { refusedHere, type Refusable } from './refused.ts'

export const ABILITIES = [
  'sound',
  'vibration',
  'speech',
  'wake-lock',
  'full-screen',
  'notifications',
  'offline',
  'install',
] as const
export type Ability = (typeof ABILITIES)[number]

/**
 * `there` · `offered`: the person has to ask for it · `refused`: the browser was asked and said no · `needs-https`: it
 * may be there where the page comes over https, or from the same computer · `absent`: this browser has no such thing.
 */
export type AbilityState = 'there' | 'offered' | 'refused' | 'needs-https' | 'absent'

/** What of a real phone this browser can do here and now. Asks the person for nothing, and never fails. */
export function abilitiesHere(): Readonly<Record<Ability, AbilityState>> {
  return {
    sound: 'AudioContext' in globalThis ? 'there' : 'absent',
    vibration: 'vibrate' in navigator && typeof navigator.vibrate === 'function' ? 'there' : 'absent',
    speech: 'speechSynthesis' in globalThis && 'SpeechSynthesisUtterance' in globalThis ? 'there' : 'absent',
    'wake-lock': overHttps('wakeLock' in navigator, 'wake-lock'),
    'full-screen': document.fullscreenEnabled ? orRefused('full-screen') : 'absent',
    notifications: notifications(),
    offline: overHttps('serviceWorker' in navigator && 'caches' in globalThis, 'offline'),
    install: isInstalled()
      ? 'there'
      : installOffer.getState().offer
        ? 'offered'
        : globalThis.isSecureContext
          ? 'absent'
          : 'needs-https',
  }
}

const orRefused = (name: Refusable): AbilityState => (refusedHere.getState().has(name) ? 'refused' : 'there')

function overHttps(isThere: boolean, name: Refusable): AbilityState {
  if (!globalThis.isSecureContext) return 'needs-https'
  return isThere ? orRefused(name) : 'absent'
}

function notifications(): AbilityState {
  if (!globalThis.isSecureContext) return 'needs-https'
  if (!('Notification' in globalThis)) return 'absent'
  switch (Notification.permission) {
    case 'granted':
      return orRefused('notifications')
    case 'denied':
      return 'refused'
    default:
      return 'offered'
  }
}
