import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createLine } from '../../../client/src/drill/line.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

describe('a slow line', () => {
  const aLine = () => {
    const line = createLine(() => Date.now())
    const came: [name: string, waitedMs: number][] = []
    const bring = (name: string, lateMs: number): void =>
      line.bring(lateMs, (waitedMs) => void came.push([name, waitedMs]))
    return { line, came, bring }
  }

  it('brings at once what nothing holds back', () => {
    const { came, bring } = aLine()
    bring('a', 0)
    expect(came).toEqual([['a', 0]])
    expect(vi.getTimerCount()).toBe(0)
  })

  it('brings what is late at its time, and says how long it took', () => {
    const { came, bring } = aLine()
    bring('a', 3_000)
    vi.advanceTimersByTime(2_999)
    expect(came).toEqual([])
    vi.advanceTimersByTime(1)
    expect(came).toEqual([['a', 3_000]])
  })

  it('never lets one overtake another', () => {
    const { came, bring } = aLine()
    bring('a', 5_000)
    vi.advanceTimersByTime(1_000)
    bring('b', 2_000)
    bring('c', 0)
    vi.advanceTimersByTime(3_999)
    expect(came).toEqual([])
    vi.advanceTimersByTime(1)
    expect(came).toEqual([
      ['a', 5_000],
      ['b', 4_000],
      ['c', 4_000],
    ])
    bring('d', 1_000)
    vi.advanceTimersByTime(1_000)
    expect(came.at(-1)).toEqual(['d', 1_000])
  })

  it('brings all at once when it is good again, and nothing that was cleared', () => {
    const { line, came, bring } = aLine()
    bring('a', 5_000)
    bring('b', 9_000)
    line.flush()
    expect(came.map(([name]) => name)).toEqual(['a', 'b'])
    bring('c', 5_000)
    line.clear()
    expect(vi.getTimerCount()).toBe(0)
    bring('d', 0)
    expect(came.map(([name]) => name)).toEqual(['a', 'b', 'd'])
  })

  it('takes what one that arrives puts on it behind the others', () => {
    const { line, came, bring } = aLine()
    line.bring(1_000, () => bring('late', 0))
    bring('b', 1_000)
    vi.advanceTimersByTime(1_000)
    expect(came.map(([name]) => name)).toEqual(['b', 'late'])
  })
})
