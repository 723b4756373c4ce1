import type { Localized } from '@alert-replay/shared/localized.ts'
import { AREA_STATES, type AreaAt, type AreaState } from '@alert-replay/shared/map/areas-at.ts'
import { placesOf, type Circle, type Place, type Ring } from '@alert-replay/shared/map/places.ts'
import { largestOf, nearestOf, spotsOf } from '@alert-replay/shared/map/spots.ts'
import { geoArea, geoCircle } from 'd3-geo'
import type { Feature, MultiPolygon, Polygon } from 'geojson'
import type { Outline, Shapes } from './shapes.ts'

/** One place on the map that alerts were for. */
export interface Drawn {
  readonly key: string
  readonly kind: 'prefecture' | 'municipality' | 'region' | 'country' | 'shape'
  readonly state: AreaState
  /** Only a part of it is meant, whose borders the map does not have. */
  readonly isPart: boolean
  readonly names: Localized
  /** Its code, where it has one: a country is named by it. */
  readonly code: string
  readonly shape: Feature<MultiPolygon | Polygon>
  /** Where a name or a mark goes. */
  readonly at: Place
  /** On its border, for a mark. */
  readonly edge: Place
}

/** The country that is drawn by its prefectures. */
const JAPAN = 'JP'

/** The strongest state first. */
const strengthOf = (state: AreaState): number => AREA_STATES_BY_STRENGTH.indexOf(state)
const AREA_STATES_BY_STRENGTH: readonly AreaState[] = [
  'in-force',
  'lifted',
  'cancelled',
  'expired',
  'replaced',
  'informed',
]
if (AREA_STATES_BY_STRENGTH.length !== AREA_STATES.length)
  throw new Error('A state of an area has no strength.')

/**
 * What to draw of areas, the weaker under the stronger. A place in several areas is drawn once, as what is strongest; a
 * part of a place beside the whole only where it says more.
 */
export function drawnOf(areas: readonly Pick<AreaAt, 'area' | 'state'>[], shapes: Shapes): readonly Drawn[] {
  const drawn = new Map<string, Drawn>()
  const add = (one: Drawn): void => {
    const there = drawn.get(one.key)
    if (!there || strengthOf(one.state) < strengthOf(there.state)) drawn.set(one.key, one)
  }
  for (const { area, state } of areas) {
    const places = placesOf(area)
    const addAll = (
      kind: Drawn['kind'],
      outlines: readonly (Outline | undefined)[],
      isPart = false,
    ): void => {
      for (const outline of outlines) {
        const one = outline && drawnAs(kind, outline, state, isPart)
        if (one) add(one)
      }
    }
    const prefectures = places.countries.includes(JAPAN) ? [...shapes.prefectures.keys()] : places.prefectures
    addAll(
      'prefecture',
      prefectures.map((code) => shapes.prefectures.get(code)),
    )
    for (const code of places.municipalities) {
      const island = shapes.islands.get(code)
      if (island) addAll('municipality', [island])
      else addAll('prefecture', [shapes.prefectures.get(code.slice(0, 2))], true)
    }
    for (const code of places.regions) {
      const region = shapes.regions.get(code)
      if (region) addAll('region', [region])
      else addAll('country', [countryOf(shapes, code.slice(0, 2))], true)
    }
    addAll(
      'country',
      places.countries.map((code) => countryOf(shapes, code)),
    )
    for (const shape of [...places.rings.map(ringShape), ...places.circles.map(circleShape)]) {
      const one = drawnShape(shape, state, area.name)
      if (one) add(one)
    }
  }
  return [...drawn.values()]
    .filter(({ isPart, kind, code, state }) => {
      const whole = isPart && drawn.get(keyOf(kind, code, false))
      return !whole || strengthOf(state) < strengthOf(whole.state)
    })
    .toSorted((a, b) => strengthOf(b.state) - strengthOf(a.state) || orderOf(a) - orderOf(b))
}

/** What is smaller is drawn over what it may lie in. */
const KINDS: readonly Drawn['kind'][] = ['country', 'region', 'prefecture', 'municipality', 'shape']
const orderOf = ({ kind }: Drawn): number => KINDS.indexOf(kind)

const countryOf = (shapes: Shapes, code: string): Outline | undefined =>
  shapes.countries.find((country) => country.code === code)

const keyOf = (kind: Drawn['kind'], code: string, isPart: boolean): string =>
  `${kind} ${code}${isPart ? ' in part' : ''}`

function drawnAs(
  kind: Drawn['kind'],
  outline: Outline,
  state: AreaState,
  isPart: boolean,
): Drawn | undefined {
  const spots = spotsIn(outline)
  return (
    spots && {
      key: keyOf(kind, outline.code, isPart),
      kind,
      state,
      isPart,
      names: outline.names,
      code: outline.code,
      shape: outline.shape,
      ...spots,
    }
  )
}

const spotsByOutline = new WeakMap<Outline, Pick<Drawn, 'at' | 'edge'>>()

/** Where marks of an outline go; what has no outline is a place. */
export function spotsIn(outline: Outline): Pick<Drawn, 'at' | 'edge'> | undefined {
  const known = spotsByOutline.get(outline)
  if (known) return known
  const ring = outline.at ? nearestOf(outline.rings, outline.at) : largestOf(outline.rings)
  const found = ring && spotsOf(ring)
  const spots = found
    ? { at: found.inside, edge: found.edge }
    : outline.at && { at: outline.at, edge: outline.at }
  if (spots) spotsByOutline.set(outline, spots)
  return spots
}

function drawnShape(shape: Feature<Polygon>, state: AreaState, names: Localized): Drawn | undefined {
  const [outer = []] = shape.geometry.coordinates
  const spots = spotsOf(outer as unknown as Ring)
  const [first] = outer as unknown as Ring
  const at = spots?.inside ?? first
  if (!at) return undefined
  const key = `shape ${JSON.stringify(shape.geometry.coordinates)}`
  return { key, kind: 'shape', state, isPart: false, names, code: '', shape, at, edge: spots?.edge ?? at }
}

const polygon = (coordinates: Polygon['coordinates']): Feature<Polygon> => ({
  type: 'Feature',
  properties: null,
  geometry: { type: 'Polygon', coordinates },
})

/** CAP says nothing of the way round; to d3 the wrong one is the rest of the earth. */
export function ringShape(ring: Ring): Feature<Polygon> {
  const places = ring.map(([x, y]) => [x, y])
  const shape = polygon([places])
  return geoArea(shape) > 2 * Math.PI ? polygon([places.toReversed()]) : shape
}

/** Kilometres to a degree of a great circle. */
const KM_TO_DEGREE = 111.195

function circleShape({ centre: [x, y], radiusKm }: Circle): Feature<Polygon> {
  const circle = geoCircle()
    .center([x, y])
    .radius(radiusKm / KM_TO_DEGREE)
    .precision(3)
  return polygon(circle().coordinates)
}
