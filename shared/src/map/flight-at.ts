import type { Flight, FlightPoint } from '../flight.ts'
import { placeOf, type Place } from './places.ts'

/**
 * The points of a flight that are past at a position of the replay, in their order. One of which no source gives a time
 * is never known to be past, and is there only when the whole is told.
 * @param positionMs of the replay; `whole` on the scenario's page, which tells its end
 */
export const flightAt = ({ points }: Flight, positionMs: number | 'whole'): readonly FlightPoint[] =>
  positionMs === 'whole'
    ? points
    : points.filter(({ offsetMs }) => offsetMs !== undefined && offsetMs <= positionMs)

/** When the next point will be past; undefined where none is to come. */
export function nextPointMs({ points }: Flight, positionMs: number): number | undefined {
  const ahead = points.flatMap(({ offsetMs }) =>
    offsetMs !== undefined && offsetMs > positionMs ? [offsetMs] : [],
  )
  return ahead.length > 0 ? Math.min(...ahead) : undefined
}

/** Where a point is on the map; undefined where its source names no more than a sea or a coast. */
export const placeOfPoint = ({ position }: FlightPoint): Place | undefined =>
  position === undefined ? undefined : placeOf(position)

/**
 * The places that a line may join. What fell off is beside the way of the rest, and no line leads there. Empty where
 * there is nothing to join.
 */
export function wayOf(points: readonly FlightPoint[]): readonly Place[] {
  const places = points
    .filter(({ kind }) => kind !== 'part')
    .map(placeOfPoint)
    .filter((place) => place !== undefined)
  return places.length > 1 ? places : []
}
