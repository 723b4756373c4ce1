import type { Alert } from '@alert-replay/shared/alert.ts'
import type { Since } from '@alert-replay/shared/map/areas-at.ts'
import type { ScenarioHead } from '@alert-replay/shared/scenario.ts'
import { alertTime } from '../lib/alert-time.ts'

export type ScenarioClock = Pick<ScenarioHead, 'kind' | 'startMs' | 'utcOffsetMinutes' | 'timeZone'>

/** Since when, as exactly as it is known, with the day where it is another than the first; undefined where only the order is known (rule F1). */
export const sinceText = (scenario: ScenarioClock, since: Since, language: string): string | undefined =>
  since.kind === 'time'
    ? timeText(scenario, { offsetMs: since.atMs, precision: 'minute' }, language)
    : timeText(scenario, since.alert, language)

/** When something was; likewise. */
export function timeText(
  scenario: ScenarioClock,
  when: Pick<Alert, 'offsetMs' | 'precision'>,
  language: string,
): string | undefined {
  const time = alertTime(scenario, when)
  if (time === undefined) return undefined
  const day = dayText(scenario, when.offsetMs, language)
  return day === dayText(scenario, 0, language) ? time : `${day} ${time}`
}

/** A day of the scenario's own calendar: `2 Jan`, `1月2日`. */
const dayText = (scenario: ScenarioClock, positionMs: number, language: string): string =>
  new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, {
    day: 'numeric',
    month: 'short',
    timeZone: 'UTC',
  }).format(scenario.startMs + positionMs + scenario.utcOffsetMinutes * 60_000)
