import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { geoContains } from 'd3-geo'
import { describe, expect, it } from 'vitest'
import { parseScenarioText } from '@alert-replay/shared/parse-scenario.ts'
import { spotsIn } from '../../client/src/map/drawn.ts'
import { loadShapes } from '../../client/src/map/shapes.ts'
import { LANGUAGES } from '../../client/src/lib/languages.ts'
import { fixturesDir, idOf, scenarioFilesIn } from '../../scripts/fixtures/places.ts'
import { root } from '../../scripts/support/paths.ts'

const shapes = await loadShapes()
const codes = Array.from({ length: 47 }, (_, i) => String(i + 1).padStart(2, '0'))
const has = (code: string, place: readonly [number, number]): boolean => {
  const prefecture = shapes.prefectures.get(code)
  return prefecture !== undefined && geoContains(prefecture.shape, [...place])
}

it.each([
  ['japan.json', 60_000],
  ['world.json', 110_000],
])('%s is at most %d bytes with gzip', (file, most) => {
  const size = gzipSync(readFileSync(join(root, 'client/src/map', file)), { level: 9 }).length
  expect(size).toBeGreaterThan(10_000)
  expect(size).toBeLessThanOrEqual(most)
})

it('there are the 47 prefectures by their codes, each with a name in every language of the interface', () => {
  expect([...shapes.prefectures.keys()]).toEqual(codes)
  const unnamed = [...shapes.prefectures.values()].filter(({ names }) => LANGUAGES.some((one) => !names[one]))
  expect(unnamed).toEqual([])
  expect(['01', '13', '27', '47'].map((code) => shapes.prefectures.get(code)?.names['ja'])).toEqual([
    '北海道',
    '東京都',
    '大阪府',
    '沖縄県',
  ])
})

it.each([
  ['01', 'Sapporo', [141.35, 43.06]],
  ['04', 'Sendai', [140.87, 38.27]],
  ['13', 'Tokyo', [139.69, 35.69]],
  ['23', 'Nagoya', [136.91, 35.18]],
  ['27', 'Osaka', [135.52, 34.69]],
  ['40', 'Fukuoka', [130.45, 33.55]],
  ['46', 'Kagoshima', [130.53, 31.6]],
  ['47', 'Naha', [127.7, 26.21]],
  ['47', 'Ishigaki', [124.19, 24.43]],
  ['47', 'Yonaguni', [122.99, 24.46]],
  ['13', 'Hachijo', [139.79, 33.11]],
  ['13', 'Chichijima', [142.21, 27.08]],
] as const)('of all prefectures, %s has %s', (code, _name, place) => {
  expect(codes.filter((one) => has(one, place))).toEqual([code])
})

it.each([
  ['Amami', [129.4, 28.3]],
  ['Tokunoshima', [128.95, 27.78]],
  ['Yoron', [128.43, 27.04]],
  ['Kikai', [129.97, 28.31]],
] as const)("%s is Kagoshima's, which the source gets wrong", (_name, place) => {
  expect(codes.filter((one) => has(one, place))).toEqual(['46'])
})

describe('an island municipality', () => {
  it('is a part of its prefecture', () => {
    const strangers = [...shapes.islands.values()].filter(({ code, rings }) => {
      const of = shapes.prefectures.get(code.slice(0, 2))
      return (
        !of || rings.some((ring) => !of.rings.some((other) => JSON.stringify(other) === JSON.stringify(ring)))
      )
    })
    expect(strangers.map(({ names }) => names['en'])).toEqual([])
  })

  it('has a place on it where its mark goes, also where it is too small to have an outline', () => {
    const without = [...shapes.islands.values()].filter(({ rings }) => rings.length === 0)
    expect(without.map(({ names }) => names['en'])).toEqual(['Toshima', 'Kozushima', 'Izena'])
    const nowhere = [...shapes.islands.values()].filter((island) => !spotsIn(island))
    expect(nowhere).toEqual([])
    // The place by hand is the island that the source has there.
    const far = [...shapes.islands.values()].filter((island) => {
      const [spot, at] = [spotsIn(island)?.at, island.at]
      return !spot || !at || Math.hypot(spot[0] - at[0], spot[1] - at[1]) > 0.1
    })
    expect(far.map(({ names }) => names['en'])).toEqual([])
  })
})

it('a mark inside a prefecture is inside it', () => {
  const outside = codes.filter((code) => {
    const prefecture = shapes.prefectures.get(code)
    const at = prefecture && spotsIn(prefecture)?.at
    return !at || !has(code, at)
  })
  expect(outside).toEqual([])
})

it("each country has its code once; those without one are nobody's codes", () => {
  const known = shapes.countries.map(({ code }) => code).filter((code) => code !== '')
  expect(new Set(known).size).toBe(known.length)
  expect(known.length).toBeGreaterThan(220)
  expect(known).not.toContain('JP')
})

it('every country and province that a scenario of the library names is on the map', () => {
  const missing = scenarioFilesIn(fixturesDir).flatMap((file) => {
    const parsed = parseScenarioText(idOf(file), readFileSync(file, 'utf8'))
    const areas = parsed.ok ? parsed.value.alerts.map(({ area }) => area) : []
    return areas
      .flatMap((area) => area.codes)
      .filter(({ scheme, value }) => {
        if (scheme === 'ISO 3166-1')
          return value !== 'JP' && !shapes.countries.some(({ code }) => code === value)
        return scheme === 'ISO 3166-2' && !value.startsWith('JP-') && !shapes.regions.has(value)
      })
      .map(({ value }) => `${idOf(file)}: ${value}`)
  })
  expect(missing).toEqual([])
})
