import type { Alert } from '@alert-replay/shared/alert.ts'
import type { ScenarioHead } from '@alert-replay/shared/scenario.ts'
import { clockText } from './clock-text.ts'

/** When an alert came, as exactly as it is known; undefined where only its order is known (rule F1). */
export function alertTime(
  scenario: Pick<ScenarioHead, 'startMs' | 'utcOffsetMinutes'>,
  alert: Pick<Alert, 'offsetMs' | 'precision'>,
): string | undefined {
  if (alert.precision === 'order') return undefined
  return clockText(scenario, alert.offsetMs, alert.precision === 'second')
}
