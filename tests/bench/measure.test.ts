import { describe, expect, it } from 'vitest'
import { fastestOf, interleaved, quantile, randomFrom, type Case } from './measure.ts'

describe('the bench', () => {
  it('measures its cases in turn, each warmed up, and from the other end every second round', () => {
    const done: string[] = []
    const caseOf = (name: string): Case => ({
      operations: 10,
      prepare: (round) => {
        done.push(`${name} prepared ${round}`)
        return () => void done.push(name)
      },
    })
    const figures = interleaved([caseOf('a'), caseOf('b')], 2)
    const turn = (name: string, round: number) => [
      `${name} prepared ${2 * round}`,
      name,
      `${name} prepared ${2 * round + 1}`,
      name,
    ]
    expect(done).toEqual([...turn('a', 0), ...turn('b', 0), ...turn('b', 1), ...turn('a', 1)])
    expect(figures.map(({ length }) => length)).toEqual([2, 2])
  })

  it('knows below which figure a share of them lies', () => {
    const figures = [9, 1, 8, 2, 7, 3, 6, 4, 5, 0]
    expect([0, 0.1, 0.5, 0.99, 1].map((q) => quantile(figures, q))).toEqual([0, 1, 5, 9, 9])
  })

  it('takes the fastest of several runs', () => {
    let runs = 0
    expect(fastestOf(3, () => void (runs += 1))).toBeLessThan(Infinity)
    expect(runs).toBe(3)
  })

  it('takes the same chances in every run', () => {
    const draws = (seed: number) => Array.from({ length: 1_000 }, randomFrom(seed))
    expect(draws(1)).toEqual(draws(1))
    expect(draws(1)).not.toEqual(draws(2))
    expect(draws(1).every((draw) => draw >= 0 && draw < 1)).toBe(true)
    expect(new Set(draws(1)).size).toBeGreaterThan(990)
  })
})
