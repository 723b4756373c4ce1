import type { Place } from '@alert-replay/shared/map/places.ts'

export const DIRECTIONS = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, 1],
  ArrowDown: [0, -1],
} as const satisfies Record<string, Place>
export type Direction = keyof typeof DIRECTIONS

export const isDirection = (key: string): key is Direction => Object.hasOwn(DIRECTIONS, key)

/**
 * The place that somebody means who goes into a direction: not far, and more that way than aside. Undefined at the end
 * of the land.
 */
export function neighbourOf<One extends { readonly at: Place }>(
  from: Place,
  direction: Direction,
  places: readonly One[],
): One | undefined {
  const [dx, dy] = DIRECTIONS[direction]
  let best: { readonly one: One; readonly cost: number } | undefined
  for (const one of places) {
    const [x, y] = [one.at[0] - from[0], one.at[1] - from[1]]
    const ahead = x * dx + y * dy
    const aside = Math.abs(x * dy) + Math.abs(y * dx)
    if (ahead <= 0.05 || aside > ahead * 3) continue
    const cost = ahead + aside * 1.6
    if (!best || cost < best.cost) best = { one, cost }
  }
  return best?.one
}
