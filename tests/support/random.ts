/** Chance that a seed repeats: mulberry32. */
export interface Random {
  /** From 0 up to, not including, `below`. */
  int(below: number): number
  /** True so many times in a hundred. */
  percent(chance: number): boolean
  pick<Value>(values: readonly Value[]): Value
}

export function randomFrom(seed: number): Random {
  let state = seed >>> 0
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  const int = (below: number): number => Math.floor(next() * below)
  return {
    int,
    percent: (chance) => int(100) < chance,
    pick: <Value>(values: readonly Value[]): Value => {
      if (values.length === 0) throw new Error('Nothing to pick from')
      return values[int(values.length)] as Value
    },
  }
}
