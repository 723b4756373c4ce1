import type { PhoneAlert } from '@alert-replay/shared/alert.ts'
import { callsOn } from './calls-on.ts'

/**
 * What sounds on a municipal loudspeaker in Japan before the voice: the siren of 14 seconds where people are called
 * on to protect themselves from an attack, else a chime of four notes that rise, and fall after the voice. Elsewhere
 * we know of no pattern. An alert is Japan's where its Japanese text is no translation of ours.
 */
export function signalOf(
  alert: Pick<PhoneAlert, 'texts' | 'category' | 'phases' | 'severity'>,
): 'siren' | 'chime' | undefined {
  const { texts, category } = alert
  if (texts.ja === undefined || texts.ja.wording === 'translated') return undefined
  return category.includes('Security') && callsOn(alert) ? 'siren' : 'chime'
}
