import type { Clock } from '@alert-replay/server/clock.ts'
import { START_MS } from './builders.ts'

/** A clock that moves when the test says so. */
export interface ManualClock extends Clock {
  /** Moves on, calling what falls due in its order, each at its own time. */
  advance(ms: number): void
  /** Moves on and calls nothing: every timer is late. The next `advance` calls what it missed. */
  jump(ms: number): void
  /** How many calls are arranged. */
  readonly pending: number
}

interface Timer {
  atMs: number
  readonly everyMs?: number
  readonly fn: () => void
}

export function manualClock(startMs = START_MS): ManualClock {
  let nowMs = startMs
  const timers = new Set<Timer>()
  const arrange = (timer: Timer) => {
    timers.add(timer)
    return () => void timers.delete(timer)
  }
  const nextDue = (untilMs: number): Timer | undefined => {
    let next: Timer | undefined
    for (const timer of timers) {
      if (timer.atMs <= untilMs && (!next || timer.atMs < next.atMs)) next = timer
    }
    return next
  }
  return {
    nowMs: () => nowMs,
    at: (atMs, fn) => arrange({ atMs, fn }),
    every: (everyMs, fn) => arrange({ atMs: nowMs + everyMs, everyMs, fn }),
    get pending() {
      return timers.size
    },
    jump(ms) {
      nowMs += ms
    },
    advance(ms) {
      const untilMs = nowMs + ms
      for (let due = nextDue(untilMs); due; due = nextDue(untilMs)) {
        nowMs = Math.max(nowMs, due.atMs)
        if (due.everyMs === undefined) timers.delete(due)
        else due.atMs += due.everyMs
        due.fn()
      }
      nowMs = untilMs
    },
  }
}
