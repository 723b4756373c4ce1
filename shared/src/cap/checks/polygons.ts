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
  // The same areas come again in every language.
  const judged = new Map<string, JudgedPolygon>()
  let unchecked: CapPath | undefined
  for (const info of infosOf(message))
    for (const area of areasOf(info)) {
      const rings: Placed<Ring>[] = []
      for (const [i, polygon] of (area.part.polygon ?? []).entries()) {
        const path = [...area.path, 'polygon', i]
        const { faults, ring, isUnchecked } = judged.get(polygon) ?? judge(polygon, budget)
        if (!judged.has(polygon)) judged.set(polygon, { faults, ring, isUnchecked })
        for (const { rule, params, gravity } of faults) yield { rule, params, gravity, path }
        if (isUnchecked) unchecked ??= path
        if (ring) rings.push({ part: ring, path })
      }
      if (yield* checkOverlaps(rings, budget)) unchecked ??= [...area.path, 'polygon', 0]
    }
  if (unchecked) yield finding('poly-unchecked', unchecked)
}

interface JudgedPolygon {
  /** At no place yet. */
  readonly faults: readonly Finding[]
  /** Where it can be compared with others. */
  readonly ring: Ring | undefined
  readonly isUnchecked: boolean
}

function judge(polygon: string, budget: Budget): JudgedPolygon {
  const { read: points, fault } = readPolygon(polygon)
  if (fault !== undefined)
    return {
      faults: [finding('poly-syntax', [], { value: quoted(fault) })],
      ring: undefined,
      isUnchecked: false,
    }
  const corners = cornersOf(points)
  const isDrawn = points.every(isOnGlobe) && corners.length >= 3
  const kink = isDrawn ? kinkOf(corners, budget) : undefined
  return {
    faults: [
      ...checkPoints(points),
      ...checkRing(points, corners),
      ...(kink && kink !== 'unchecked' ? [finding('poly-kinks', [], { value: writePoint(kink) })] : []),
    ],
    ring: isDrawn ? { corners, box: boxOf(corners) } : undefined,
    isUnchecked: kink === 'unchecked',
  }
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

function* checkPoints(points: readonly Point[]): Iterable<Finding> {
  const off = points.find((point) => !isOnGlobe(point))
  if (off) yield finding('poly-range', [], { value: writePoint(off) })
  if (points.length > MAX_POINTS)
    yield finding('poly-many', [], { count: String(points.length), limit: String(MAX_POINTS) })
  const twice = points.filter((point, i) => {
    const before = points[i - 1]
    return before !== undefined && isSamePoint(point, before)
  })
  if (twice[0])
    yield finding('poly-dup-vertex', [], { value: writePoint(twice[0]), count: String(twice.length) })
}

function* checkRing(points: readonly Point[], corners: readonly Point[]): Iterable<Finding> {
  const [first, last] = [points[0], points.at(-1)]
  const isOpen = first && last && points.length > 1 && !isSamePoint(first, last)
  if (isOpen) yield finding('poly-open', [], { first: writePoint(first), last: writePoint(last) })
  const count = points.length + (isOpen ? 1 : 0)
  // An empty polygon is none: an area may have others.
  if (count < 4 || corners.length < 3)
    yield finding('poly-points', [], { count: String(points.length) }, count === 0 ? 'warning' : 'error')
  else if (signedArea(corners) < 0) yield finding('poly-orientation', [])
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
