/**
 * Where to look among sorted offsets: the time to the end is cut into buckets of a few alerts each, so that finding a
 * position among 100,000 alerts costs what it costs among 100. It is small on purpose, some two bytes an alert: the
 * sums of a larger one would be as quick, and wait longer for the memory.
 */
export interface OffsetIndex {
  /** A bucket has 65,536 parts. */
  readonly partsPerMs: number
  /** Index of the first alert in each bucket or after it; ends with the number of alerts. */
  readonly firsts: Int32Array
  /** In which part of its bucket each alert is. */
  readonly parts: Uint16Array
}

/** Alerts in a bucket, were they spread evenly. */
const BUCKET_FILL = 16
/** More than this in one bucket are halved until so few are left. */
const CROWD = 64
/** Parts are counted in 31 bits. */
const MAX_BUCKETS = 0x7fff

/** The index of offsets that never decrease and are not negative, in milliseconds. */
export function indexOffsets(offsetsMs: Float64Array): OffsetIndex {
  const buckets = Math.min(MAX_BUCKETS, Math.max(1, Math.floor(offsetsMs.length / BUCKET_FILL)))
  const partsPerMs = (buckets * 0x10000) / ((offsetsMs.at(-1) ?? 0) + 1)
  const firsts = new Int32Array(buckets + 2)
  const parts = new Uint16Array(offsetsMs.length)
  let bucket = 0
  offsetsMs.forEach((offsetMs, i) => {
    const part = Math.floor(offsetMs * partsPerMs)
    while (bucket < part >> 16) firsts[++bucket] = i
    parts[i] = part & 0xffff
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
  const own = part & 0xffff
  let low = firsts[part >> 16] ?? 0
  let high = firsts[(part >> 16) + 1] ?? offsetsMs.length
  while (high - low > CROWD) {
    const middle = (low + high) >>> 1
    if ((offsetsMs[middle] ?? 0) <= positionMs) low = middle + 1
    else high = middle
  }
  // All that are left are added up: where to stop would be a guess, and the processor would lose it every second time.
  let count = low
  for (let i = low; i < high; i++) count += Number((parts[i] ?? 0) < own)
  while (parts[count] === own && (offsetsMs[count] ?? 0) <= positionMs) count++
  return count
}
