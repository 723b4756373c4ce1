import type { Scenario } from '@alert-replay/shared/scenario.ts'
import { anAlert, aScenario } from '../support/builders.ts'
import { randomFrom } from './measure.ts'

const ALERTS = 120

/** Alerts 100 to 300 ms apart, so that none waits for the one before; the same in every run. */
export function wireScenario(): Scenario {
  const random = randomFrom(7)
  let offsetMs = 500
  return {
    ...aScenario().build(),
    alerts: Array.from({ length: ALERTS }, (_, i) =>
      anAlert(i, { offsetMs: (offsetMs += 100 + Math.floor(random() * 200)) }),
    ),
  }
}
