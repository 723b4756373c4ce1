/** Longer words are not compared: of a very long one none is near, and to measure that would take long. */
const MAX_LENGTH = 40

/** Of the known words the one that was most likely meant; undefined where none is near. */
export function nearest(word: string, known: Iterable<string>): string | undefined {
  if (word.length > MAX_LENGTH) return undefined
  const small = word.toLowerCase()
  let best: { readonly known: string; readonly distance: number } | undefined
  for (const one of known) {
    const limit = Math.max(1, Math.floor(one.length / 3))
    if (one.length > MAX_LENGTH || Math.abs(one.length - word.length) > limit) continue
    const distance = distanceOf(one.toLowerCase(), small)
    if (distance <= limit && (!best || distance < best.distance)) best = { known: one, distance }
  }
  return best?.known
}

/** Letters put in, left out, exchanged, and neighbours that changed places (optimal string alignment). */
function distanceOf(a: string, b: string): number {
  let before: readonly number[] = []
  let row = Array.from({ length: b.length + 1 }, (_, i) => i)
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
    for (let j = 1; j <= b.length; j++) {
      const replaced = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1)
      const isSwap = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]
      const swapped = isSwap ? (before[j - 2] ?? 0) + 1 : Infinity
      next.push(Math.min(replaced, swapped, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1))
    }
    before = row
    row = next
  }
  return row[b.length] ?? 0
}
