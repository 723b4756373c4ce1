import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { AREA_FAULTS } from '@alert-replay/shared/draft/area-faults.ts'
import { problemsOf } from '@alert-replay/shared/draft/draft.ts'
import { addToArea, areaFaultText, pasteArea, setArea } from '@alert-replay/shared/draft/edits.ts'
import { valueAt } from '@alert-replay/shared/draft/place.ts'
import { isRing } from '@alert-replay/shared/cap/written-area.ts'
import { holds } from '../support/property.ts'
import { A_DRAFT } from './a-draft.ts'

const RING = '24.3,124.1 24.5,124.1 24.5,124.3 24.3,124.1'
/** The same in GeoJSON's order. */
const POINTS = [
  [124.1, 24.3],
  [124.1, 24.5],
  [124.3, 24.5],
  [124.1, 24.3],
]

const read = (text: string): unknown => {
  const pasted = pasteArea(text)
  return pasted.ok
    ? pasted.value
    : pasted.error.map(({ code, params }) => [code, params['actual'] ?? params['line']])
}
const geo = (value: object): unknown => read(JSON.stringify(value))
const area = (fields: object): object => ({ codes: [], polygons: [], circles: [], notes: [], ...fields })
const polygon = (...rings: unknown[]): object => ({ type: 'Polygon', coordinates: rings })

describe('[ED10] an area pasted as CAP', () => {
  it('whole, with its name, codes, rings and circles', () => {
    const text = `<?xml version="1.0" encoding="UTF-8"?>
<area xmlns="urn:oasis:names:tc:emergency:cap:1.2">
  <areaDesc>Ishigaki &amp; around</areaDesc>
  <polygon> 24.3,124.1
    24.5,124.1 24.5,124.3 24.3,124.1 </polygon>
  <circle>24.4,124.2 25</circle>
  <geocode><valueName>JIS X 0401</valueName><value>47</value></geocode>
</area>`
    expect(read(text)).toEqual(
      area({
        name: 'Ishigaki & around',
        codes: [{ scheme: 'JIS X 0401', value: '47' }],
        polygons: [RING],
        circles: ['24.4,124.2 25'],
      }),
    )
  })

  it('in parts as somebody copies them: several roots, a prefix that nobody declares, a whole message around', () => {
    expect(
      read(
        `<cap:polygon>${RING}</cap:polygon>\n<cap:circle>1,2 3</cap:circle><cap:circle>1,2 3</cap:circle>`,
      ),
    ).toEqual(area({ polygons: [RING], circles: ['1,2 3'] }))
    const message = `<alert><info><area><areaDesc>A</areaDesc><circle>1,2 3</circle></area></info><info><area><areaDesc>B</areaDesc></area></info></alert>`
    expect(read(message)).toEqual(area({ name: 'A, B', circles: ['1,2 3'] }))
  })

  it('as a ring or a circle on each line', () => {
    expect(read(`${RING}\n\n  24.4,124.2 25\r\n`)).toEqual(
      area({ polygons: [RING], circles: ['24.4,124.2 25'] }),
    )
  })

  it('is refused whole with every reason', () => {
    expect(read('<polygon>1,2 3,4</polygon><circle>91,0 1</circle>')).toEqual([
      ['bad-ring', '1,2 3,4'],
      ['bad-circle', '91,0 1'],
    ])
    expect(read(`${RING}\n1,2 3,4 5,6 7,8`)).toEqual([['bad-ring', '1,2 3,4 5,6 7,8']])
    expect(read('<alert><info/></alert>')).toEqual([['no-area', undefined]])
    expect(read('<area>\n<polygon></area>')).toEqual([['not-xml', '2']])
    expect(read(' \n')).toEqual([['nothing-pasted', undefined]])
    expect(read('A town')).toEqual([['bad-ring', 'A town']])
    expect(read(' '.repeat(9_000_000) + 'x'.repeat(6_000_000))).toEqual([['too-large', undefined]])
  })

  it('a document type is refused, as everywhere', () => {
    const text = '<!DOCTYPE area [<!ENTITY a "24,124">]><area><circle>&a; 3</circle></area>'
    expect(pasteArea(text)).toMatchObject({ ok: false, error: [{ code: 'not-xml' }] })
    expect(pasteArea(`<x>${text}</x>`)).toMatchObject({ ok: false, error: [{ code: 'not-xml' }] })
  })
})

describe('[ED10] an area pasted as GeoJSON', () => {
  it('is written as CAP has it: latitude first', () => {
    expect(geo(polygon(POINTS))).toEqual(area({ polygons: [RING] }))
    expect(geo({ type: 'MultiPolygon', coordinates: [[POINTS], [POINTS]] })).toEqual(
      area({ polygons: [RING, RING] }),
    )
    const feature = { type: 'Feature', properties: { name: '石垣市' }, geometry: polygon(POINTS) }
    expect(geo(feature)).toEqual(area({ name: '石垣市', polygons: [RING] }))
    const nested = { type: 'FeatureCollection', features: [{ ...feature, properties: null }, feature] }
    expect(geo(nested)).toEqual(area({ name: '石垣市', polygons: [RING, RING] }))
    expect(geo({ type: 'GeometryCollection', geometries: [polygon(POINTS)] })).toEqual(
      area({ polygons: [RING] }),
    )
    expect(geo(polygon(POINTS.map(([lon, lat]) => [lon, lat, 12])))).toEqual(area({ polygons: [RING] }))
    const fine = [
      [1e-9, -0],
      [0, 1.23456789],
      [1, 1],
      [1e-9, 0],
    ]
    expect(geo(polygon(fine))).toEqual(area({ polygons: ['0,0 1.234568,0 1,1 0,0'] }))
  })

  it('what is mended or left out is said', () => {
    const open = POINTS.slice(0, 3)
    expect(
      geo({
        type: 'GeometryCollection',
        geometries: [polygon(open, POINTS, POINTS), { type: 'Point', coordinates: [1, 2] }],
      }),
    ).toEqual(
      area({
        polygons: [RING],
        notes: [
          { code: 'ring-closed', params: { count: '1' } },
          { code: 'hole-left-out', params: { count: '2' } },
          { code: 'shape-left-out', params: { count: '1' } },
        ],
      }),
    )
  })

  it('is refused whole with every reason', () => {
    expect(
      geo({
        type: 'MultiPolygon',
        coordinates: [
          [POINTS],
          [
            [
              [24, 124],
              [25, 124],
              [24, 125],
              [24, 124],
            ],
          ],
          [[[1, 2]]],
          [['x']],
        ],
      }),
    ).toEqual([
      ['latitude-beyond', '124'],
      ['bad-ring', '[[1,2]]'],
      ['bad-ring', '"x"'],
    ])
    expect(geo({ type: 'Point', coordinates: [1, 2] })).toEqual([['no-area', undefined]])
    expect(geo({ any: 'thing' })).toEqual([['no-area', undefined]])
    expect(read('{ "type": "Polygon",\n "coordinates": [,]}')).toEqual([['not-json', '2']])
    const many = Array.from({ length: 10_001 }, () => [POINTS])
    expect(geo({ type: 'MultiPolygon', coordinates: many })).toEqual([['too-many', '10001']])
  })

  const aDegree = fc.oneof(fc.double({ min: -90, max: 90, noNaN: true }), fc.constantFrom(-0, 1e-7, 90, -90))
  holds(
    'whatever polygon is within the world is read, and CAP takes it',
    fc.array(fc.tuple(aDegree, aDegree), { minLength: 3, maxLength: 8 }),
    (points) => {
      const pasted = pasteArea(JSON.stringify(polygon([...points, points[0]])))
      if (!pasted.ok) throw new Error(JSON.stringify(pasted.error))
      expect(pasted.value.polygons.every(isRing)).toBe(true)
    },
  )

  holds(
    'whatever else is pasted is read or refused, and nothing is thrown',
    fc.oneof(
      fc.string(),
      fc.jsonValue().map((value) => JSON.stringify(value)),
      fc
        .record({
          type: fc.constantFrom('Polygon', 'MultiPolygon', 'Feature', 'FeatureCollection'),
          coordinates: fc.jsonValue(),
          geometry: fc.jsonValue(),
          features: fc.jsonValue(),
        })
        .map((value) => JSON.stringify(value)),
      fc.string().map((text) => `<area><polygon>${text}</polygon></area>`),
    ),
    (text) => {
      const pasted = pasteArea(text)
      if (pasted.ok) expect(pasted.value.polygons.every(isRing)).toBe(true)
      else expect(pasted.error.length).toBeGreaterThan(0)
    },
  )
})

describe('[ED10] an area of a draft', () => {
  const pasted = { name: 'The harbour', codes: [], polygons: [RING], circles: ['1,2 3'], notes: [] }

  it('is made of what was pasted, or has it added, once', () => {
    const place = ['alerts', 1, 'area']
    const once = addToArea(place, pasted).apply(A_DRAFT)
    expect(valueAt(once, place)).toEqual({
      name: { en: 'The harbour' },
      polygons: [RING],
      circles: ['1,2 3'],
    })
    expect(problemsOf('a', once)).toEqual([])
    expect(JSON.stringify(addToArea(place, pasted).apply(once))).toBe(JSON.stringify(once))
    const code = { scheme: 'JIS X 0401', value: '47' }
    const more = addToArea(place, { codes: [code], polygons: [], circles: ['1,2 4'], notes: [] }).apply(once)
    expect(valueAt(more, place)).toEqual({
      name: { en: 'The harbour' },
      codes: [code],
      polygons: [RING],
      circles: ['1,2 3', '1,2 4'],
    })
  })

  it('gives its name to an area that has none, and to no other', () => {
    const harbour = { name: 'The harbour', codes: [], polygons: [RING], circles: [], notes: [] }
    const nameAfter = (name: object, own = harbour): unknown =>
      valueAt(addToArea(['area'], own).apply(setArea(['area'], { name }).apply(A_DRAFT)), ['area', 'name'])
    expect(nameAfter({})).toEqual({ en: 'The harbour' })
    expect(nameAfter({ ja: '港' })).toEqual({ ja: '港' })
    const { name: _, ...nameless } = harbour
    expect(nameAfter({}, nameless as typeof harbour)).toEqual({})
  })

  it('is set or taken away whole', () => {
    const next = setArea(['area'], { name: { en: 'Here' } }).apply(A_DRAFT)
    expect(next['area']).toEqual({ name: { en: 'Here' } })
    expect(setArea(['area'], undefined).apply(next)).not.toHaveProperty('area')
  })
})

it('[C8] every fault of an area has a sentence in English and Japanese, with all that it needs', () => {
  const params = { actual: 'ACTUAL', limit: 'LIMIT', reason: 'REASON', line: '7', count: '3' }
  const sentences = AREA_FAULTS.flatMap((code) =>
    ['en', 'ja', 'ko'].map((language) => areaFaultText({ code, params }, language)),
  )
  for (const sentence of sentences) expect(sentence).toMatch(/^[^{}]{10,}[.。]$/)
  expect(new Set(sentences).size).toBe(2 * AREA_FAULTS.length)
})

it('[C8] a fault is told with what is wrong, in the language of the reader', () => {
  const toldOf = (text: string, language: string): readonly string[] => {
    const pasted = pasteArea(text)
    return pasted.ok ? [] : pasted.error.map((fault) => areaFaultText(fault, language))
  }
  const beyond = JSON.stringify(
    polygon([
      [24, 124],
      [25, 124],
      [24, 125],
      [24, 124],
    ]),
  )
  expect(toldOf(beyond, 'en')).toEqual([
    'A latitude of 124 is beyond the poles. GeoJSON writes the longitude first, CAP the latitude.',
  ])
  expect(toldOf('1,2 3,4', 'ja')).toEqual([
    '「1,2 3,4」は閉じた線になっていません。CAPでは緯度,経度の組を四つ以上並べ、最後を最初と同じにします。',
  ])
  const [english, japanese] = ['en', 'ja'].map((language) => toldOf('<area>', language)[0])
  expect(english).toMatch(/^This is no XML that can be read: \S.+ \(line 1\)/)
  expect(japanese).toMatch(/^XMLとして読めません：\S.+（1行目）/)
  expect(japanese).not.toContain((/: (.+?) \(/.exec(english ?? '')?.[1] ?? 'nothing') + '（')
})
