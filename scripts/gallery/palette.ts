import type { Image } from './png.ts'

export interface Indexed {
  /** Three bytes a colour. */
  readonly palette: Uint8Array
  readonly indexes: Uint8Array
}

interface Colour {
  readonly rgb: number
  readonly count: number
}

const MOST = 192
const CHANNELS = [16, 8, 0] as const

/**
 * The picture in its own 192 colours: the box of colours with the widest spread is halved until there are as many boxes
 * (median cut). The same picture always gives the same colours.
 */
export function indexed({ rgb }: Image): Indexed {
  const pixels = rgb.length / 3
  const counts = new Map<number, number>()
  const colourAt = (i: number): number =>
    ((rgb[i * 3] ?? 0) << 16) | ((rgb[i * 3 + 1] ?? 0) << 8) | (rgb[i * 3 + 2] ?? 0)
  for (let i = 0; i < pixels; i++) counts.set(colourAt(i), (counts.get(colourAt(i)) ?? 0) + 1)

  const boxes: Box[] = [boxOf([...counts].map(([one, count]) => ({ rgb: one, count })))]
  while (boxes.length < MOST) {
    const widest = boxes.reduce((best, box) => (box.weight > best.weight ? box : best))
    if (widest.colours.length < 2 || widest.weight === 0) break
    boxes.splice(boxes.indexOf(widest), 1, ...halves(widest))
  }
  const indexOf = new Map<number, number>()
  const palette = new Uint8Array(boxes.length * 3)
  boxes.forEach(({ colours }, index) => {
    for (const { rgb: one } of colours) indexOf.set(one, index)
    palette.set(meanOf(colours), index * 3)
  })
  return { palette, indexes: Uint8Array.from({ length: pixels }, (_, i) => indexOf.get(colourAt(i)) ?? 0) }
}

interface Box {
  readonly colours: readonly Colour[]
  /** Of the channel in which its colours differ most. */
  readonly shift: number
  readonly weight: number
}

function boxOf(colours: readonly Colour[]): Box {
  let shift = 0
  let spread = -1
  for (const one of CHANNELS) {
    let low = 255
    let high = 0
    for (const { rgb } of colours) {
      const value = (rgb >> one) & 255
      low = Math.min(low, value)
      high = Math.max(high, value)
    }
    if (high - low > spread) [shift, spread] = [one, high - low]
  }
  const count = colours.reduce((sum, colour) => sum + colour.count, 0)
  // Large areas weigh, though not by their size: the few pixels of a red line keep their red.
  return { colours, shift, weight: spread * Math.log2(1 + count) }
}

function halves({ colours, shift }: Box): readonly [Box, Box] {
  const sorted = colours.toSorted(
    (one, other) => ((one.rgb >> shift) & 255) - ((other.rgb >> shift) & 255) || one.rgb - other.rgb,
  )
  const valueOf = (colour: Colour | undefined): number => ((colour?.rgb ?? 0) >> shift) & 255
  const half = (valueOf(sorted[0]) + valueOf(sorted.at(-1))) / 2
  const middle = sorted.findIndex((colour) => valueOf(colour) > half)
  const at = Math.min(sorted.length - 1, Math.max(1, middle))
  return [boxOf(sorted.slice(0, at)), boxOf(sorted.slice(at))]
}

function meanOf(colours: readonly Colour[]): readonly number[] {
  const count = colours.reduce((sum, colour) => sum + colour.count, 0)
  return CHANNELS.map((shift) =>
    Math.round(colours.reduce((sum, { rgb, count: n }) => sum + ((rgb >> shift) & 255) * n, 0) / count),
  )
}
