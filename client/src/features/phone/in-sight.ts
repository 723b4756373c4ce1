/** From which to which item, both in it; nothing where there are no items. */
export interface Range {
  readonly first: number
  readonly last: number
}

/** Where each item of a list begins, and the list's end: sums of the heights, pixels. */
export function offsetsOf(heights: readonly number[]): Float64Array {
  const offsets = new Float64Array(heights.length + 1)
  heights.forEach((height, i) => {
    offsets[i + 1] = (offsets[i] ?? 0) + height
  })
  return offsets
}

/** The items of which something is between two heights of the list, so many more on both sides, and no more than `most`. */
export function inSight(
  offsets: Float64Array,
  { topPx, bottomPx }: { readonly topPx: number; readonly bottomPx: number },
  { around, most }: { readonly around: number; readonly most: number },
): Range | undefined {
  const count = offsets.length - 1
  if (count < 1) return undefined
  const first = Math.max(0, Math.min(itemAt(offsets, topPx), count - 1) - around)
  const last = Math.min(count - 1, itemAt(offsets, bottomPx) + around, first + most - 1)
  return { first, last }
}

/** The item at a height of the list, found by halving. */
function itemAt(offsets: Float64Array, px: number): number {
  let low = 0
  let high = offsets.length - 2
  while (low < high) {
    const middle = (low + high + 1) >>> 1
    if ((offsets[middle] ?? 0) <= px) low = middle
    else high = middle - 1
  }
  return low
}
