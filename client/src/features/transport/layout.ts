import type { Mark } from './marks.ts'

/** Marks that share a label. */
export interface Cluster {
  /** Where its first mark is, in pixels from the start of the track. */
  readonly x: number
  readonly marks: readonly Mark[]
}

/** Marks nearer than `apartPx` to the first of a cluster join it. `xOf` gives pixels for milliseconds. */
export function clustersOf(marks: readonly Mark[], xOf: (ms: number) => number, apartPx: number): Cluster[] {
  const clusters: { x: number; marks: Mark[] }[] = []
  for (const mark of marks) {
    const x = xOf(mark.offsetMs)
    const last = clusters.at(-1)
    if (last && x - last.x < apartPx) last.marks.push(mark)
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

const GAP_PX = 12

/**
 * Places labels over their marks in a few rows, none over another and none over another's stem; undefined where not
 * all find room. From the end to the start, so that of two close ones the earlier is the higher.
 */
export function placeLabels(
  labels: readonly LabelRequest[],
  room: { readonly width: number; readonly rows: number },
): PlacedLabel[] | undefined {
  // How far to the right a row is free; a stem that goes up through a row takes it too.
  const freeTo = Array.from({ length: room.rows }, () => room.width + GAP_PX)
  const placed: PlacedLabel[] = []
  for (const label of labels.toReversed()) {
    const left = Math.max(0, Math.min(label.x, room.width - label.width))
    const row = freeTo.findIndex((free) => left + label.width + GAP_PX <= free)
    if (row === -1) return undefined
    freeTo.forEach((free, below) => {
      if (below < row) freeTo[below] = Math.min(free, label.x)
    })
    freeTo[row] = left
    placed.push({ left, atEnd: left < label.x, row })
  }
  return placed.reverse()
}

/** What is drawn in one place of a lane, from `left` to `right`: shapes side by side, or one band for many. */
export type Drawn<Item> = { readonly left: number; readonly right: number } & (
  | { readonly kind: 'shapes'; readonly shapes: readonly { readonly item: Item; readonly x: number }[] }
  | { readonly kind: 'band'; readonly items: readonly Item[] }
)

/** So many may stand side by side, a little beside their time; more become a band. */
const SIDE_BY_SIDE = 3

/** The track's width, and that of one shape with the air around it, in pixels. */
export interface LaneRoom {
  readonly width: number
  readonly shape: number
}

/** Lays out the items of one lane, given in order of `x`, so that nothing is drawn over anything else. */
export function drawLane<Item extends { readonly x: number }>(
  items: readonly Item[],
  room: LaneRoom,
): Drawn<Item>[] {
  const places: Place<Item>[] = []
  for (const item of items) {
    let next: Place<Item> = placeOf([item], room)
    // What it would be drawn over joins it; together they may reach back further still.
    for (let last = places.at(-1); last && next.drawn.left < last.drawn.right; last = places.at(-1)) {
      // Into the one that is there: of ten thousand alerts in one band none is copied again for the next.
      for (const one of next.items) last.items.push(one)
      next = placeOf(last.items, room)
      places.pop()
    }
    places.push(next)
  }
  return places.map(({ drawn }) => drawn)
}

interface Place<Item> {
  readonly items: Item[]
  readonly drawn: Drawn<Item>
}

const placeOf = <Item extends { readonly x: number }>(items: Item[], room: LaneRoom): Place<Item> => ({
  items,
  drawn: draw(items, room),
})

function draw<Item extends { readonly x: number }>(
  items: readonly Item[],
  { width, shape }: LaneRoom,
): Drawn<Item> {
  const first = items[0]?.x ?? 0
  if (items.length > SIDE_BY_SIDE) {
    const last = items.at(-1)?.x ?? first
    const beyond = Math.max(0, Math.max(last, first + shape) - width)
    return {
      kind: 'band',
      items,
      left: first - beyond - shape / 2,
      right: Math.max(last, first + shape) - beyond + shape / 2,
    }
  }
  const places: number[] = []
  for (const { x } of items) places.push(Math.max(x, (places.at(-1) ?? -shape) + shape))
  // At the end of the track they stand back instead of beyond it.
  const beyond = Math.max(0, (places.at(-1) ?? 0) - width)
  return {
    kind: 'shapes',
    shapes: items.map((item, i) => ({ item, x: (places[i] ?? item.x) - beyond })),
    left: (places[0] ?? first) - beyond - shape / 2,
    right: (places.at(-1) ?? first) - beyond + shape / 2,
  }
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
