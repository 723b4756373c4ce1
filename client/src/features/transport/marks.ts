import type { Alert } from '@alert-replay/shared/alert.ts'
import { seekTarget } from '../../drill/seek-target.ts'

/** The alerts of one instant: one mark on the timeline. */
export interface Mark {
  readonly offsetMs: number
  /** Where a seek to this mark goes. */
  readonly targetMs: number
  /** Index of the first alert in the scenario. */
  readonly first: number
  readonly alerts: readonly Alert[]
}

export type MarkState = 'past' | 'partly' | 'future'

/** Groups a scenario's alerts, which are ordered by offset, by their instant. */
export function marksOf(alerts: readonly Alert[]): Mark[] {
  const marks: { offsetMs: number; targetMs: number; first: number; alerts: Alert[] }[] = []
  alerts.forEach((alert, index) => {
    const last = marks.at(-1)
    if (last?.offsetMs === alert.offsetMs) last.alerts.push(alert)
    else {
      const { offsetMs } = alert
      marks.push({ offsetMs, targetMs: seekTarget(offsetMs), first: index, alerts: [alert] })
    }
  })
  return marks
}

/** Whether a mark's alerts have been delivered: all, some (while stepping through one instant), or none. */
export function stateOf(mark: Mark, cursor: number): MarkState {
  if (cursor >= mark.first + mark.alerts.length) return 'past'
  return cursor > mark.first ? 'partly' : 'future'
}

/** The mark with an alert that is still to come. */
export const nextMark = (marks: readonly Mark[], cursor: number): Mark | undefined =>
  marks.find((mark) => stateOf(mark, cursor) !== 'past')

/** The first mark after a position in milliseconds. */
export const markAfter = (marks: readonly Mark[], positionMs: number): Mark | undefined =>
  marks.find((mark) => mark.targetMs > positionMs)

/** The last mark before a position in milliseconds. */
export const markBefore = (marks: readonly Mark[], positionMs: number): Mark | undefined =>
  marks.findLast((mark) => mark.targetMs < positionMs)

/** A stretch without alerts, in milliseconds. */
export interface Quiet {
  readonly fromMs: number
  readonly toMs: number
}

/** A gap this long or longer is a quiet one. */
export const QUIET_MS = 30_000

/** The quiet stretches between the start and the last mark. */
export function quietsOf(marks: readonly Mark[]): Quiet[] {
  return marks.flatMap((mark, index) => {
    const fromMs = marks[index - 1]?.offsetMs ?? 0
    return mark.offsetMs - fromMs >= QUIET_MS ? [{ fromMs, toMs: mark.offsetMs }] : []
  })
}
