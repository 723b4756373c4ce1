import type { Finding } from '../finding.ts'
import type { CapArea, CapMessage, CapPath } from '../message.ts'
import { finding } from '../rules/catalogue.ts'
import { areasOf, infosOf, quoted, type Placed } from './check.ts'
import { kinkOf } from './kinks.ts'
import { commonBox, overlapOf } from './overlap.ts'
import {
  boxOf,
  cornersOf,
  isOnGlobe,
  isSamePoint,
  readPoint,
  signedArea,
  writePoint,
  type Box,
  type Budget,
  type Point,
} from './ring.ts'

/** WMO's CAP Composer advises at most so many; more are cut or refused by small devices. */
const MAX_POINTS = 100
/** WMO's CAP Composer: a smaller overlap is a border drawn twice. */
const MIN_OVERLAP_M2 = 1_000
/** Steps for one message, some tens of milliseconds: the largest files met need a third of them. */
const STEPS = 3_000_000

/** The rules of polygons: CAP 1.2, section 3.2.4. */
export function* checkPolygons(message: CapMessage): Iterable<Finding> {
  const budget: Budget = { steps: STEPS }
  let unchecked: CapPath | undefined
  for (const info of infosOf(message))
    for (const area of areasOf(info)) {
      const rings: Placed<Ring>[] = []
      for (const [i, polygon] of (area.part.polygon ?? []).entries()) {
        const path = [...area.path, 'polygon', i]
        const points = readPolygon(polygon)
        yield* checkPoints(points, path)
        const corners = cornersOf(points.read)
        if (points.fault !== undefined || !points.read.every(isOnGlobe)) continue
        yield* checkCorners(points.read, corners, path)
        if (corners.length < 3) continue
        const kink = kinkOf(corners, budget)
        if (kink === 'unchecked') unchecked ??= path
        else if (kink) yield finding('poly-kinks', path, { value: writePoint(kink) })
        rings.push({ part: { corners, box: boxOf(corners) }, path })
      }
      if (yield* checkOverlaps(rings, budget)) unchecked ??= [...area.path, 'polygon', 0]
    }
  if (unchecked) yield finding('poly-unchecked', unchecked)
}

interface Ring {
  readonly corners: readonly Point[]
  readonly box: Box
}

interface ReadPolygon {
  readonly read: readonly Point[]
  /** The first thing that is no point. */
  readonly fault?: string
}

export function readPolygon(polygon: string): ReadPolygon {
  const read: Point[] = []
  for (const [text] of polygon.matchAll(/\S+/g)) {
    const point = readPoint(text)
    if (!point) return { read, fault: text }
    read.push(point)
  }
  return { read }
}

function* checkPoints({ read, fault }: ReadPolygon, path: CapPath): Iterable<Finding> {
  if (fault !== undefined) {
    yield finding('poly-syntax', path, { value: quoted(fault) })
    return
  }
  const off = read.find((point) => !isOnGlobe(point))
  if (off) yield finding('poly-range', path, { value: writePoint(off) })
  if (read.length > MAX_POINTS)
    yield finding('poly-many', path, { count: String(read.length), limit: String(MAX_POINTS) })
}

function* checkCorners(
  points: readonly Point[],
  corners: readonly Point[],
  path: CapPath,
): Iterable<Finding> {
  const [first, last] = [points[0], points.at(-1)]
  const isOpen = first && last && points.length > 1 && !isSamePoint(first, last)
  if (isOpen) yield finding('poly-open', path, { first: writePoint(first), last: writePoint(last) })
  const count = points.length + (isOpen ? 1 : 0)
  if (count < 4 || corners.length < 3) yield finding('poly-points', path, { count: String(points.length) })
  const twice = points.filter((point, i) => {
    const before = points[i - 1]
    return before !== undefined && isSamePoint(point, before)
  })
  if (twice[0])
    yield finding('poly-dup-vertex', path, { value: writePoint(twice[0]), count: String(twice.length) })
  if (corners.length >= 3 && signedArea(corners) < 0) yield finding('poly-orientation', path)
}

/** Gives whether some pair was not measured. */
function* checkOverlaps(rings: readonly Placed<Ring>[], budget: Budget): Generator<Finding, boolean> {
  for (const [i, { part: ring, path }] of rings.entries()) {
    for (const { part: other, path: otherPath } of rings.slice(0, i)) {
      if (--budget.steps < 0) return true
      if (!commonBox(ring.box, other.box)) continue
      const squareMetres = overlapOf(ring.corners, other.corners, budget)
      if (squareMetres === undefined) return true
      if (squareMetres < MIN_OVERLAP_M2) continue
      yield finding('poly-overlap', path, { other: String(Number(otherPath.at(-1)) + 1) })
      break
    }
  }
  return false
}

/** Whether an area can be drawn. */
export const hasShape = ({ polygon = [], circle = [] }: CapArea): boolean =>
  polygon.length + circle.length > 0
