import type { PhoneAlert } from '@alert-replay/shared/alert.ts'

/** Whether an alert calls on people to protect themselves now. */
export const callsOn = ({ phases, severity }: Pick<PhoneAlert, 'phases' | 'severity'>): boolean =>
  (phases.includes('warning') || phases.includes('shelter')) &&
  (severity === 'Extreme' || severity === 'Severe')
