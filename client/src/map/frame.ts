import type { Place, Ring } from '@alert-replay/shared/map/places.ts'
import type { Drawn } from './drawn.ts'

/** West, south, east, north, in degrees; the east may be past 180 where the frame lies across that line. */
export type Frame = readonly [west: number, south: number, east: number, north: number]

/** Japan's four main islands and Okinawa. */
export const JAPAN_FRAME: Frame = [122.8, 24, 146, 45.7]
/** A prefecture whose far islands would make it a map of the sea: what of it is framed. */
const FRAMES: Readonly<Record<string, Frame>> = { 'prefecture 13': [138.9, 35.48, 139.95, 35.92] }
/** Rings smaller than this share of the whole are not what the frame is for. */
const LEAST_SHARE = 0.008
/** Round a place without a size, and round shapes drawn by the metre: degrees of latitude. */
const LEAST_HEIGHT = { places: 2.4, shapes: 0.4 }

/** A frame in which all of them are seen; undefined for none. */
export function frameOf(drawn: readonly Drawn[]): Frame | undefined {
  if (drawn.length === 0) return undefined
  const frames = drawn.map(frameOfOne)
  // Across the line of 180 degrees everything is counted eastwards from the first.
  const [origin = 0] = frames[0] ?? []
  const near = frames.map(([west, south, east, north]): Frame => {
    const turns = Math.round((origin - west) / 360) * 360
    return [west + turns, south, east + turns, north]
  })
  const whole: Frame = [
    Math.min(...near.map(([west]) => west)),
    Math.min(...near.map(([, south]) => south)),
    Math.max(...near.map(([, , east]) => east)),
    Math.max(...near.map(([, , , north]) => north)),
  ]
  const least = drawn.every(({ kind }) => kind === 'shape') ? LEAST_HEIGHT.shapes : LEAST_HEIGHT.places
  return withAround(atLeast(whole, least))
}

function frameOfOne(one: Drawn): Frame {
  const own = FRAMES[`${one.kind} ${one.code}`]
  if (own) return own
  if (one.kind === 'municipality') {
    // An island by its middle: Ogasawara's reach over fourteen degrees of sea.
    const [x, y]: Place = one.at
    return [x, y, x, y]
  }
  const { geometry } = one.shape
  const outer = (geometry.type === 'Polygon'
    ? [geometry.coordinates[0]]
    : geometry.coordinates.map(([ring]) => ring)) as unknown as (Ring | undefined)[]
  const boxes = outer.flatMap((ring) => (ring && ring.length > 0 ? [boxOf(ring)] : []))
  const sizes = boxes.map(([west, south, east, north]) => (east - west) * (north - south))
  const most = Math.max(0, ...sizes)
  const kept = boxes.filter((_, i) => (sizes[i] ?? 0) >= most * LEAST_SHARE)
  // A country across the line of 180 degrees, such as Russia or Fiji, is framed by its largest part.
  const west = Math.min(...kept.map((box) => box[0]))
  const east = Math.max(...kept.map((box) => box[2]))
  const largest = boxes[sizes.indexOf(most)]
  if (east - west > 180 && largest) return largest
  return [west, Math.min(...kept.map((box) => box[1])), east, Math.max(...kept.map((box) => box[3]))]
}

function boxOf(ring: Ring): Frame {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity]
  for (const [x, y] of ring) {
    west = Math.min(west, x)
    south = Math.min(south, y)
    east = Math.max(east, x)
    north = Math.max(north, y)
  }
  return [west, south, east, north]
}

/** What is around an area says where it is. */
const AROUND = 0.12

function withAround([west, south, east, north]: Frame, share = AROUND): Frame {
  const [wider, higher] = [(east - west) * share, (north - south) * share]
  return [west - wider, Math.max(-80, south - higher), east + wider, Math.min(80, north + higher)]
}

function atLeast([west, south, east, north]: Frame, height: number): Frame {
  const more = Math.max(0, height - (north - south)) / 2
  // A degree of longitude is shorter; at Japan's latitude by a fifth.
  const wider = Math.max(0, height * 1.2 - (east - west)) / 2
  return [west - wider, south - more, east + wider, north + more]
}

/** The frame, made larger where places lie outside it. */
export function frameWith(frame: Frame, places: readonly Place[]): Frame {
  const [west, south, east, north] = frame
  const middle = (west + east) / 2
  const near = places.map(([x, y]): Place => [x + Math.round((middle - x) / 360) * 360, y])
  const beyond = near.filter(([x, y]) => x < west || x > east || y < south || y > north)
  if (beyond.length === 0) return frame
  const [xs, ys] = [beyond.map(([x]) => x), beyond.map(([, y]) => y)]
  return withAround(
    [Math.min(west, ...xs), Math.min(south, ...ys), Math.max(east, ...xs), Math.max(north, ...ys)],
    AROUND / 2,
  )
}

/** Its height by its width as a map draws it, within what a page can bear. */
export function shapeOfFrame([west, south, east, north]: Frame): number {
  const y = (latitude: number): number => Math.log(Math.tan(Math.PI / 4 + (latitude * Math.PI) / 360))
  const ratio = (y(north) - y(south)) / (((east - west) * Math.PI) / 180)
  return Math.min(1.05, Math.max(0.66, ratio))
}
