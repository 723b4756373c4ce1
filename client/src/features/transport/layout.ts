import type { Mark } from './marks.ts'

/** Marks too close to be drawn apart, drawn as one. */
export interface Cluster {
  /** Where its first mark is, in pixels from the start of the track. */
  readonly x: number
  readonly marks: readonly Mark[]
}

/** Nearer than this many pixels to the first of a cluster, a mark joins it. */
const CLUSTER_PX = 30

/** Groups marks by what the width can show. `xOf` gives pixels for milliseconds. */
export function clustersOf(marks: readonly Mark[], xOf: (ms: number) => number): Cluster[] {
  const clusters: { x: number; marks: Mark[] }[] = []
  for (const mark of marks) {
    const x = xOf(mark.offsetMs)
    const last = clusters.at(-1)
    if (last && x - last.x < CLUSTER_PX) last.marks.push(mark)
    else clusters.push({ x, marks: [mark] })
  }
  return clusters
}

/** A label to place: where its mark is, and how wide it would be. */
export interface LabelRequest {
  readonly x: number
  readonly width: number
}

export interface PlacedLabel {
  readonly left: number
  /** Pushed back from the end of the track: its text ends where it does. */
  readonly atEnd: boolean
  /** 0 is nearest the track. */
  readonly row: number
}

const GAP_PX = 14

/**
 * Places labels over their marks in a few rows, none over another; undefined for those that find no room. From the
 * end to the start, so that of two close ones the earlier is higher and its stem passes in front of neither.
 */
export function placeLabels(
  labels: readonly LabelRequest[],
  room: { readonly width: number; readonly rows: number },
): (PlacedLabel | undefined)[] {
  const leftOfRow = Array.from({ length: room.rows }, () => room.width + GAP_PX)
  const placed: (PlacedLabel | undefined)[] = Array.from({ length: labels.length }, () => undefined)
  for (let i = labels.length - 1; i >= 0; i--) {
    const label = labels[i]
    if (!label) continue
    const left = Math.max(0, Math.min(label.x, room.width - label.width))
    const row = leftOfRow.findIndex((taken) => left + label.width + GAP_PX <= taken)
    if (row === -1) continue
    leftOfRow[row] = left
    placed[i] = { left, atEnd: left < label.x, row }
  }
  return placed
}

/** About how wide a text in the desk's typeface is, in pixels; rather too wide than too narrow. */
export function widthOfText(text: string, fontPx: number): number {
  let ems = 0
  for (const character of text) ems += emsOf(character)
  return Math.ceil(ems * fontPx)
}

function emsOf(character: string): number {
  if ((character.codePointAt(0) ?? 0) >= 0x1100) return 1.02
  if (/[ .,:;·'|!ijl]/.test(character)) return 0.32
  if (/[frtI()[\]-]/.test(character)) return 0.44
  if (/[mwMW]/.test(character)) return 0.96
  return /[A-Z]/.test(character) ? 0.7 : 0.62
}

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR
const STEPS = [
  10_000,
  30_000,
  MINUTE,
  2 * MINUTE,
  5 * MINUTE,
  10 * MINUTE,
  15 * MINUTE,
  30 * MINUTE,
  HOUR,
  2 * HOUR,
  3 * HOUR,
  6 * HOUR,
  12 * HOUR,
  DAY,
  2 * DAY,
]

/** Round times on the scenario's own clock, as positions in milliseconds, at least `apartPx` from each other. */
export function ticksOf(
  scenario: { readonly startMs: number; readonly utcOffsetMinutes: number },
  endMs: number,
  widthPx: number,
  apartPx: number,
): number[] {
  if (endMs <= 0 || widthPx <= 0) return []
  const leastMs = (endMs * apartPx) / widthPx
  const stepMs = STEPS.find((step) => step >= leastMs) ?? DAY * Math.ceil(leastMs / DAY)
  const localMs = scenario.startMs + scenario.utcOffsetMinutes * MINUTE
  const ticks: number[] = []
  for (let at = (stepMs - (localMs % stepMs)) % stepMs; at <= endMs; at += stepMs) ticks.push(at)
  return ticks
}
