import type { Since } from '@alert-replay/shared/map/areas-at.ts'
import type { ScenarioHead } from '@alert-replay/shared/scenario.ts'
import { alertTime } from '../lib/alert-time.ts'
import { clockText } from '../lib/clock-text.ts'

export type ScenarioClock = Pick<ScenarioHead, 'kind' | 'startMs' | 'utcOffsetMinutes' | 'timeZone'>

/** Since when, as exactly as it is known; undefined where only the order is (rule F1). */
export function sinceText(scenario: ScenarioClock, since: Since): string | undefined {
  return since.kind === 'time' ? clockText(scenario, since.atMs) : alertTime(scenario, since.alert)
}
