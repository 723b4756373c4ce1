import type { Row } from './rows.ts'

/** What of the scenario the timeline shows, in milliseconds after the start. */
export interface Span {
  readonly fromMs: number
  readonly toMs: number
}

/** One mark: an alert, or several that stand so close that they are one. */
export interface Mark {
  readonly x: number
  readonly lane: number
  /** Index of the alert; of several, of the first. */
  readonly index: number
  readonly count: number
}

const LEAST_MS = 600_000
/** Room beyond the last alert, so that something can be dragged there. */
const BEYOND = 1.12
const MARK_PX = 20
export const LANES = 4

export function wholeSpan(rows: readonly Row[]): Span {
  const last = rows.reduce((most, { offsetMs = 0 }) => Math.max(most, offsetMs), 0)
  return { fromMs: 0, toMs: Math.max(LEAST_MS, last * BEYOND) }
}

/** Nearer by a factor, around a moment, within the whole. */
export function zoomed(span: Span, whole: Span, aroundMs: number, factor: number): Span {
  const length = Math.min(whole.toMs - whole.fromMs, Math.max(10_000, (span.toMs - span.fromMs) * factor))
  const part = (aroundMs - span.fromMs) / (span.toMs - span.fromMs)
  const fromMs = Math.max(whole.fromMs, Math.min(whole.toMs - length, aroundMs - length * clamp(part, 0, 1)))
  return { fromMs, toMs: fromMs + length }
}

/** What was zoomed to, moved so far that a moment is in it; without zoom the whole. */
export function spanAround(zoom: Span | undefined, whole: Span, atMs: number | undefined): Span {
  if (!zoom) return whole
  const isIn = atMs === undefined || (atMs >= zoom.fromMs && atMs <= zoom.toMs)
  return isIn ? zoom : zoomed(zoom, whole, atMs, 1)
}

export const xOf = (offsetMs: number, { fromMs, toMs }: Span, width: number): number =>
  ((offsetMs - fromMs) / (toMs - fromMs)) * width

export const offsetAt = (x: number, { fromMs, toMs }: Span, width: number): number =>
  width <= 0 ? fromMs : fromMs + (x / width) * (toMs - fromMs)

export const clamp = (value: number, least: number, most: number): number =>
  Math.max(least, Math.min(most, value))

/** Marks in lanes, so that none lies on another; where the lanes are full, the last mark stands for several. */
export function marksOf(rows: readonly Row[], span: Span, width: number): readonly Mark[] {
  const marks: Mark[] = []
  const lastInLane: number[] = []
  for (const [index, { offsetMs }] of rows.entries()) {
    if (offsetMs === undefined || offsetMs < span.fromMs || offsetMs > span.toMs) continue
    const x = xOf(offsetMs, span, width)
    const free = lanesFrom(lastInLane, marks, x)
    if (free < LANES) {
      lastInLane[free] = marks.length
      marks.push({ x, lane: free, index, count: 1 })
      continue
    }
    const full = lastInLane[LANES - 1] ?? 0
    const before = marks[full]
    if (before) marks[full] = { ...before, count: before.count + 1 }
  }
  return marks
}

function lanesFrom(lastInLane: readonly number[], marks: readonly Mark[], x: number): number {
  for (let lane = 0; lane < LANES; lane++) {
    const last = lastInLane[lane]
    const mark = last === undefined ? undefined : marks[last]
    if (!mark || x - mark.x >= MARK_PX) return lane
  }
  return LANES
}

const STEPS_MS = [
  1_000, 5_000, 10_000, 15_000, 30_000, 60_000, 120_000, 300_000, 600_000, 900_000, 1_800_000, 3_600_000,
  7_200_000, 10_800_000, 21_600_000, 43_200_000, 86_400_000,
]

/** About so wide is a time as a label of the axis, and with its day. */
export const LABEL_PX = 50
export const DAY_LABEL_PX = 90
const BETWEEN_LABELS_PX = 40

/** Where the axis is labelled: even steps, with room for labels of this width. */
export function ticksOf(span: Span, width: number, labelPx = LABEL_PX): readonly number[] {
  if (width <= 0) return []
  const leastPx = labelPx + BETWEEN_LABELS_PX
  const pxPerMs = width / (span.toMs - span.fromMs)
  let step = STEPS_MS.find((ms) => ms * pxPerMs >= leastPx) ?? 86_400_000
  while (step * pxPerMs < leastPx) step *= 2
  const ticks: number[] = []
  // A label stands behind its line, and needs room there.
  const lastMs = span.toMs - labelPx / pxPerMs
  for (let at = Math.ceil(span.fromMs / step) * step; at <= lastMs; at += step) ticks.push(at)
  return ticks
}

/** How finely a time may be set by hand. */
export interface Fineness {
  /** Seconds are asked for. */
  readonly isFine: boolean
  /** Nobody knows the seconds: they are not set, whatever is asked for. */
  readonly isToMinute: boolean
}

const MINUTE_MS = 60_000

/**
 * In what steps a drag sets the time: minutes, or seconds where they are asked for or the time has some; and never finer
 * than can be seen.
 */
export function dragStepMs(row: Row, { isFine, isToMinute }: Fineness, span: Span, width: number): number {
  const finest = !isToMinute && (isFine || hasSeconds(row)) ? 1_000 : MINUTE_MS
  const msPerPx = (span.toMs - span.fromMs) / Math.max(1, width)
  return STEPS_MS.find((step) => step >= finest && step >= msPerPx) ?? finest
}

/** In what steps a key sets it, whether that can be seen or not. */
export const keyStepMs = ({ isFine, isToMinute }: Fineness): number =>
  isFine && !isToMinute ? 1_000 : MINUTE_MS

const hasSeconds = ({ at, offsetMs = 0 }: Row): boolean =>
  at.startsWith('+') ? offsetMs % MINUTE_MS !== 0 : /:\d\d:\d\d$/.test(at)
