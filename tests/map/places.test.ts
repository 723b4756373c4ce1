import { expect, it } from 'vitest'
import { circleOf, isNowhere, placesOf, ringOf, writeRing } from '@alert-replay/shared/map/places.ts'

const NONE = { prefectures: [], municipalities: [], countries: [], regions: [], rings: [], circles: [] }
const codes = (...pairs: readonly (readonly [string, string])[]) =>
  placesOf({ codes: pairs.map(([scheme, value]) => ({ scheme, value })) })

it('a prefecture is known by its JIS and by its ISO code, once', () => {
  expect(codes(['JIS X 0401', '47'], ['JIS X0401', '47'], ['ISO 3166-2', 'JP-13'])).toEqual({
    ...NONE,
    prefectures: ['47', '13'],
  })
})

it('a municipality is known with and without its check digit; 000 is the prefecture itself', () => {
  expect(codes(['JIS X 0402', '13361'], ['JIS X 0402', '133612'], ['JIS X 0402', '01000'])).toEqual({
    ...NONE,
    prefectures: ['01'],
    municipalities: ['13361'],
  })
})

it('countries and their provinces are known by their ISO codes', () => {
  expect(codes(['ISO 3166-1', 'tw'], ['ISO 3166-2', 'US-HI'], ['ISO 3166-2', 'KR-11'])).toEqual({
    ...NONE,
    countries: ['TW'],
    regions: ['US-HI', 'KR-11'],
  })
})

it.each([
  ['JIS X 0401', '48'],
  ['JIS X 0401', '00'],
  ['JIS X 0401', '1'],
  ['JIS X 0402', '48361'],
  ['JIS X 0402', '133'],
  ['ISO 3166-1', 'TWN'],
  ['ISO 3166-2', 'JP-99'],
  ['JMA:津波予報区', '991'],
  ['SAME', '047000'],
])('%s %s is no place on the map', (scheme, value) => {
  const places = codes([scheme, value])
  expect(places.prefectures).toEqual([])
  expect(places.municipalities).toEqual([])
  expect(places.countries).toEqual([])
})

it('an area with only a name is nowhere on the map', () => {
  expect(isNowhere(placesOf({ codes: [] }))).toBe(true)
  expect(isNowhere(codes(['SAME', '047000']))).toBe(true)
  expect(isNowhere(codes(['JIS X 0401', '47']))).toBe(false)
})

it('rings and circles are read as CAP writes them, latitude first, and given longitude first', () => {
  const text = '24.3,124.1 24.5,124.1 24.5,124.3 24.3,124.1'
  expect(ringOf(text)).toEqual([
    [124.1, 24.3],
    [124.1, 24.5],
    [124.3, 24.5],
    [124.1, 24.3],
  ])
  expect(circleOf('24.4,124.2 25')).toEqual({ centre: [124.2, 24.4], radiusKm: 25 })
  expect(
    placesOf({ codes: [], polygons: [text, 'nonsense'], circles: ['24.4,124.2 25', '24.4,124.2'] }),
  ).toEqual({
    ...NONE,
    rings: [ringOf(text)],
    circles: [{ centre: [124.2, 24.4], radiusKm: 25 }],
  })
})

it.each([
  '',
  '24.3,124.1',
  '24.3,124.1 24.5,124.1 24.5,124.3',
  '91,0 91,1 90,1 91,0',
  '1,2,3 1,2,3 1,2,3 1,2,3',
])('%j is no ring', (text) => {
  expect(ringOf(text)).toBeUndefined()
})

it('a drawn ring is written as CAP has it, closed, and to eleven metres', () => {
  const written = writeRing([
    [124.100004, 24.3],
    [124.1, 24.50009],
    [124.3, 24.5],
  ])
  expect(written).toBe('24.3,124.1 24.5001,124.1 24.5,124.3 24.3,124.1')
  expect(writeRing(ringOf(written) ?? [])).toBe(written)
})
