import type { PhoneAlert } from '@alert-replay/shared/alert.ts'
import type { ShownText } from '../use-alert-text.ts'
import { callsOn } from './calls-on.ts'

type Signalled = Pick<PhoneAlert, 'texts' | 'category' | 'phases' | 'severity'>

/**
 * What sounds on a municipal loudspeaker in Japan before the voice: the siren of 14 seconds where people are called
 * on to protect themselves from an attack; of other hazards a chime of four notes that rise, and fall after the voice.
 * Of what else comes after an attack, and of other countries, we know no pattern. Nor is one shown beside an account
 * or where the words are not known: then nobody knows what sounded. An alert is Japan's where its Japanese text is no
 * translation of ours.
 */
export function signalOf(
  alert: Signalled,
  { wording }: Pick<ShownText, 'wording'>,
): 'siren' | 'chime' | undefined {
  const { texts, category } = alert
  if (texts.ja === undefined || texts.ja.wording === 'translated') return undefined
  if (wording === undefined || wording === 'reported' || wording === 'unknown') return undefined
  if (!category.includes('Security')) return 'chime'
  return callsOn(alert) ? 'siren' : undefined
}
