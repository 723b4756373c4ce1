import type { ScenarioHead } from '@alert-replay/shared/scenario.ts'
import type { TFunction } from 'i18next'
import { alertTime } from '../../lib/alert-time.ts'
import type { Mark } from './marks.ts'

type ScenarioClock = Pick<ScenarioHead, 'startMs' | 'utcOffsetMinutes'>

/** What the alerts of some marks are, by their phases: `Warning · Shelter`; by their number where they are many. */
export function phasesText(marks: readonly Mark[], t: TFunction): string {
  const alerts = marks.flatMap((mark) => mark.alerts)
  const phases = [...new Set(alerts.flatMap(({ phases: [first] }) => first ?? []))]
  if (marks.length > 1 || phases.length > 3) return t('transport:alerts', { count: alerts.length })
  return phases.map((phase) => t(`common:phase.${phase}`)).join(' · ')
}

/** When a mark is, as exactly as it is known: `22:55`, or that it is not known. */
export function markTime(scenario: ScenarioClock, mark: Mark, t: TFunction): string {
  const times = mark.alerts.flatMap((alert) => alertTime(scenario, alert) ?? [])
  return times[0] ?? t('common:timeNotKnown')
}
