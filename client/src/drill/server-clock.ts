const SAMPLES = 8

/** Knows the server's time from what it said of it. */
export interface ServerClock {
  /** Takes in a time the server just told us, epoch milliseconds. */
  readonly heard: (serverTimeMs: number) => void
  /** The server's time now, epoch milliseconds. */
  readonly nowMs: () => number
}

/**
 * A message only ever arrives late, so of the last few differences between the server's clock and ours
 * the largest is the one least spoiled by the way.
 */
export function createServerClock(localNowMs: () => number = () => Date.now()): ServerClock {
  let differences: number[] = []
  return {
    heard: (serverTimeMs) => {
      differences = [...differences, serverTimeMs - localNowMs()].slice(-SAMPLES)
    },
    nowMs: () => localNowMs() + (differences.length === 0 ? 0 : Math.max(...differences)),
  }
}
