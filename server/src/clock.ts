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

/** setTimeout is late by a millisecond or so: the last stretch is waited for turn by turn of the loop. */
const EARLY_MS = 2

/** The machine's clock. Its timers keep no process alive. */
export const systemClock: Clock = {
  nowMs: () => Date.now(),
  at(timeMs, fn) {
    let timer: NodeJS.Timeout | undefined
    let turn: NodeJS.Immediate | undefined
    const look = (): void => {
      const leftMs = timeMs - Date.now()
      if (leftMs <= 0) fn()
      // Not unref'ed: one that is does not keep the loop turning.
      else if (leftMs <= EARLY_MS) turn = setImmediate(look)
      // A long delay comes in parts; and the machine's clock may have been set back.
      else timer = setTimeout(look, Math.min(leftMs - EARLY_MS, MAX_DELAY_MS)).unref()
    }
    // Not at once, even where the time is past: who arranges it has not finished yet.
    turn = setImmediate(look)
    return () => {
      clearTimeout(timer)
      clearImmediate(turn)
    }
  },
  every(ms, fn) {
    const timer = setInterval(fn, ms)
    timer.unref()
    return () => clearInterval(timer)
  },
}
