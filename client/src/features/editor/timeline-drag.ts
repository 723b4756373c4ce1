import type { Start } from '@alert-replay/shared/time.ts'
import type { Row } from './rows.ts'
import { clamp, type Span } from './timeline-layout.ts'

/** A mark under the pointer, from press to release. It holds for one alert as it was when it was pressed, and no other. */
export interface Drag {
  readonly pointerId: number
  readonly index: number
  readonly row: Row
  /** Where it was pressed, in pixels. */
  readonly fromX: number
  /** Where it would be dropped, in milliseconds after the start; undefined until it is more than a press. */
  readonly offsetMs: number | undefined
}

/** A press that moves less than this selects; one that moves more drags. */
const DRAG_PX = 4

/** What lies under the pointer: how long the field is in time and in pixels, and in what steps a time is set. */
export interface Field {
  readonly span: Span
  readonly width: number
  readonly start: Start
  readonly stepMs: number
}

/** The drag with the pointer at `x`. The mark keeps its distance from the pointer, and stays in the field. */
export function dragged(drag: Drag, x: number, { span, width, start, stepMs }: Field): Drag {
  const { row, fromX } = drag
  const isStill = drag.offsetMs === undefined && Math.abs(x - fromX) < DRAG_PX
  if (isStill || row.offsetMs === undefined) return drag
  const msPerPx = (span.toMs - span.fromMs) / Math.max(1, width)
  const wantedMs = clamp(row.offsetMs + (x - fromX) * msPerPx, span.fromMs, span.toMs)
  const zeroMs = zeroOf(row.at, start)
  const offsetMs = Math.max(0, Math.round((zeroMs + wantedMs) / stepMs) * stepMs - zeroMs)
  return { ...drag, offsetMs }
}

/** The next whole step before or after a time; none lies before the start. */
export function nextStep({ at, offsetMs = 0 }: Row, start: Start, by: -1 | 1, stepMs: number): number {
  const zeroMs = zeroOf(at, start)
  const steps = (zeroMs + offsetMs) / stepMs
  const next = by > 0 ? Math.floor(steps) + 1 : Math.ceil(steps) - 1
  return Math.max(0, next * stepMs - zeroMs)
}

/** From where whole steps count: of the clock where a clock is written, else of the time since the start. */
const zeroOf = (at: string, { atMs, utcOffsetMinutes }: Start): number =>
  at.startsWith('+') ? 0 : atMs + utcOffsetMinutes * 60_000
