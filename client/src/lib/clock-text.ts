import type { ScenarioHead } from '@alert-replay/shared/scenario.ts'

type ScenarioClock = Pick<ScenarioHead, 'startMs' | 'utcOffsetMinutes'>

/** The scenario's own wall clock at a position, as a Date whose UTC fields read as local ones. */
const localAt = (scenario: ScenarioClock, positionMs: number): Date =>
  new Date(scenario.startMs + positionMs + scenario.utcOffsetMinutes * 60_000)

/** `22:46`, or `22:46:05` with seconds, on the scenario's own clock. */
export function clockText(scenario: ScenarioClock, positionMs: number, seconds = false): string {
  return localAt(scenario, positionMs)
    .toISOString()
    .slice(11, seconds ? 19 : 16)
}

/** The scenario's date at a position, in full: `Tuesday, 21 November 2023`, `2023年11月21日火曜日`. */
export function dateText(scenario: ScenarioClock, positionMs: number, language: string): string {
  return new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, {
    dateStyle: 'full',
    timeZone: 'UTC',
  }).format(localAt(scenario, positionMs))
}

/** A length of time: `0:42`, `9:00`, `1:02:03`. Negative lengths read as 0. */
export function lengthText(ms: number): string {
  const seconds = Math.max(0, Math.floor(ms / 1_000))
  const hours = Math.floor(seconds / 3_600)
  const minutes = Math.floor(seconds / 60) % 60
  const two = (value: number): string => String(value).padStart(2, '0')
  return hours > 0 ? `${hours}:${two(minutes)}:${two(seconds % 60)}` : `${minutes}:${two(seconds % 60)}`
}
