import type { ScenarioHead } from '@alert-replay/shared/scenario.ts'
import { readAt, readDuration } from '@alert-replay/shared/time.ts'

/**
 * A position as an address asks for it, `?at=…`. A clock time is one of the scenario's own clock and has a meaning only
 * beside it; `T` stands before it, for `22:46` alone is how the transport shows 22 minutes 46 seconds.
 */
export type AskedPosition =
  | { readonly type: 'offset'; readonly offsetMs: number }
  /** `22:55`, `22:55:30` or `2023-11-22T00:15`. */
  | { readonly type: 'clock'; readonly time: string }

/** What may be written, for whoever wrote something else. */
export const POSSIBLE_POSITIONS = '9m, 1h30m, 90, 9:00, 1:02:03, T22:55, 2023-11-21T22:55'

/** Reads a position; undefined where it is none. Whether the scenario has it is not asked here. */
export function readAskedPosition(text: string): AskedPosition | undefined {
  // In an address a plus sign is a space.
  const offsetMs = readDuration(text.replace(/^[+ ]/, '')) ?? secondsIn(text)
  if (offsetMs !== undefined) return { type: 'offset', offsetMs }
  const time = /^(?:T(?=\d\d:)|(?=\d{4}-))(.+)$/.exec(text)?.[1]
  return time !== undefined && readAt(time, ANY_DAY) ? { type: 'clock', time } : undefined
}

const ANY_DAY = { atMs: 0, utcOffsetMinutes: 0 }

/** Where in the scenario that is, in scenario milliseconds: before its start negative, and it may be after its end. */
export function offsetOf(
  asked: AskedPosition,
  { startMs, utcOffsetMinutes }: Pick<ScenarioHead, 'startMs' | 'utcOffsetMinutes'>,
): number {
  if (asked.type === 'offset') return asked.offsetMs
  return readAt(asked.time, { atMs: startMs, utcOffsetMinutes })?.offsetMs ?? -1
}

/** Seconds, or as the transport shows a position: `9:00`, `1:02:03`. */
function secondsIn(text: string): number | undefined {
  const [, hours = '0', minutes = '0', seconds] = /^(?:(?:(\d{1,4}):)?(\d{1,4}):)?(\d{1,6})$/.exec(text) ?? []
  return seconds === undefined
    ? undefined
    : (Number(hours) * 3_600 + Number(minutes) * 60 + Number(seconds)) * 1_000
}

/** The position as the links of this program write it: `9m`, `1h30m5s`, `0s`. Part of a second counts as one. */
export function positionText(offsetMs: number): string {
  const seconds = Math.ceil(offsetMs / 1_000)
  const parts = [
    [Math.floor(seconds / 3_600), 'h'],
    [Math.floor(seconds / 60) % 60, 'm'],
    [seconds % 60, 's'],
  ] as const
  return parts.flatMap(([count, unit]) => (count > 0 ? [`${count}${unit}`] : [])).join('') || '0s'
}

/** The address of the watch page at a moment of a scenario. */
export const watchAddress = (scenarioId: string, offsetMs: number): string =>
  `/watch/${encodeURIComponent(scenarioId)}?at=${positionText(offsetMs)}`
