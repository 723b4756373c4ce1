import type { PhoneAlert } from '@alert-replay/shared/alert.ts'
import type { ScenarioHead } from '@alert-replay/shared/scenario.ts'
import { clockText } from '../../lib/clock-text.ts'

/** The time of an alert by the scenario's clock, as exactly as it is known; undefined where only the order is. */
export function timeText(
  scenario: ScenarioHead,
  alert: Pick<PhoneAlert, 'offsetMs' | 'precision'>,
  exact = false,
): string | undefined {
  if (alert.precision === 'order') return undefined
  return clockText(scenario, alert.offsetMs, exact && alert.precision === 'second')
}
