import type { FlightPoint, PointKind } from '@alert-replay/shared/flight.ts'
import { pick } from '@alert-replay/shared/localized.ts'
import { placeOfPoint } from '@alert-replay/shared/map/flight-at.ts'
import type { Place } from '@alert-replay/shared/map/places.ts'
import { widthOf } from './labels.ts'
import { timeText, type ScenarioClock } from './since-text.ts'

/** A point of a flight that has a place on the map. */
export interface PointShown {
  readonly kind: PointKind
  readonly at: Place
  /** Its place and its time, as far as there is room; undefined where there is none. */
  readonly label: string | undefined
}

/** Wider labels are read in the table. Pixels. */
const WIDEST = 240

/** Those of the points that are drawn, labelled in a language. */
export function pointsShown(
  points: readonly FlightPoint[],
  scenario: ScenarioClock,
  language: string,
): readonly PointShown[] {
  return points.flatMap((point) => {
    const at = placeOfPoint(point)
    if (!at) return []
    const time = pointTime(point, scenario, language)
    const name = pick(point.name, language)?.text
    const label = [[time, name].filter(Boolean).join(' '), name, time].find(
      (text) => text !== undefined && text !== '' && widthOf(text) <= WIDEST,
    )
    return [{ kind: point.kind, at, label }]
  })
}

/** When it was there, as exactly as that is known (rule F1). */
export const pointTime = (
  { offsetMs, precision }: FlightPoint,
  scenario: ScenarioClock,
  language: string,
): string | undefined =>
  offsetMs === undefined || precision === undefined
    ? undefined
    : timeText(scenario, { offsetMs, precision }, language)
