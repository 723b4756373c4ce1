import type { Finding } from '../finding.ts'
import type { CapArea, CapMessage } from '../message.ts'
import { finding } from '../rules/catalogue.ts'
import { codePatternOf } from './area-codes.ts'
import { areasOf, charactersIn, infosOf, isBlank, quoted, type Placed } from './check.ts'
import { isOnGlobe, readPoint } from './ring.ts'

/** Google Public Alerts, "areaDesc": what a map can show beside a place. */
const MAX_AREA_DESC = 50
/** Half of the way round the earth, in kilometres: a wider circle is none. */
const MAX_RADIUS_KM = 20_038

const DECIMAL = /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)$/

/** The rules of areas but for polygons: CAP 1.2, section 3.2.4. */
export function* checkAreas(message: CapMessage): Iterable<Finding> {
  for (const info of infosOf(message))
    for (const area of areasOf(info)) {
      yield* checkDescription(area)
      for (const [i, circle] of (area.part.circle ?? []).entries())
        yield* checkCircle(circle, [...area.path, 'circle', i])
      yield* checkGeocodes(area)
      yield* checkHeights(area)
    }
}

function* checkDescription({ part, path }: Placed<CapArea>): Iterable<Finding> {
  const { areaDesc, polygon = [], circle = [], geocode = [] } = part
  if (isBlank(areaDesc)) yield finding('area-empty', [...path, 'areaDesc'])
  else if (polygon.length + circle.length + geocode.length === 0)
    yield finding('area-descr-only', path, { value: quoted(areaDesc) })
  const length = charactersIn(areaDesc)
  if (length > MAX_AREA_DESC)
    yield finding('areadesc-long', [...path, 'areaDesc'], {
      length: String(length),
      limit: String(MAX_AREA_DESC),
    })
}

function* checkCircle(circle: string, path: Finding['path']): Iterable<Finding> {
  const value = quoted(circle)
  const [centre = '', radius = '', ...more] = circle.trim().split(/\s+/, 3)
  const point = readPoint(centre)
  if (!point || !DECIMAL.test(radius) || more.length > 0) {
    // An empty circle is none: an area may have others.
    yield finding('circle-syntax', path, { value }, value === '' ? 'warning' : 'error')
  } else if (!isOnGlobe(point) || Number(radius) < 0 || Number(radius) > MAX_RADIUS_KM) {
    yield finding('circle-range', path, { value, limit: String(MAX_RADIUS_KM) })
  } else if (Number(radius) === 0) yield finding('circle-zero', path, { value })
}

function* checkGeocodes({ part, path }: Placed<CapArea>): Iterable<Finding> {
  for (const [i, { valueName, value }] of (part.geocode ?? []).entries()) {
    const at = [...path, 'geocode', i]
    if (isBlank(valueName) || isBlank(value)) {
      yield finding('geocode-empty', at, { name: quoted(valueName), value: quoted(value) })
      continue
    }
    const known = codePatternOf(valueName)
    if (known && !known.isCode(value.trim()))
      yield finding('geocode-unknown', at, {
        name: quoted(valueName),
        value: quoted(value),
        expected: known.example,
      })
  }
}

function* checkHeights({ part: { altitude, ceiling }, path }: Placed<CapArea>): Iterable<Finding> {
  const heights = { altitude, ceiling }
  for (const element of ['altitude', 'ceiling'] as const) {
    const value = heights[element]
    if (value !== undefined && !DECIMAL.test(value.trim()))
      yield finding('altitude-syntax', [...path, element], { element, value: quoted(value) })
  }
  if (ceiling === undefined) return
  if (altitude === undefined) yield finding('ceiling-without-altitude', [...path, 'ceiling'])
  else if (Number(ceiling) < Number(altitude))
    yield finding('ceiling-below-altitude', [...path, 'ceiling'], {
      value: quoted(ceiling),
      altitude: quoted(altitude),
    })
}
