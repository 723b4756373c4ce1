import type { Localized } from '@alert-replay/shared/localized.ts'
import type { Place, Ring } from '@alert-replay/shared/map/places.ts'
import type { Feature, MultiPolygon } from 'geojson'
import { feature } from 'topojson-client'
import type { GeometryCollection, Topology } from 'topojson-specification'

/** One place that the map knows by its code. */
export interface Outline {
  readonly code: string
  /** In the languages of the interface; a country is named by the browser. */
  readonly names: Localized
  readonly shape: Feature<MultiPolygon>
  /** The outer rings, without the holes. */
  readonly rings: readonly Ring[]
  /** A place on it, where it may be too small to have an outline. */
  readonly at?: Place
}

/** What the map is made of; written by scripts/map-data.ts. */
export interface Shapes {
  /** By JIS X 0401. */
  readonly prefectures: ReadonlyMap<string, Outline>
  /** Municipalities that are islands, by JIS X 0402. */
  readonly islands: ReadonlyMap<string, Outline>
  /** Provinces of other countries, by ISO 3166-2. */
  readonly regions: ReadonlyMap<string, Outline>
  /** All but Japan, by ISO 3166-1 alpha-2; without a code those that have none. */
  readonly countries: readonly Outline[]
}

interface Properties {
  readonly names?: Localized
  readonly at?: Place
}
type Named = GeometryCollection<Properties>

/** The shapes of Japan and of the world, both loaded when a map is first shown. */
export async function loadShapes(): Promise<Shapes> {
  const [japan, world] = await Promise.all([import('./japan.json'), import('./world.json')])
  const ofJapan = japan.default as unknown as Topology<Record<'prefectures' | 'islands' | 'regions', Named>>
  const ofWorld = world.default as unknown as Topology<{ countries: Named }>
  const { prefectures, islands, regions } = ofJapan.objects
  return {
    prefectures: byCode(outlinesOf(ofJapan, prefectures)),
    islands: byCode(outlinesOf(ofJapan, islands)),
    regions: byCode(outlinesOf(ofJapan, regions)),
    countries: outlinesOf(ofWorld, ofWorld.objects.countries),
  }
}

const byCode = (outlines: readonly Outline[]): ReadonlyMap<string, Outline> =>
  new Map(outlines.map((outline) => [outline.code, outline]))

function outlinesOf(topology: Topology, objects: Named): readonly Outline[] {
  return feature(topology, objects).features.map(({ id, geometry, properties }) => {
    const coordinates =
      geometry.type === 'MultiPolygon'
        ? geometry.coordinates
        : geometry.type === 'Polygon'
          ? [geometry.coordinates]
          : []
    return {
      code: String(id ?? ''),
      names: properties.names ?? {},
      shape: { type: 'Feature', properties: null, geometry: { type: 'MultiPolygon', coordinates } },
      rings: coordinates.map(([outer = []]) => outer as unknown as Ring),
      ...(properties.at && { at: properties.at }),
    }
  })
}
