import { countByIndex, indexOffsets, type OffsetIndex } from './offset-index.ts'

/** What the engine needs of a scenario: when each alert comes, in order, and where a cue stops the replay. */
export interface Timeline {
  /** Milliseconds after the start, never decreasing. */
  readonly offsetsMs: Float64Array
  /** 1 where the alert carries a cue. */
  readonly cues: Uint8Array
  /** Finds a position among the offsets. */
  readonly index: OffsetIndex
}

/**
 * The timeline of alerts in scenario order. Throws a RangeError when they are not ordered by offset, or one is before
 * the start.
 */
export function timelineOf(
  alerts: readonly { readonly offsetMs: number; readonly cue?: unknown }[],
): Timeline {
  const offsetsMs = Float64Array.from(alerts, (alert) => alert.offsetMs)
  if ((offsetsMs[0] ?? 0) < 0) throw new RangeError('alerts[0] comes before the start')
  for (let i = 1; i < offsetsMs.length; i++) {
    if (offsetAt(offsetsMs, i) < offsetAt(offsetsMs, i - 1)) {
      throw new RangeError(`alerts[${i}] comes before alerts[${i - 1}]: a timeline is ordered by offset`)
    }
  }
  return {
    offsetsMs,
    cues: Uint8Array.from(alerts, (alert) => (alert.cue === undefined ? 0 : 1)),
    index: indexOffsets(offsetsMs),
  }
}

/** Number of alerts. */
export const countOf = (timeline: Timeline): number => timeline.offsetsMs.length

/** Offset of the last alert in milliseconds: the end of the replay. 0 where there is none. */
export const endOf = (timeline: Timeline): number =>
  countOf(timeline) === 0 ? 0 : offsetAt(timeline.offsetsMs, countOf(timeline) - 1)

/** Offset in milliseconds of the alert at `index`. Throws a RangeError outside the timeline. */
export function offsetAt(offsetsMs: Float64Array, index: number): number {
  const offset = offsetsMs[index]
  if (offset === undefined) throw new RangeError(`no alert at index ${index} of ${offsetsMs.length}`)
  return offset
}

/** How many alerts have an offset at or before `positionMs`. */
export function countUpTo(timeline: Timeline, positionMs: number): number {
  if (positionMs < 0) return 0
  if (positionMs >= endOf(timeline)) return countOf(timeline)
  return countByIndex(timeline.index, timeline.offsetsMs, positionMs)
}
