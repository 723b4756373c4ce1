/**
 * Where to look among sorted offsets: the time to the end is cut into buckets of a few alerts each, so that finding a
 * position among 100,000 alerts costs what it costs among 100. It is small on purpose (a byte and a half an alert):
 * a larger one would be as quick in its sums and wait longer for the memory.
 */
export interface OffsetIndex {
  /** A bucket has 256 parts. */
  readonly partsPerMs: number
  /** Index of the first alert in each bucket or after it; ends with the number of alerts. */
  readonly firsts: Int32Array
  /** In which part of its bucket each alert is. */
  readonly parts: Uint8Array
}

/** Alerts in a bucket, were they spread evenly. */
const BUCKET_FILL = 8

/** The index of offsets that never decrease and are not negative, in milliseconds. */
export function indexOffsets(offsetsMs: Float64Array): OffsetIndex {
  const buckets = Math.max(1, Math.ceil(offsetsMs.length / BUCKET_FILL))
  const partsPerMs = (buckets * 256) / ((offsetsMs.at(-1) ?? 0) + 1)
  const firsts = new Int32Array(buckets + 2)
  const parts = new Uint8Array(offsetsMs.length)
  let bucket = 0
  offsetsMs.forEach((offsetMs, i) => {
    const part = Math.floor(offsetMs * partsPerMs)
    while (bucket < part >> 8) firsts[++bucket] = i
    parts[i] = part & 255
  })
  firsts.fill(offsetsMs.length, bucket + 1)
  return { partsPerMs, firsts, parts }
}

/** How many offsets are at or before `positionMs`, which is neither negative nor past the last of them. */
export function countByIndex(index: OffsetIndex, offsetsMs: Float64Array, positionMs: number): number {
  const { partsPerMs, firsts, parts } = index
  // Exact, however the sum is rounded: every offset went through the same sum, and a later time never gives less.
  // So an offset in another part is before or after for certain, and one in the same part is looked at itself.
  const part = Math.floor(positionMs * partsPerMs)
  const own = part & 255
  let low = firsts[part >> 8] ?? 0
  let high = firsts[(part >> 8) + 1] ?? offsetsMs.length
  while (low < high) {
    const middle = (low + high) >>> 1
    const its = parts[middle] ?? 0
    if (its < own || (its === own && (offsetsMs[middle] ?? 0) <= positionMs)) low = middle + 1
    else high = middle
  }
  return low
}
