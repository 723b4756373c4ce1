import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { MAX_OFFSET_MS } from '@alert-replay/shared/command.ts'
import { isRate, positionAt, RATE_STEP, RATES, reachedAt } from '@alert-replay/shared/transport.ts'
import { aRate } from '../support/arbitraries.ts'
import { START_MS } from '../support/builders.ts'
import { holds } from '../support/property.ts'

describe('[R14] a rate', () => {
  it('is a quarter to 120, in quarters', () => {
    expect([0.25, 0.5, 1, 1.75, 119.75, 120].every(isRate)).toBe(true)
    expect([0, 0.2, 0.3, 1.1, 120.25, -1, NaN, Infinity].some(isRate)).toBe(false)
  })

  it('is one of the engine’s wherever a screen offers it', () => {
    expect(RATES.every(isRate)).toBe(true)
  })
})

describe('the position', () => {
  it('stands still while paused', () => {
    expect(positionAt({ status: 'paused', positionMs: 700 }, START_MS)).toBe(700)
  })

  it('moves at the rate while playing', () => {
    const transport = { status: 'playing', positionMs: 700, sinceMs: 1_000, rate: 2.5 } as const
    expect([1_000, 1_001, 1_002, 2_000].map((ms) => positionAt(transport, ms))).toEqual([
      700, 702.5, 705, 3_200,
    ])
  })

  it('does not go back before it started to move', () => {
    expect(positionAt({ status: 'playing', positionMs: 700, sinceMs: 1_000, rate: 2 }, 0)).toBe(700)
  })
})

/** Exact, in quarters of a millisecond: no position, offset or rate of ours is finer. */
const quarters = (value: number): bigint => BigInt(value / RATE_STEP)

holds(
  '[R14] an alert is reached in the first whole millisecond whose position is at or past it, and never drifts',
  fc.record({
    rate: aRate,
    positionQuarters: fc.nat({ max: MAX_OFFSET_MS / RATE_STEP }),
    offsetMs: fc.nat({ max: MAX_OFFSET_MS }),
  }),
  ({ rate, positionQuarters, offsetMs }) => {
    const positionMs = positionQuarters * RATE_STEP
    const transport = { status: 'playing', positionMs, sinceMs: START_MS, rate } as const
    const atMs = reachedAt(transport, offsetMs)

    const exactAt = (ms: number): bigint =>
      quarters(positionMs) + (BigInt(ms) - BigInt(START_MS)) * quarters(rate)
    expect(Number.isInteger(atMs)).toBe(true)
    expect(exactAt(atMs) >= quarters(offsetMs)).toBe(true)
    expect(atMs === START_MS || exactAt(atMs - 1) < quarters(offsetMs)).toBe(true)
    expect(quarters(positionAt(transport, atMs))).toBe(exactAt(atMs))
  },
  { runs: 2_000 },
)
