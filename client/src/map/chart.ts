import type { Place } from '@alert-replay/shared/map/places.ts'
import { geoMercator, geoPath } from 'd3-geo'
import type { Feature, MultiPolygon, Polygon } from 'geojson'
import type { Frame } from './frame.ts'

/** A flat map of a frame, in pixels of the page: what is drawn once, and then only moved and scaled. */
export interface Chart {
  readonly width: number
  readonly height: number
  /** Path data; empty where nothing of it is on the chart. */
  readonly pathOf: (shape: Feature<MultiPolygon | Polygon>) => string
  /** Likewise of the shortest way from place to place. */
  readonly lineOf: (places: readonly Place[]) => string
  readonly pointOf: (place: Place) => Point
  /** Undefined beyond the poles of the projection. */
  readonly placeAt: (point: Point) => Place | undefined
  /** West, north, east, south of a shape, in pixels. */
  readonly boxOf: (shape: Feature<MultiPolygon | Polygon>) => Box
}

export type Point = readonly [x: number, y: number]
export type Box = readonly [left: number, top: number, right: number, bottom: number]

/** Pixels around the frame. */
const MARGIN = 12
/** Below it, for the scale and the buttons. */
export const FOOT = 44
/** So far beyond the chart shapes are drawn, in charts: one may be moved and made smaller that much. */
const BEYOND = 2.5

/** Mercator's projection, as on every map of a phone: what is small and what is near is where one expects it. */
export function chartOf(frame: Frame, width: number, height: number): Chart {
  const [west, south, east, north] = frame
  const middle = (west + east) / 2
  const corners = {
    type: 'MultiPoint' as const,
    coordinates: [
      [west, south],
      [west, north],
      [east, south],
      [east, north],
    ],
  }
  const projection = geoMercator()
    .rotate([-middle, 0])
    .fitExtent(
      [
        [MARGIN, MARGIN],
        [width - MARGIN, height - MARGIN - FOOT],
      ],
      corners,
    )
    .clipExtent([
      [-BEYOND * width, -BEYOND * height],
      [(1 + BEYOND) * width, (1 + BEYOND) * height],
    ])
  const path = geoPath(projection).digits(2)
  return {
    width,
    height,
    pathOf: (shape) => path(shape) ?? '',
    lineOf: (places) => path({ type: 'LineString', coordinates: places.map(([x, y]) => [x, y]) }) ?? '',
    pointOf: ([x, y]) => projection([x, y]) ?? [Number.NaN, Number.NaN],
    placeAt: ([x, y]) => {
      const place = projection.invert?.([x, y])
      return place && Number.isFinite(place[0]) && Number.isFinite(place[1]) ? place : undefined
    },
    boxOf: (shape) => path.bounds(shape).flat() as unknown as Box,
  }
}
