import type { Alert } from '@alert-replay/shared/alert.ts'
import type { Scenario } from '@alert-replay/shared/scenario.ts'

/** The alerts that just came: the last one delivered, and those delivered at the same time. */
export function latestAlerts(scenario: Scenario, cursor: number): readonly Alert[] {
  const delivered = scenario.alerts.slice(0, cursor)
  const latest = delivered.at(-1)
  return latest ? delivered.filter(({ offsetMs }) => offsetMs === latest.offsetMs) : []
}

/** The alerts that come next: together, when playing. */
export function nextAlerts(scenario: Scenario, cursor: number): readonly Alert[] {
  const toCome = scenario.alerts.slice(cursor)
  const [next] = toCome
  return next ? toCome.filter(({ offsetMs }) => offsetMs === next.offsetMs) : []
}
