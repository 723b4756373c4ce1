import { useStore } from 'zustand'
import { abilitiesHere, type Ability, type AbilityState } from '../../../lib/abilities.ts'
import { installOffer } from '../../../lib/installing.ts'
import { refusedHere } from '../../../lib/refused.ts'
import { notificationsOn } from '../../../lib/system-notifications.ts'

/** What this browser can do, renewed with whatever it allows or refuses meanwhile. */
export function useAbilities(): Readonly<Record<Ability, AbilityState>> {
  useStore(refusedHere)
  useStore(installOffer)
  useStore(notificationsOn)
  return abilitiesHere()
}

/** What belongs to a phone that receives alerts; keeping a scenario, and opening it as an app, do not. */
const OF_A_PHONE: readonly Ability[] = [
  'sound',
  'vibration',
  'speech',
  'wake-lock',
  'full-screen',
  'notifications',
]

/** How many of these this browser cannot do, or does not let us do. */
export const missingOf = (abilities: Readonly<Record<Ability, AbilityState>>): number =>
  OF_A_PHONE.filter((ability) => !['there', 'offered'].includes(abilities[ability])).length
