/** A point on the plane of degrees in which CAP draws (WGS 84; CAP 1.2, section 3.3.4 and 3.2.4). */
export interface Point {
  readonly lat: number
  readonly lon: number
}

const PAIR = /^([+-]?(?:\d{1,40}(?:\.\d{0,40})?|\.\d{1,40})),([+-]?(?:\d{1,40}(?:\.\d{0,40})?|\.\d{1,40}))$/

/** Reads `26.21,127.68`, latitude first; undefined where it is not written so. */
export function readPoint(text: string): Point | undefined {
  const [, lat, lon] = PAIR.exec(text) ?? []
  return lat === undefined || lon === undefined ? undefined : { lat: Number(lat), lon: Number(lon) }
}

export const isOnGlobe = ({ lat, lon }: Point): boolean => Math.abs(lat) <= 90 && Math.abs(lon) <= 180

export const isSamePoint = (a: Point, b: Point): boolean => a.lat === b.lat && a.lon === b.lon

export const writePoint = ({ lat, lon }: Point): string => `${lat},${lon}`

/** The corners of a polygon, each once, in order: without the closing point and without points twice in a row. */
export function cornersOf(points: readonly Point[]): readonly Point[] {
  const corners = points.filter((point, i) => {
    const before = points[i - 1]
    return !before || !isSamePoint(point, before)
  })
  const [first, last] = [corners[0], corners.at(-1)]
  return first && last && corners.length > 1 && isSamePoint(first, last) ? corners.slice(0, -1) : corners
}

/** Positive where the corners run counter-clockwise, in square degrees. */
export function signedArea(corners: readonly Point[]): number {
  let twice = 0
  let before = corners.at(-1)
  for (const corner of corners) {
    if (before) twice += before.lon * corner.lat - corner.lon * before.lat
    before = corner
  }
  return twice / 2
}

/** A box, all sides included. */
export interface Box {
  readonly south: number
  readonly north: number
  readonly west: number
  readonly east: number
}

export function boxOf(corners: readonly Point[]): Box {
  let [south, north, west, east] = [Infinity, -Infinity, Infinity, -Infinity]
  for (const { lat, lon } of corners) {
    south = Math.min(south, lat)
    north = Math.max(north, lat)
    west = Math.min(west, lon)
    east = Math.max(east, lon)
  }
  return { south, north, west, east }
}

/** How much more may be computed for one message; counted down by whoever computes. */
export interface Budget {
  steps: number
}
