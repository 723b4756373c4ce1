/** One thing to measure; `prepare` is not timed and gives what is. */
export interface Case {
  readonly prepare: (round: number) => () => void
  /** How many operations the prepared function does. */
  readonly operations: number
}

/** Nanoseconds an operation took, one figure for each round, in the order of the cases. */
export function interleaved(cases: readonly Case[], rounds: number): readonly (readonly number[])[] {
  const figures = cases.map((): number[] => [])
  for (let round = 0; round < rounds; round++) {
    // In turn, and from the other end every second time: whatever else the machine does meets all of them alike.
    const order = cases.map((_, i) => (round % 2 === 0 ? i : cases.length - 1 - i))
    for (const i of order) {
      const one = cases[i]
      if (!one) continue
      // The first run of a round brings back into the caches what the other cases have pushed out.
      one.prepare(2 * round)()
      const operate = one.prepare(2 * round + 1)
      const start = process.hrtime.bigint()
      operate()
      figures[i]?.push(Number(process.hrtime.bigint() - start) / one.operations)
    }
  }
  return figures
}

/** Milliseconds of the fastest of so many runs: what else the machine does only adds. */
export function fastestOf(runs: number, operate: () => void): number {
  let fastest = Infinity
  for (let i = 0; i < runs; i++) {
    const start = performance.now()
    operate()
    fastest = Math.min(fastest, performance.now() - start)
  }
  return fastest
}

/** The value below which the share `q` (0 to 1) of the figures lies. */
export function quantile(figures: readonly number[], q: number): number {
  const sorted = figures.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(q * sorted.length))] ?? NaN
}

/** Numbers from 0 to 1 that look random and are the same in every run (mulberry32). */
export function randomFrom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32
  }
}
