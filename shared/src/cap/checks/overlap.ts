import { boxOf, type Box, type Budget, type Point } from './ring.ts'

/** Metres to a degree of latitude, and of longitude at the equator. */
const METRES_TO_DEGREE = 111_320
/** In how many strips a pair is measured. */
const STRIPS = 64
/** A strip costs as much as so many corners. */
const STRIP_STEPS = 16

/**
 * About how many square metres two polygons have in common: their common box is cut into strips, and what both hold
 * is measured along the middle of each. Undefined where the budget did not suffice.
 */
export function overlapOf(a: readonly Point[], b: readonly Point[], budget: Budget): number | undefined {
  const box = commonBox(boxOf(a), boxOf(b))
  if (!box) return 0
  budget.steps -= a.length + b.length + STRIP_STEPS * STRIPS
  if (budget.steps < 0) return undefined
  const [ofA, ofB] = [crossingsOf(a, box, budget), crossingsOf(b, box, budget)]
  if (budget.steps < 0) return undefined
  const height = (box.north - box.south) / STRIPS
  let squareMetres = 0
  for (let strip = 0; strip < STRIPS; strip++) {
    const width = commonLength(ofA[strip] ?? [], ofB[strip] ?? [])
    const shrink = Math.cos(((box.south + (strip + 0.5) * height) * Math.PI) / 180)
    squareMetres += width * shrink * height * METRES_TO_DEGREE ** 2
  }
  return squareMetres
}

export function commonBox(a: Box, b: Box): Box | undefined {
  const box = {
    south: Math.max(a.south, b.south),
    north: Math.min(a.north, b.north),
    west: Math.max(a.west, b.west),
    east: Math.min(a.east, b.east),
  }
  return box.south < box.north && box.west < box.east ? box : undefined
}

/** For each strip of the box, where the edges of a polygon cross its middle, from west to east. */
function crossingsOf(corners: readonly Point[], box: Box, budget: Budget): readonly (readonly number[])[] {
  const strips = Array.from({ length: STRIPS }, (): number[] => [])
  const perLat = STRIPS / (box.north - box.south)
  let before = corners.at(-1)
  for (const corner of corners) {
    if (before) {
      const [low, high] = before.lat < corner.lat ? [before, corner] : [corner, before]
      const from = Math.max(0, Math.ceil((low.lat - box.south) * perLat - 0.5))
      const to = Math.min(STRIPS, Math.ceil((high.lat - box.south) * perLat - 0.5))
      budget.steps -= Math.max(0, to - from)
      if (budget.steps < 0) return strips
      for (let strip = from; strip < to; strip++) {
        const lat = box.south + (strip + 0.5) / perLat
        strips[strip]?.push(low.lon + ((lat - low.lat) / (high.lat - low.lat)) * (high.lon - low.lon))
      }
    }
    before = corner
  }
  for (const strip of strips) strip.sort((a, b) => a - b)
  return strips
}

/** How long two lists of borders (in, out, in, out, …) are inside together. */
function commonLength(a: readonly number[], b: readonly number[]): number {
  let [i, j, length] = [0, 0, 0]
  while (i + 1 < a.length && j + 1 < b.length) {
    const [aIn, aOut, bIn, bOut] = [a[i] ?? 0, a[i + 1] ?? 0, b[j] ?? 0, b[j + 1] ?? 0]
    length += Math.max(0, Math.min(aOut, bOut) - Math.max(aIn, bIn))
    if (aOut < bOut) i += 2
    else j += 2
  }
  return length
}
