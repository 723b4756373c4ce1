/** Longer words are not compared: of a very long one none is near, and to measure that would take long. */
const MAX_LENGTH = 40

/** Of the known words the one that was most likely meant, of several as near the first; undefined where none is near. */
export function nearest(word: string, known: Iterable<string>): string | undefined {
  if (word.length > MAX_LENGTH) return undefined
  const small = word.toLowerCase()
  let best: string | undefined
  let bestDistance = Infinity
  for (const one of known) {
    const limit = Math.min(Math.max(1, Math.floor(one.length / 3)), bestDistance - 1)
    if (one.length > MAX_LENGTH || limit < 0) continue
    const distance = distanceWithin(limit, one.toLowerCase(), small)
    if (distance === undefined) continue
    best = one
    bestDistance = distance
  }
  return best
}

/**
 * Letters put in, left out, exchanged, and neighbours that changed places (optimal string alignment); undefined where
 * these are more than `limit`. Looks at no more than that makes necessary.
 */
function distanceWithin(limit: number, a: string, b: string): number | undefined {
  if (Math.abs(a.length - b.length) > limit) return undefined
  const beyond = limit + 1
  let [before, row, next] = [rowOf(b, beyond), rowOf(b, beyond), rowOf(b, beyond)]
  for (let j = 0; j <= Math.min(limit, b.length); j++) row[j] = j
  for (let i = 1; i <= a.length; i++) {
    next.fill(beyond)
    let least = Math.min(i, beyond)
    next[0] = least
    for (let j = Math.max(1, i - limit); j <= Math.min(b.length, i + limit); j++) {
      const replaced = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1)
      const isSwap = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]
      const swapped = isSwap ? (before[j - 2] ?? 0) + 1 : beyond
      const distance = Math.min(replaced, swapped, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, beyond)
      next[j] = distance
      least = Math.min(least, distance)
    }
    // A swap reaches back over one row.
    if (least === beyond && row.every((distance) => distance === beyond)) return undefined
    ;[before, row, next] = [row, next, before]
  }
  const distance = row[b.length] ?? beyond
  return distance <= limit ? distance : undefined
}

const rowOf = (word: string, filling: number): Uint8Array => new Uint8Array(word.length + 1).fill(filling)
