import type { Box, Point } from './chart.ts'

/** A name that wants a place on the map. The important ones come first. */
export interface Label {
  readonly key: string
  readonly text: string
  readonly at: Point
  readonly isSoft: boolean
  /** Not on its place but beside it: what it names is smaller than the name. */
  readonly isBeside: boolean
}

const HEIGHT = 16
/** Full width characters are as wide as high, others about half. */
export const widthOf = (text: string): number => {
  const wide = text.match(/[\u1100-\u11ff\u2e80-\uffef]/g)?.length ?? 0
  return wide * 13 + (text.length - wide) * 7.2 + 6
}

export const boxOfLabel = ({ text, at: [x, y] }: Label): Box => {
  const half = widthOf(text) / 2
  return [x - half, y - HEIGHT / 2, x + half, y + HEIGHT / 2]
}

const overlap = (a: Box, b: Box): boolean => a[0] < b[2] && b[0] < a[2] && a[1] < b[3] && b[1] < a[3]

/** Pixels from a place to the name beside it. */
const GAP = 10

/**
 * Where a name may go, the best first. One that stands on what it names has no choice: a little off, it would name its
 * neighbour.
 */
function spotsFor({ text, isBeside, at: [x, y] }: Label): readonly Point[] {
  if (!isBeside) return [[x, y]]
  const beside = widthOf(text) / 2 + GAP
  const below = HEIGHT + 2
  return [
    [x + beside, y],
    [x - beside, y],
    [x, y + below],
    [x, y - below],
  ]
}

/** Those that find a place within the chart, over none that came before them, and over nothing that is taken. */
export function placed(
  labels: readonly Label[],
  [width, height]: Point,
  taken: readonly Box[],
): readonly Label[] {
  const boxes = [...taken]
  return labels.flatMap((label) => {
    for (const at of spotsFor(label)) {
      const there: Label = { ...label, at }
      const box = boxOfLabel(there)
      const isIn = box[0] > 2 && box[1] > 2 && box[2] < width - 2 && box[3] < height - 2
      if (!isIn || boxes.some((other) => overlap(box, other))) continue
      boxes.push(box)
      return [there]
    }
    return []
  })
}
