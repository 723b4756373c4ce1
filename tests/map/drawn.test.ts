import { expect, it } from 'vitest'
import { geoArea } from 'd3-geo'
import type { AreaState } from '@alert-replay/shared/map/areas-at.ts'
import { drawnOf } from '../../client/src/map/drawn.ts'
import { frameOf } from '../../client/src/map/frame.ts'
import { phoneSpot } from '../../client/src/map/phone-spot.ts'
import { loadShapes } from '../../client/src/map/shapes.ts'

const shapes = await loadShapes()
const JIS = 'JIS X 0401'
const area = (state: AreaState, ...codes: readonly (readonly [string, string])[]) => ({
  area: { name: { en: 'An area' }, codes: codes.map(([scheme, value]) => ({ scheme, value })) },
  state,
})
const drawn = (...areas: readonly ReturnType<typeof area>[]) =>
  drawnOf(areas, shapes).map(({ key, state }) => [key, state])

it('a prefecture in two areas is drawn once, as what is strongest', () => {
  const lifted = area('lifted', [JIS, '01'], [JIS, '02'])
  expect(drawn(lifted, area('in-force', [JIS, '02']))).toEqual([
    ['prefecture 01', 'lifted'],
    ['prefecture 02', 'in-force'],
  ])
  expect(drawn(area('in-force', [JIS, '02']), lifted)).toEqual([
    ['prefecture 01', 'lifted'],
    ['prefecture 02', 'in-force'],
  ])
})

it('[M4] a municipality that is an island is drawn; of another its prefecture, as a part', () => {
  expect(drawn(area('in-force', ['JIS X 0402', '13361']))).toEqual([['municipality 13361', 'in-force']])
  expect(drawn(area('in-force', ['JIS X 0402', '13101'], ['JIS X 0402', '13225']))).toEqual([
    ['prefecture 13 in part', 'in-force'],
  ])
})

it('a part is drawn beside the whole only where it says more', () => {
  const part = area('in-force', ['JIS X 0402', '13101'])
  expect(drawn(part, area('in-force', [JIS, '13']))).toEqual([['prefecture 13', 'in-force']])
  expect(drawn(part, area('lifted', [JIS, '13']))).toEqual([
    ['prefecture 13', 'lifted'],
    ['prefecture 13 in part', 'in-force'],
  ])
})

it('Japan is its prefectures; another country is itself; a province that is not known is a part of it', () => {
  expect(drawn(area('in-force', ['ISO 3166-1', 'JP']))).toHaveLength(47)
  expect(drawn(area('in-force', ['ISO 3166-1', 'TW']))).toEqual([['country TW', 'in-force']])
  expect(drawn(area('in-force', ['ISO 3166-2', 'US-HI']))).toEqual([['region US-HI', 'in-force']])
  expect(drawn(area('in-force', ['ISO 3166-2', 'US-CA']))).toEqual([['country US in part', 'in-force']])
})

it('[M4] an area with only a name is not drawn', () => {
  expect(drawn(area('in-force'))).toEqual([])
})

it('a polygon is the land inside it, whichever way round it is written; a circle is as large as it says', () => {
  const ring = '24.3,124.1 24.5,124.1 24.5,124.3 24.3,124.3 24.3,124.1'
  const shapeOf = (polygons: readonly string[], circles: readonly string[] = []) => {
    const of = { ...area('in-force'), area: { name: { en: 'A' }, codes: [], polygons, circles } }
    return drawnOf([of], shapes)[0]?.shape
  }
  const km2 = (shape: ReturnType<typeof shapeOf>): number => (shape ? geoArea(shape) * 6_371 ** 2 : 0)
  expect(km2(shapeOf([ring]))).toBeCloseTo(450.4, 0)
  expect(km2(shapeOf([ring.split(' ').toReversed().join(' ')]))).toBeCloseTo(450.4, 0)
  expect(km2(shapeOf([], ['24.4,124.2 10']))).toBeCloseTo(Math.PI * 100, 0)
})

it('Tokyo is framed without its far islands, and they are framed when they are meant', () => {
  const frame = (...codes: readonly (readonly [string, string])[]) =>
    frameOf(drawnOf([area('in-force', ...codes)], shapes))
  expect(frame()).toBeUndefined()
  const [, south] = frame([JIS, '13']) ?? []
  expect(south).toBeGreaterThan(34)
  const [west, islandsSouth, east] = frame(['JIS X 0402', '13361'], ['JIS X 0402', '13421']) ?? []
  expect(islandsSouth).toBeLessThan(27.07)
  expect(west).toBeLessThan(139.4)
  expect(east).toBeLessThan(147)
})

it('a frame across the line of 180 degrees is as narrow as what is in it', () => {
  const [west = 0, , east = 0] =
    frameOf(
      drawnOf(
        [
          {
            ...area('in-force'),
            area: { name: { en: 'A' }, codes: [], circles: ['-18,179 50', '-18,-179 50'] },
          },
        ],
        shapes,
      ),
    ) ?? []
  expect(east - west).toBeLessThan(10)
})

it('the mark of a phone stands as it is set: in the area, on its border, beside it, or nowhere', () => {
  const aomori = drawnOf([area('in-force', [JIS, '02'])], shapes)
  const frame = frameOf(aomori) ?? [0, 0, 0, 0]
  const spot = (position: Parameters<typeof phoneSpot>[0]) => phoneSpot(position, aomori, shapes, frame)
  expect(spot('inside')).toEqual(aomori[0]?.at)
  expect(spot('edge')).toEqual(aomori[0]?.edge)
  const neighbours = ['03', '05'].map((code) => drawnOf([area('in-force', [JIS, code])], shapes)[0]?.at)
  expect(neighbours).toContainEqual(spot('outside'))
  expect(spot('unknown')).toBeUndefined()
  expect(phoneSpot('inside', [], shapes, frame)).toBeUndefined()
})
