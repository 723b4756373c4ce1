/**
 * Places on a line from 0 to 1, moved as little as it takes for neighbours to stand `gap` apart. In order before and
 * after; where there is no room for all, they end up evenly spread.
 */
export function spread(places: readonly number[], gap: number): readonly number[] {
  const apart = Math.min(gap, places.length > 1 ? 1 / (places.length - 1) : 1)
  const spreadOut: number[] = []
  for (const place of places) {
    spreadOut.push(Math.max(place, (spreadOut.at(-1) ?? -Infinity) + apart))
  }
  // What was pushed over the end pushes back.
  let limit = 1
  for (let i = spreadOut.length - 1; i >= 0; i--) {
    spreadOut[i] = Math.max(0, Math.min(spreadOut[i] ?? 0, limit))
    limit = (spreadOut[i] ?? 0) - apart
  }
  return spreadOut
}
