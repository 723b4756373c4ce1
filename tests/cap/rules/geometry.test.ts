import { checkMessage } from '@alert-replay/shared/cap/check-message.ts'
import { codePatternOf } from '@alert-replay/shared/cap/checks/area-codes.ts'
import { kinkOf } from '@alert-replay/shared/cap/checks/kinks.ts'
import { overlapOf } from '@alert-replay/shared/cap/checks/overlap.ts'
import { cornersOf, readPoint, signedArea, type Point } from '@alert-replay/shared/cap/checks/ring.ts'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { holds } from '../../support/property.ts'
import { aPolygon, rulesOf } from './reading.ts'

const plenty = () => ({ steps: 10_000_000 })
const points = (text: string): readonly Point[] => text.split(' ').flatMap((pair) => readPoint(pair) ?? [])

/** Corners around a middle, each in its own direction: such a ring never crosses itself. */
const aStar = (distances: readonly number[]): readonly Point[] =>
  distances.map((distance, i) => {
    const angle = (2 * Math.PI * i) / distances.length
    return { lat: distance * Math.sin(angle), lon: distance * Math.cos(angle) }
  })

/** On a grid, so that corners on edges and corners twice come up too. */
const aPoint = fc.record({
  lat: fc.integer({ min: -1_000, max: 1_000 }),
  lon: fc.integer({ min: -1_000, max: 1_000 }),
})

const turn = (a: Point, b: Point, c: Point): number =>
  Math.sign((b.lon - a.lon) * (c.lat - a.lat) - (b.lat - a.lat) * (c.lon - a.lon))

const hasThreeInLine = (corners: readonly Point[]): boolean =>
  corners.some((a, i) =>
    corners.slice(i + 1).some((b, j) => corners.slice(i + j + 2).some((c) => turn(a, b, c) === 0)),
  )

/** Every pair of edges by itself: slow, and easy to believe. */
function crossesSomewhere(corners: readonly Point[]): boolean {
  const n = corners.length
  const corner = (i: number): Point => corners[i % n] ?? { lat: 0, lon: 0 }
  for (let i = 0; i < n; i++)
    for (let j = i + 2; j < n; j++) {
      if (i === 0 && j === n - 1) continue
      const [a, b, c, d] = [corner(i), corner(i + 1), corner(j), corner(j + 1)]
      if (turn(a, b, c) * turn(a, b, d) < 0 && turn(c, d, a) * turn(c, d, b) < 0) return true
    }
  return false
}

describe('a ring that crosses itself', () => {
  test.each([
    ['an hourglass', '0,0 2,2 0,2 2,0', '1,1'],
    ['at a corner that both ways have', '0,0 1,1 2,2 0,2 1,1 2,0', '1,1'],
    ['at a corner of one on an edge of the other', '0,0 2,2 0,2 1,1 2,0', '1,1'],
  ])('%s', (_, ring, kink) => {
    expect(kinkOf(points(ring), plenty())).toEqual(points(kink)[0])
  })

  test.each([
    ['a square', '0,0 0,1 1,1 1,0'],
    ['a triangle', '0,0 0,1 1,1'],
    ['two squares that meet at a corner', '0,0 0,1 1,1 1,2 2,2 2,1 1,1 1,0'],
    ['a hole cut by a way in and out', '0,0 0,9 9,9 9,0 0,0 3,3 6,3 6,6 3,6 3,3'],
    ['a spike out and back', '0,0 0,2 0,5 0,2 2,2 2,0'],
    ['a corner that touches an edge from inside', '0,0 0,4 4,4 4,2 0,2 4,0'],
  ])('%s does not', (_, ring) => {
    expect(kinkOf(points(ring), plenty())).toBeUndefined()
  })

  holds(
    'a star does not, however many corners it has',
    fc.array(fc.double({ min: 0.1, max: 80, noNaN: true }), { minLength: 3, maxLength: 400 }),
    (distances) => {
      expect(kinkOf(aStar(distances), plenty())).toBeUndefined()
    },
  )

  holds(
    'is found exactly where comparing every two edges finds it',
    fc.array(aPoint, { minLength: 4, maxLength: 12 }),
    (corners) => {
      fc.pre(!hasThreeInLine(corners))
      expect(kinkOf(corners, plenty()) !== undefined).toBe(crossesSomewhere(corners))
    },
    { runs: 2_000 },
  )

  test('is found among the 41,009 corners of the largest polygon met', () => {
    const coast = aStar(
      Array.from({ length: 41_009 }, (_, i) => 20 + Math.sin(i / 40) + Math.sin(i / 3) / 50),
    )
    const budget = { steps: 3_000_000 }
    expect(kinkOf(coast, budget)).toBeUndefined()
    const exchanged = [
      ...coast.slice(20_000, 20_001),
      ...coast.slice(1, 20_000),
      ...coast.slice(0, 1),
      ...coast.slice(20_001),
    ]
    expect(kinkOf(exchanged, plenty())).toBeDefined()
  })

  test('is not looked for beyond the budget, and the message says so', () => {
    expect(kinkOf(aStar(Array.from({ length: 100 }, () => 5)), { steps: 50 })).toBe('unchecked')
    const zigzag = Array.from({ length: 20_000 }, (_, i) => `${i % 2},${(i / 1000).toFixed(3)}`).join(' ')
    expect(rulesOf(checkMessage(aPolygon(`${zigzag} 2,20 2,-1 0,-1 0,0`)))).toContain('poly-unchecked')
  })
})

describe('what two polygons have in common', () => {
  const rectangle = (south: number, west: number, height: number, width: number): readonly Point[] =>
    [
      [south, west],
      [south, west + width],
      [south + height, west + width],
      [south + height, west],
    ].map(([lat = 0, lon = 0]) => ({ lat, lon }))
  const side = fc.double({ min: 0.01, max: 1, noNaN: true })
  const shift = fc.double({ min: -1, max: 1, noNaN: true })

  holds(
    'of two rectangles is the rectangle between them',
    fc.tuple(side, side, side, side, shift, shift),
    ([h1, w1, h2, w2, south, west]) => {
      const height = Math.max(0, Math.min(h1, south + h2) - Math.max(0, south))
      const width = Math.max(0, Math.min(w1, west + w2) - Math.max(0, west))
      const expected = height * width * 111_320 ** 2
      const measured = overlapOf(rectangle(0, 0, h1, w1), rectangle(south, west, h2, w2), plenty()) ?? NaN
      expect(Math.abs(measured - expected)).toBeLessThanOrEqual(expected * 0.001)
    },
  )

  test('of a comb and a bar is its teeth', () => {
    const comb = points('0,0 0,5 4,5 4,4 1,4 1,3 4,3 4,2 1,2 1,1 4,1 4,0')
    const bar = rectangle(2, -1, 1, 3.5)
    const measured = overlapOf(comb, bar, plenty()) ?? NaN
    const other = overlapOf(bar, comb, plenty()) ?? NaN
    const expected = 1.5 * 111_320 ** 2 * Math.cos((2.5 * Math.PI) / 180)
    expect([measured / expected, other / expected]).toEqual([expect.closeTo(1, 3), expect.closeTo(1, 3)])
  })

  test('of neighbours is nothing, of a polygon and its hole’s filling too', () => {
    expect(overlapOf(rectangle(0, 0, 1, 1), rectangle(0, 1, 1, 1), plenty())).toBe(0)
    const ring = points('0,0 0,9 9,9 9,0 0,0 3,3 6,3 6,6 3,6 3,3')
    expect(overlapOf(ring, rectangle(3, 3, 3, 3), plenty())).toBe(0)
  })

  test('is not measured beyond the budget', () => {
    expect(overlapOf(rectangle(0, 0, 1, 1), rectangle(0, 0, 1, 1), { steps: 10 })).toBeUndefined()
  })
})

describe('corners', () => {
  test('a ring has each corner once', () => {
    expect(cornersOf(points('0,0 0,0 0,1 1,1 1,1 0,0'))).toEqual(points('0,0 0,1 1,1'))
  })

  test('counter-clockwise is positive', () => {
    expect(signedArea(points('0,0 0,1 1,1 1,0'))).toBe(1)
    expect(signedArea(points('0,0 1,0 1,1 0,1'))).toBe(-1)
  })

  test.each(['35,139', '-35.5,+139.25', '.5,.5', '35.,139.'])('"%s" is a point', (text) => {
    expect(readPoint(text)).toEqual({ lat: Number(text.split(',')[0]), lon: Number(text.split(',')[1]) })
  })

  test.each(['35', '35,139,0', '35 139', '35,x', '1e3,5', 'NaN,NaN', '', '(35,139)'])(
    '"%s" is none',
    (text) => {
      expect(readPoint(text)).toBeUndefined()
    },
  )
})

describe('codes of places', () => {
  test.each([
    ['SAME', '006037', '6037'],
    ['UGC', 'CAZ041', 'CA041'],
    ['EMMA_ID', 'DE123', 'DE12'],
    ['JIS-X-0401', '47', '48'],
    ['JIS-X-0401', '01', '1'],
    ['JIS-X-0402', '01101', '1101'],
    ['全国地方公共団体コード', '131016', '131015'],
    ['全国地方公共団体コード', '011002', '011001'],
    ['WARNCELLID', '801053000', '80105300'],
  ])('%s has %s and not %s', (scheme, code, other) => {
    const pattern = codePatternOf(` ${scheme.toLowerCase()} `)
    expect([pattern?.isCode(code), pattern?.isCode(other)]).toEqual([true, false])
  })

  test('a scheme that nobody knows is not judged', () => {
    expect(codePatternOf('__proto__')).toBeUndefined()
    expect(codePatternOf('my-own')).toBeUndefined()
  })
})
