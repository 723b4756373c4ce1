import type { Place, Ring } from './places.ts'

/** Twice the area that a ring encloses, in square degrees. */
const doubleArea = (ring: Ring): number =>
  Math.abs(
    ring.reduce((sum, [x, y], i) => {
      const [nextX, nextY] = ring[i + 1] ?? ring[0] ?? [x, y]
      return sum + x * nextY - nextX * y
    }, 0),
  )

/** The ring that encloses most; undefined where there is none. */
export function largestOf(rings: readonly Ring[]): Ring | undefined {
  let largest: Ring | undefined
  let most = -1
  for (const ring of rings) {
    const area = doubleArea(ring)
    if (area > most) [largest, most] = [ring, area]
  }
  return largest
}

/** The ring with the corner that is nearest to a place; undefined where there is none. */
export function nearestOf(rings: readonly Ring[], [x, y]: Place): Ring | undefined {
  let nearest: Ring | undefined
  let least = Number.POSITIVE_INFINITY
  for (const ring of rings) {
    const far = Math.min(...ring.map(([a, b]) => Math.hypot(a - x, b - y)))
    if (far < least) [nearest, least] = [ring, far]
  }
  return nearest
}

/** A place well inside a ring, and one on its line to the east of that. */
export interface Spots {
  readonly inside: Place
  readonly edge: Place
}

/** So many lines are tried; the widest part of a shape is rarely in its middle. */
const LINES = 9

/**
 * Places for a mark and a name: the middle of where the ring is wide both from west to east and from south to north, and
 * the end of the line eastwards from there.
 */
export function spotsOf(ring: Ring): Spots | undefined {
  const heights = ring.map(([, y]) => y)
  const [south, north] = [Math.min(...heights), Math.max(...heights)]
  let best: { readonly spots: Spots; readonly worth: number } | undefined
  for (let i = 1; i <= LINES; i++) {
    for (const [west, east] of stretchesAt(ring, south + ((north - south) * i) / (LINES + 1), 'west-east')) {
      const x = (west + east) / 2
      const y = south + ((north - south) * i) / (LINES + 1)
      const upright = stretchesAt(ring, x, 'south-north').find(([from, to]) => from <= y && y <= to)
      if (!upright) continue
      const worth = Math.min(east - west, upright[1] - upright[0])
      if (best && best.worth >= worth) continue
      const middle = (upright[0] + upright[1]) / 2
      const across = stretchesAt(ring, middle, 'west-east').find(([from, to]) => from <= x && x <= to)
      best = { spots: { inside: [x, middle], edge: [across?.[1] ?? east, middle] }, worth }
    }
  }
  return best?.spots
}

/** The parts of a line that are inside the ring: of the line at a latitude, or of the one at a longitude. */
function stretchesAt(
  ring: Ring,
  at: number,
  line: 'west-east' | 'south-north',
): readonly (readonly [number, number])[] {
  const [along, across] = line === 'west-east' ? ([0, 1] as const) : ([1, 0] as const)
  const crossings: number[] = []
  for (const [i, from] of ring.entries()) {
    const to = ring[i + 1] ?? ring[0] ?? from
    if (from[across] > at === to[across] > at) continue
    const share = (at - from[across]) / (to[across] - from[across])
    crossings.push(from[along] + share * (to[along] - from[along]))
  }
  crossings.sort((a, b) => a - b)
  return crossings.flatMap((start, i) => {
    const end = crossings[i + 1]
    return i % 2 === 0 && end !== undefined ? [[start, end] as const] : []
  })
}
