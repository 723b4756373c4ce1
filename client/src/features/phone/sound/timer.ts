/** The longest wait that a timer knows. */
const LONGEST_MS = 2 ** 31 - 1

export interface Timer {
  readonly stop: () => void
}

/** Calls back once after `ms` of wall time; after Infinity, or what no timer can wait, never. */
export function startTimer(ms: number, act: () => void): Timer {
  const timer = ms > LONGEST_MS ? undefined : setTimeout(act, Math.max(0, ms))
  return { stop: () => clearTimeout(timer) }
}
