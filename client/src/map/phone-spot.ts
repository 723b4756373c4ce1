import type { Place } from '@alert-replay/shared/map/places.ts'
import type { PhoneSettings } from '@alert-replay/shared/phone/settings.ts'
import { geoArea } from 'd3-geo'
import { spotsIn, type Drawn } from './drawn.ts'
import type { Frame } from './frame.ts'
import type { Shapes } from './shapes.ts'

/** Further away than this, the next place that is not alerted is no neighbour. Degrees. */
const NEIGHBOUR = 6

/**
 * Where the mark of a phone goes that knows only how it lies to the area: in its middle, on its border, in the nearest
 * place that is not alerted. Undefined where it does not know, or nothing is drawn.
 */
export function phoneSpot(
  position: PhoneSettings['position'],
  drawn: readonly Drawn[],
  shapes: Shapes,
  [, , east]: Frame,
): Place | undefined {
  const area = largest(drawn.filter(({ state }) => state === 'in-force')) ?? drawn.at(-1)
  if (!area || position === 'unknown') return undefined
  if (position === 'inside') return area.at
  if (position === 'edge') return area.edge
  const alerted = new Set(drawn.map(({ kind, code }) => `${kind} ${code}`))
  let nearest: { readonly at: Place; readonly far: number } | undefined
  for (const outline of area.kind === 'prefecture' ? shapes.prefectures.values() : []) {
    const at = spotsIn(outline)?.at
    if (!at || alerted.has(`prefecture ${outline.code}`)) continue
    const far = Math.hypot(at[0] - area.at[0], at[1] - area.at[1])
    if (far < NEIGHBOUR && (!nearest || far < nearest.far)) nearest = { at, far }
  }
  if (nearest) return nearest.at
  const [x, y] = area.edge
  return [Math.max(x, east) + Math.max(0.01, (east - area.at[0]) * 0.15), y]
}

const largest = (drawn: readonly Drawn[]): Drawn | undefined =>
  drawn
    .map((one) => ({ one, size: geoArea(one.shape) }))
    .toSorted((a, b) => b.size - a.size)
    .at(0)?.one
