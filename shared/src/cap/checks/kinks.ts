import { boxOf, isSamePoint, type Budget, type Point } from './ring.ts'

/**
 * Where a ring of corners crosses itself: a point near the first crossing found, undefined where there is none,
 * `'unchecked'` where the budget did not suffice. A ring that touches itself, or runs along its own edge and back (so
 * holes are cut where CAP has none), is not crossed. Edges are looked for in a grid of about as many cells as edges:
 * the time grows with the number of corners as long as the ring is like one on a map.
 */
export function kinkOf(corners: readonly Point[], budget: Budget): Point | undefined | 'unchecked' {
  if (corners.length < 4) return undefined
  const cells = new Map<number, number[]>()
  const size = gridOf(corners)
  for (let edge = 0; edge < corners.length; edge++) {
    for (const cell of cellsOf(corners, edge, size)) {
      const others = cells.get(cell)
      budget.steps -= 1 + (others?.length ?? 0)
      if (budget.steps < 0) return 'unchecked'
      for (const other of others ?? []) {
        const crossing = crossingOf(corners, other, edge)
        if (crossing) return crossing
      }
      if (others) others.push(edge)
      else cells.set(cell, [edge])
    }
  }
  return undefined
}

/** Degrees: a tenth of a millimetre. */
const MARGIN = 1e-9

interface Grid {
  readonly south: number
  readonly west: number
  /** Cells to a degree. */
  readonly perLat: number
  readonly perLon: number
  readonly count: number
}

function gridOf(corners: readonly Point[]): Grid {
  const { south, north, west, east } = boxOf(corners)
  const count = Math.ceil(2 * Math.sqrt(corners.length))
  return {
    south,
    west,
    perLat: count / (north - south || 1),
    perLon: count / (east - west || 1),
    count,
  }
}

/** The cells that an edge passes, and none but a few more: row by row, between where it enters a row and leaves it. */
function* cellsOf(corners: readonly Point[], edge: number, grid: Grid): Iterable<number> {
  const [a, b] = endsOf(corners, edge)
  const [low, high] = a.lat <= b.lat ? [a, b] : [b, a]
  const row = (lat: number): number =>
    Math.min(grid.count - 1, Math.max(0, Math.floor((lat - grid.south) * grid.perLat)))
  const column = (lon: number): number =>
    Math.min(grid.count - 1, Math.max(0, Math.floor((lon - grid.west) * grid.perLon)))
  const [firstRow, lastRow] = [row(low.lat), row(high.lat)]
  const lonAt = (lat: number): number =>
    high.lat === low.lat ? low.lon : low.lon + ((lat - low.lat) / (high.lat - low.lat)) * (high.lon - low.lon)
  for (let y = firstRow; y <= lastRow; y++) {
    const enters = y === firstRow ? low.lon : lonAt(grid.south + y / grid.perLat)
    const leaves = y === lastRow ? high.lon : lonAt(grid.south + (y + 1) / grid.perLat)
    // A little more on each side: rounding must not part two edges that meet on a border.
    const from = column(Math.min(enters, leaves) - MARGIN)
    const to = column(Math.max(enters, leaves) + MARGIN)
    for (let x = from; x <= to; x++) yield y * grid.count + x
  }
}

function startOf(corners: readonly Point[], edge: number): Point {
  const start = corners[(edge + corners.length) % corners.length]
  if (!start) throw new Error(`There is no edge ${edge} of ${corners.length}`)
  return start
}

const endsOf = (corners: readonly Point[], edge: number): readonly [Point, Point] => [
  startOf(corners, edge),
  startOf(corners, edge + 1),
]

/** Above 0 where c is to the left of the way from a to b, below 0 to the right. */
const side = (a: Point, b: Point, c: Point): number =>
  Math.sign((b.lon - a.lon) * (c.lat - a.lat) - (b.lat - a.lat) * (c.lon - a.lon))

function crossingOf(corners: readonly Point[], i: number, j: number): Point | undefined {
  // Neighbours have a corner in common, and at most lie on each other.
  if (Math.abs(i - j) === 1 || Math.abs(i - j) === corners.length - 1) return undefined
  const [a, b] = endsOf(corners, i)
  const [c, d] = endsOf(corners, j)
  if (isApart(a.lat, b.lat, c.lat, d.lat) || isApart(a.lon, b.lon, c.lon, d.lon)) return undefined
  if (side(a, b, c) * side(a, b, d) < 0 && side(c, d, a) * side(c, d, b) < 0) return meetingOf(a, b, c, d)
  if (passesThrough(corners, i, j)) return a
  return passesThrough(corners, j, i) ? c : undefined
}

const isApart = (a: number, b: number, c: number, d: number): boolean =>
  Math.max(a, b) < Math.min(c, d) || Math.max(c, d) < Math.min(a, b)

/** Whether the ring, at the start of one edge, passes from one side of another part of itself to the other side. */
function passesThrough(corners: readonly Point[], corner: number, edge: number): boolean {
  const [hub, after] = endsOf(corners, corner)
  const before = startOf(corners, corner - 1)
  const [c, d] = endsOf(corners, edge)
  if (corner !== edge && isSamePoint(hub, c))
    return isParted(hub, [startOf(corners, edge - 1), d], [before, after])
  return isWithin(hub, c, d) && side(c, d, before) * side(c, d, after) < 0
}

/** Whether a point lies on an edge, and on neither of its ends. */
const isWithin = (point: Point, c: Point, d: Point): boolean =>
  side(c, d, point) === 0 &&
  (point.lon - c.lon) * (point.lon - d.lon) + (point.lat - c.lat) * (point.lat - d.lat) < 0

/** Two ways that run on each other for a while are apart by rounding only. */
const SAME_ANGLE = 1e-9

/** Whether, around a hub, one of two points lies in the angle between two others and one lies outside. */
function isParted(hub: Point, [from, to]: readonly [Point, Point], [a, b]: readonly [Point, Point]): boolean {
  const angleOf = ({ lat, lon }: Point): number => Math.atan2(lat - hub.lat, lon - hub.lon)
  const turnTo = (point: Point): number => {
    const turn = angleOf(point) - angleOf(from)
    return turn < 0 ? turn + 2 * Math.PI : turn
  }
  const place = (point: Point): number => {
    const [turn, end] = [turnTo(point), turnTo(to)]
    const isOnRay = [0, end, 2 * Math.PI].some((ray) => Math.abs(turn - ray) < SAME_ANGLE)
    return isOnRay ? 0 : Math.sign(end - turn)
  }
  return place(a) * place(b) < 0
}

function meetingOf(a: Point, b: Point, c: Point, d: Point): Point {
  const across = (b.lon - a.lon) * (d.lat - c.lat) - (b.lat - a.lat) * (d.lon - c.lon)
  const share = ((c.lon - a.lon) * (d.lat - c.lat) - (c.lat - a.lat) * (d.lon - c.lon)) / across
  const rounded = (degrees: number): number => Math.round(degrees * 1e4) / 1e4
  return { lat: rounded(a.lat + share * (b.lat - a.lat)), lon: rounded(a.lon + share * (b.lon - a.lon)) }
}
