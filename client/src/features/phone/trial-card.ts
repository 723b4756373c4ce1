import type { PhoneAlert } from '@alert-replay/shared/alert.ts'
import type { Outcome } from '@alert-replay/shared/phone/outcome.ts'
import type { Card } from './cards.ts'

/** The alert that a phone is tried with, as the phone shows it: no drill has it, and nobody has seen it. */
export const trialCard = (alert: PhoneAlert, outcome: Outcome): Card => ({
  entry: { alert, how: 'stepped', take: 0 },
  outcome,
  arrival: `0:${alert.id}`,
  unread: true,
  acknowledged: false,
  waiting: outcome.as === 'takeover',
  held: false,
  ties: [],
  standing: { kind: 'in-force' },
  thread: [alert],
})
