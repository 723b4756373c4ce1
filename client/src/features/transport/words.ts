import type { ScenarioHead } from '@alert-replay/shared/scenario.ts'
import type { TFunction } from 'i18next'
import { alertTime } from '../../lib/alert-time.ts'
import type { Mark } from './marks.ts'

type ScenarioClock = Pick<ScenarioHead, 'startMs' | 'utcOffsetMinutes'>

/** More phases than this at once are told by the number of alerts. */
const NAMED = 3

/** What the alerts of some marks are, by their phases: `Warning · Seek safety`; by their number where they are many. */
export function phasesText(marks: readonly Mark[], t: TFunction): string {
  const alerts = marks.flatMap((mark) => mark.alerts)
  const phases = [...new Set(alerts.flatMap((alert) => alert.phases))]
  if (marks.length > 1 || phases.length > NAMED) return t('transport:alerts', { count: alerts.length })
  return phases.map((phase) => t(`common:phase.${phase}`)).join(' · ')
}

/** When a mark is, as exactly as it is known: `22:55`; undefined where only its order is. */
export const markTime = (scenario: ScenarioClock, mark: Mark): string | undefined =>
  mark.alerts.flatMap((alert) => alertTime(scenario, alert) ?? [])[0]

export const hasCue = (mark: Mark): boolean => mark.alerts.some(({ cue }) => cue !== undefined)
