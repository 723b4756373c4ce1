import type { CapArea, CapPath } from '../message.ts'
import { clean, prose, type Desk } from './desk.ts'
import { exerciseCodes } from './exercise-pairs.ts'
import { reportUnknown } from './exercise-extras.ts'
import { DECIMAL_FORM, dropped, replaced, shaped } from './valid-values.ts'

/** An area of an exercise copy: where it is, as recorded; what is no polygon, circle or height is left out. */
export function exerciseArea(desk: Desk, path: CapPath, area: CapArea): CapArea {
  reportUnknown(desk, path, area.unknown)
  const at = (name: string, index: number): CapPath => [...path, name, index]
  const polygon = area.polygon?.flatMap((text, i) => ring(desk, at('polygon', i), text) ?? []) ?? []
  const circle = area.circle?.flatMap((text, i) => disc(desk, at('circle', i), text) ?? []) ?? []
  const geocode = exerciseCodes(desk, [...path, 'geocode'], area.geocode ?? [])
  const { altitude, ceiling } = heights(desk, path, area)
  return {
    areaDesc: named(desk, [...path, 'areaDesc'], area.areaDesc),
    ...(polygon.length > 0 && { polygon }),
    ...(circle.length > 0 && { circle }),
    ...(geocode.length > 0 && { geocode }),
    ...(altitude !== undefined && { altitude }),
    ...(ceiling !== undefined && { ceiling }),
  }
}

const NO_NAME = '地域名なし / unnamed area'

/** CAP 1.2, section 3.2.4: every area has a description. */
function named(desk: Desk, path: CapPath, written: string): string {
  const text = prose(desk, path, written)
  if (text.trim() !== '') return text
  replaced(desk, path, written, NO_NAME)
  return NO_NAME
}

/**
 * CAP 1.2, section 3.2.4: at least four points, the last the same as the first; three of them different, or it is no area. An open one is closed; one that leans
 * over the 180th meridian by less than a degree, as some senders write it, ends there.
 */
function ring(desk: Desk, path: CapPath, written: string): string | undefined {
  const points = clean(desk, path, written).trim().split(/\s+/).map(onGlobe)
  const places = points.map(placeOf)
  const [first, last] = [places[0], places.at(-1)]
  const isClosed = first?.[0] === last?.[0] && first?.[1] === last?.[1]
  const closed = isClosed ? points : [...points, points[0]]
  const corners = new Set(places.map((place) => place?.join(' ')))
  if (places.includes(undefined) || closed.length < 4 || corners.size < 3) {
    dropped(desk, path, written)
    return undefined
  }
  const whole = closed.join(' ')
  if (whole !== written.trim().replace(/\s+/g, ' ')) replaced(desk, path, written, whole)
  return whole
}

const onGlobe = (point: string): string => point.replace(/(,[+-]?180)\.\d{1,20}$/, '$1')

/** CAP 1.2, section 3.2.4: a point, and the radius in kilometres. */
function disc(desk: Desk, path: CapPath, written: string): string | undefined {
  const [point = '', radius = '', ...more] = clean(desk, path, written).trim().split(/\s+/)
  if (placeOf(point) && more.length === 0 && RADIUS.test(radius)) return `${point} ${radius}`
  dropped(desk, path, written)
  return undefined
}

const POINT = /^([+-]?\d{1,3}(?:\.\d{1,20})?),([+-]?\d{1,3}(?:\.\d{1,20})?)$/
const RADIUS = /^\d{1,9}(?:\.\d{1,20})?$/

function placeOf(point: string): readonly [latitude: number, longitude: number] | undefined {
  const [, latitude, longitude] = (POINT.exec(point) ?? []).map(Number)
  if (latitude === undefined || longitude === undefined) return undefined
  return Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180 ? [latitude, longitude] : undefined
}

/** CAP 1.2, section 3.2.4: a ceiling only with an altitude, and not below it. */
function heights(desk: Desk, path: CapPath, area: CapArea): Pick<CapArea, 'altitude' | 'ceiling'> {
  const read = (name: 'altitude' | 'ceiling'): string | undefined => {
    const written = area[name]
    return written === undefined ? undefined : shaped(desk, [...path, name], DECIMAL_FORM, written)
  }
  const [altitude, ceiling] = [read('altitude'), read('ceiling')]
  if (altitude === undefined) {
    if (ceiling !== undefined) dropped(desk, [...path, 'ceiling'], ceiling)
    return {}
  }
  if (ceiling === undefined) return { altitude }
  if (Number(ceiling) >= Number(altitude)) return { altitude, ceiling }
  dropped(desk, [...path, 'ceiling'], ceiling)
  return { altitude }
}
