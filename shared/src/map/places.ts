import type { Area } from '../alert.ts'

/**
 * What of an area can be drawn: places that a map knows by their codes, and shapes that the area brings itself. All
 * lists are empty for an area that has only a name.
 */
export interface Places {
  /** JIS X 0401: two digits. */
  readonly prefectures: readonly string[]
  /** JIS X 0402: five digits, the first two the prefecture's. */
  readonly municipalities: readonly string[]
  /** ISO 3166-1 alpha-2. */
  readonly countries: readonly string[]
  /** ISO 3166-2, other than Japan's prefectures. */
  readonly regions: readonly string[]
  readonly rings: readonly Ring[]
  readonly circles: readonly Circle[]
}

/** Longitude and latitude in degrees, in this order, as maps have it. */
export type Place = readonly [longitude: number, latitude: number]
/** The last place is the first. */
export type Ring = readonly Place[]
export interface Circle {
  readonly centre: Place
  readonly radiusKm: number
}

/** Codes that say where: their schemes as they are written, and as they were written by others. */
const PREFECTURE = /^JIS ?X ?0?401$/i
const MUNICIPALITY = /^JIS ?X ?0?402$/i
const COUNTRY = /^ISO ?3166(?:-1)?$/i
const REGION = /^ISO ?3166-2$/i

/**
 * The places of an area by its codes and its own shapes. A code of a scheme that is not known here, or that is not
 * written as its scheme has it, is left out: the area's name is told all the same.
 */
export function placesOf(area: Pick<Area, 'codes' | 'polygons' | 'circles'>): Places {
  const prefectures = new Set<string>()
  const municipalities = new Set<string>()
  const countries = new Set<string>()
  const regions = new Set<string>()
  for (const { scheme, value } of area.codes) {
    const code = value.trim().toUpperCase()
    if (PREFECTURE.test(scheme)) {
      if (isPrefecture(code)) prefectures.add(code)
    } else if (MUNICIPALITY.test(scheme)) {
      // A sixth digit checks the five; 000 is the prefecture itself.
      const five = /^(\d{5})\d?$/.exec(code)?.[1]
      if (five === undefined || !isPrefecture(five.slice(0, 2))) continue
      if (five.endsWith('000')) prefectures.add(five.slice(0, 2))
      else municipalities.add(five)
    } else if (REGION.test(scheme)) {
      const prefecture = /^JP-(\d{2})$/.exec(code)?.[1]
      if (prefecture !== undefined && isPrefecture(prefecture)) prefectures.add(prefecture)
      else if (/^[A-Z]{2}-[A-Z0-9]{1,3}$/.test(code)) regions.add(code)
    } else if (COUNTRY.test(scheme) && /^[A-Z]{2}$/.test(code)) countries.add(code)
  }
  return {
    prefectures: [...prefectures],
    municipalities: [...municipalities],
    countries: [...countries],
    regions: [...regions],
    rings: (area.polygons ?? []).map(ringOf).filter((ring) => ring !== undefined),
    circles: (area.circles ?? []).map(circleOf).filter((circle) => circle !== undefined),
  }
}

/** JIS X 0401 counts the prefectures from 01, Hokkaido, to 47, Okinawa. */
const isPrefecture = (code: string): boolean =>
  /^\d{2}$/.test(code) && Number(code) >= 1 && Number(code) <= 47

/** A ring as CAP writes it (CAP 1.2, section 3.2.4, `polygon`: latitude first); undefined where it is none. */
export function ringOf(text: string): Ring | undefined {
  const places = text.trim().split(/\s+/).map(placeOf)
  const ring = places.filter((place) => place !== undefined)
  return ring.length === places.length && ring.length >= 4 ? ring : undefined
}

/** A circle as CAP writes it (CAP 1.2, section 3.2.4, `circle`: centre, radius in kilometres). */
export function circleOf(text: string): Circle | undefined {
  const [first = '', second = ''] = text.trim().split(/\s+/)
  const centre = placeOf(first)
  const radiusKm = Number(second)
  return centre && second !== '' && Number.isFinite(radiusKm) && radiusKm >= 0
    ? { centre, radiusKm }
    : undefined
}

/** `lat,lon` as CAP writes it; undefined where it is no place on the earth. */
export function placeOf(pair: string): Place | undefined {
  const [latitude, longitude, ...more] = pair.split(',').map(Number)
  if (latitude === undefined || longitude === undefined || more.length > 0) return undefined
  return Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180 ? [longitude, latitude] : undefined
}

/**
 * A ring as CAP writes it, closed where it was not. Four decimals are eleven metres.
 * @param decimals how exactly the places are known
 */
export function writeRing(places: Ring, decimals = 4): string {
  const written = places.map(([x, y]) => `${Number(y.toFixed(decimals))},${Number(x.toFixed(decimals))}`)
  const [first] = written
  return (first === undefined || first === written.at(-1) ? written : [...written, first]).join(' ')
}

/** Whether nothing of it can be drawn. */
export const isNowhere = (places: Places): boolean =>
  Object.values(places).every(({ length }) => length === 0)
