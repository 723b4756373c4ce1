import type { Alert } from '../alert.ts'
import type { Scenario } from '../scenario.ts'

/** Of a scenario, worked out once: a scenario never changes. */
export function once<Value>(work: (scenario: Scenario) => Value): (scenario: Scenario) => Value {
  const known = new WeakMap<Scenario, Value>()
  return (scenario) => {
    const value = known.get(scenario) ?? work(scenario)
    known.set(scenario, value)
    return value
  }
}

/** The alerts of a scenario by id. */
export const alertsById: (scenario: Scenario) => ReadonlyMap<string, Alert> = once(
  ({ alerts }) => new Map(alerts.map((alert) => [alert.id, alert])),
)

/** The identifiers of the CAP messages that a scenario holds as they were written. */
export const recordedIdentifiers: (scenario: Scenario) => ReadonlySet<string> = once(
  ({ alerts }) => new Set(alerts.flatMap(({ cap }) => (cap ? [cap.identifier] : []))),
)
