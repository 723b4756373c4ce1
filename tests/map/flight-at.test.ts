import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Flight, FlightPoint } from '@alert-replay/shared/flight.ts'
import { flightAt, nextPointMs, placeOfPoint, wayOf } from '@alert-replay/shared/map/flight-at.ts'

const point = (fields: Partial<FlightPoint> = {}): FlightPoint => ({
  kind: 'passage',
  name: { en: 'Cape Erimo' },
  isWorkedOut: false,
  sources: [],
  ...fields,
})

const flights: fc.Arbitrary<Flight> = fc.record({
  points: fc.array(
    fc
      .option(fc.integer({ min: -600_000, max: 3_600_000 }), { nil: undefined })
      .map((offsetMs) => point(offsetMs === undefined ? {} : { offsetMs, precision: 'minute' })),
    { maxLength: 12 },
  ),
})
const positions = fc.integer({ min: 0, max: 3_600_000 })

describe('[M7] of a flight there is', () => {
  it('no point before its time, and none without a time while the replay goes on', () => {
    fc.assert(
      fc.property(flights, positions, (flight, positionMs) => {
        for (const { offsetMs = Infinity } of flightAt(flight, positionMs)) {
          expect(offsetMs).toBeLessThanOrEqual(positionMs)
        }
      }),
    )
  })

  it('every point that is past, in the order of the file', () => {
    fc.assert(
      fc.property(flights, positions, (flight, positionMs) => {
        const shown = flightAt(flight, positionMs)
        expect(flight.points.filter((one) => shown.includes(one))).toEqual(shown)
        const past = flight.points.filter(({ offsetMs = Infinity }) => offsetMs <= positionMs)
        expect(shown).toEqual(expect.arrayContaining(past))
      }),
    )
  })

  it('nothing new until the time of the next point', () => {
    fc.assert(
      fc.property(flights, positions, (flight, positionMs) => {
        const next = nextPointMs(flight, positionMs)
        const shown = flightAt(flight, positionMs)
        const until = next === undefined ? Number.MAX_SAFE_INTEGER : next - 1
        expect(flightAt(flight, until)).toEqual(shown)
        expect(next === undefined || flightAt(flight, next).length > shown.length).toBe(true)
      }),
    )
  })

  it('the launch from the first moment, where it was before the start', () => {
    const launch = point({ kind: 'launch', offsetMs: -240_000, precision: 'minute' })
    expect(flightAt({ points: [launch, point()] }, 0)).toEqual([launch])
  })

  it('everything on the page that tells the end', () => {
    const points = [point({ offsetMs: 0, precision: 'minute' }), point()]
    expect(flightAt({ points }, 'whole')).toEqual(points)
  })
})

describe('[M7] the line', () => {
  const launch = point({ kind: 'launch', position: '39.22,125.67' })
  const fall = point({ kind: 'fall', position: '42.01,143.24' })

  it('joins the places in their order, longitude first', () => {
    expect(wayOf([launch, fall])).toEqual([
      [125.67, 39.22],
      [143.24, 42.01],
    ])
  })

  it('does not lead to what fell off, nor to what has no place', () => {
    const part = point({ kind: 'part', position: '35.2,122.3' })
    expect(wayOf([launch, part, point(), fall])).toEqual(wayOf([launch, fall]))
    expect(placeOfPoint(point())).toBeUndefined()
  })

  it('is not there for a single place', () => {
    expect(wayOf([launch])).toEqual([])
    expect(wayOf([launch, point()])).toEqual([])
    expect(wayOf([])).toEqual([])
  })
})
