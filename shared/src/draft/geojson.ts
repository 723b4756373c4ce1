import { inBoth } from '../cap/rules/catalogue.ts'
import { readJson } from '../json-places.ts'
import { problemText } from '../problem-text.ts'
import type { AreaFault } from './area-faults.ts'
import { isFields, isList, type Fields } from './place.ts'

/** What could be read of a GeoJSON text (RFC 7946). */
export interface GeoShapes {
  /** Of the first feature that has one. */
  readonly name?: string
  readonly polygons: readonly string[]
  /** What keeps it from being read. */
  readonly faults: readonly AreaFault[]
  /** What was mended or left out. */
  readonly notes: readonly AreaFault[]
}

/** Reads polygons as CAP writes them: latitude first, six decimals, which is a hand's breadth. */
export function readGeoJson(text: string): GeoShapes {
  const json = readJson(text)
  if (!('value' in json)) {
    const [fault] = json
    const said = (language: string): string => problemText(fault, language).wrong
    const reason = inBoth('reason', { en: said('en'), ja: said('ja') })
    return failed({ code: 'not-json', params: { ...reason, line: String(fault.line) } })
  }
  const reader = new Reader()
  reader.readObject(json.value)
  return reader.found()
}

const failed = (fault: AreaFault): GeoShapes => ({ polygons: [], faults: [fault], notes: [] })

class Reader {
  readonly #polygons: string[] = []
  readonly #faults: AreaFault[] = []
  #name: string | undefined
  #closed = 0
  #holes = 0
  #others = 0

  found(): GeoShapes {
    const notes: AreaFault[] = []
    const note = (code: AreaFault['code'], count: number): void => {
      if (count > 0) notes.push({ code, params: { count: String(count) } })
    }
    note('ring-closed', this.#closed)
    note('hole-left-out', this.#holes)
    note('shape-left-out', this.#others)
    return {
      ...(this.#name !== undefined && { name: this.#name }),
      polygons: this.#polygons,
      faults: this.#faults,
      notes,
    }
  }

  /** A geometry, a feature or a collection of either. How deep they nest, the reading of the JSON has bounded. */
  readObject(value: unknown): void {
    if (!isFields(value)) return
    const { type, coordinates, geometry, properties, features, geometries } = value
    if (type === 'Polygon') this.#polygon(coordinates)
    else if (type === 'MultiPolygon') for (const one of listOf(coordinates)) this.#polygon(one)
    else if (type === 'Feature') {
      if (isFields(properties)) this.#name ??= nameIn(properties)
      this.readObject(geometry)
    } else if (type === 'FeatureCollection') for (const one of listOf(features)) this.readObject(one)
    else if (type === 'GeometryCollection') for (const one of listOf(geometries)) this.readObject(one)
    else if (coordinates !== undefined) this.#others += 1
  }

  #polygon(rings: unknown): void {
    const [outer, ...holes] = listOf(rings)
    this.#holes += holes.length
    const pairs = listOf(outer).map(pairOf)
    const beyond = pairs.find((pair) => pair && Math.abs(pair[1]) > 90)
    if (beyond) return this.#fault('latitude-beyond', String(beyond[1]))
    const points = pairs.map(
      (pair) => pair && Math.abs(pair[0]) <= 180 && `${degrees(pair[1])},${degrees(pair[0])}`,
    )
    const wrong = points.findIndex((point) => !point)
    if (wrong !== -1) return this.#fault('bad-ring', shown(listOf(outer)[wrong]))
    const isClosed = points.at(-1) === points[0]
    if (points.length < (isClosed ? 4 : 3)) return this.#fault('bad-ring', shown(outer))
    if (!isClosed) {
      points.push(points[0])
      this.#closed += 1
    }
    this.#polygons.push(points.join(' '))
  }

  #fault(code: AreaFault['code'], actual: string): void {
    if (this.#faults.length < MAX_FAULTS) this.#faults.push({ code, params: { actual } })
  }
}

/** Nobody reads more. */
const MAX_FAULTS = 20

const listOf = (value: unknown): readonly unknown[] => (isList(value) ? value : [])

function pairOf(point: unknown): readonly [longitude: number, latitude: number] | undefined {
  const [longitude, latitude] = listOf(point)
  if (typeof longitude !== 'number' || typeof latitude !== 'number') return undefined
  return Number.isFinite(longitude) && Number.isFinite(latitude) ? [longitude, latitude] : undefined
}

/** No exponent, no zeros at the end, no minus zero. */
const degrees = (value: number): string => String(Number(value.toFixed(6)) + 0)

const shown = (value: unknown): string => {
  const text = JSON.stringify(value) ?? '–'
  return text.length > 60 ? `${text.slice(0, 60)}…` : text
}

/** As maps of Japan, of the United Nations and most others call it. */
const NAMES = ['name', 'NAME', 'name_ja', 'nam_ja', 'N03_004', 'N03_001', 'areaDesc', 'title']

const nameIn = (properties: Fields): string | undefined =>
  NAMES.map((name) => properties[name]).find(
    (value): value is string => typeof value === 'string' && value.trim() !== '' && value.length <= 300,
  )
