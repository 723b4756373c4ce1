import type { ScenarioHead } from '@alert-replay/shared/scenario.ts'
import { clockText } from './clock-text.ts'

interface ScenarioDate {
  /** `21 November 2023`, `2023年11月21日` */
  readonly date: string
  readonly weekday: string
  /** `22:46 JST` */
  readonly time: string
}

/** Dates with the day first and 24 hours, as the scenarios' own clocks have them. */
export const localeOf = (language: string): string => (language === 'en' ? 'en-GB' : language)

/** When a scenario starts, on its own clock. */
export function scenarioDate(scenario: ScenarioHead, language: string): ScenarioDate {
  const { startMs, utcOffsetMinutes, timeZone } = scenario
  const local = new Date(startMs + utcOffsetMinutes * 60_000)
  const format = (options: Intl.DateTimeFormatOptions): string =>
    new Intl.DateTimeFormat(localeOf(language), { ...options, timeZone: 'UTC' }).format(local)
  return {
    date: format({ dateStyle: 'long' }),
    weekday: format({ weekday: 'long' }),
    time: [clockText(scenario, 0), timeZone ?? offsetText(utcOffsetMinutes)].join('\u00a0'),
  }
}

/** `UTC+9`, `UTC−3:30` */
function offsetText(minutes: number): string {
  const size = Math.abs(minutes)
  const rest = size % 60 === 0 ? '' : `:${String(size % 60).padStart(2, '0')}`
  return `UTC${minutes < 0 ? '−' : '+'}${Math.floor(size / 60)}${rest}`
}
