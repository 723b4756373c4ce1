/** Stops what was arranged; stopping twice does nothing. */
export type Cancel = () => void

/** Where the server's time comes from. Tests own theirs. */
export interface Clock {
  /** Epoch milliseconds. */
  nowMs(): number
  /** Calls `fn` once, when `nowMs()` has reached `timeMs` and never before. A past time is called soon, not at once. */
  at(timeMs: number, fn: () => void): Cancel
  /** Calls `fn` every `ms` milliseconds. */
  every(ms: number, fn: () => void): Cancel
}

/** A longer delay makes setTimeout fire at once. */
const MAX_DELAY_MS = 2 ** 31 - 1

/** The machine's clock. Its timers keep no process alive. */
export const systemClock: Clock = {
  nowMs: () => Date.now(),
  at(timeMs, fn) {
    let timer: NodeJS.Timeout
    const arm = (): void => {
      const delayMs = Math.min(Math.max(timeMs - Date.now(), 0), MAX_DELAY_MS)
      // A timer may come a millisecond early, and a long one comes in parts.
      timer = setTimeout(() => (Date.now() >= timeMs ? fn() : arm()), delayMs)
      timer.unref()
    }
    arm()
    return () => clearTimeout(timer)
  },
  every(ms, fn) {
    const timer = setInterval(fn, ms)
    timer.unref()
    return () => clearInterval(timer)
  },
}
