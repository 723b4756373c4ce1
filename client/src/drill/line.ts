/** A line on which what comes may come late, and never out of order. */
export interface Line {
  /** Calls `arrive` after so many milliseconds, and after all that is on the line; at once where nothing holds it back. */
  readonly bring: (lateMs: number, arrive: (waitedMs: number) => void) => void
  /** Brings all that is on the line, now. */
  readonly flush: () => void
  /** Forgets all that is on the line. */
  readonly clear: () => void
}

interface Waiting {
  readonly sinceMs: number
  readonly dueMs: number
  readonly arrive: (waitedMs: number) => void
}

export function createLine(nowMs: () => number = () => performance.now()): Line {
  let waiting: readonly Waiting[] = []
  let timer: ReturnType<typeof setTimeout> | undefined

  const bringUntil = (untilMs: number): void => {
    clearTimeout(timer)
    for (let [next] = waiting; next && next.dueMs <= untilMs; [next] = waiting) {
      waiting = waiting.slice(1)
      next.arrive(nowMs() - next.sinceMs)
    }
    const [next] = waiting
    clearTimeout(timer)
    if (next) timer = setTimeout(() => bringUntil(Math.max(nowMs(), next.dueMs)), next.dueMs - nowMs())
  }

  return {
    bring: (lateMs, arrive) => {
      const sinceMs = nowMs()
      if (lateMs <= 0 && waiting.length === 0) return arrive(0)
      const dueMs = Math.max(sinceMs + lateMs, waiting.at(-1)?.dueMs ?? 0)
      waiting = [...waiting, { sinceMs, dueMs, arrive }]
      if (waiting.length === 1) bringUntil(sinceMs)
    },
    flush: () => bringUntil(Number.POSITIVE_INFINITY),
    clear: () => {
      clearTimeout(timer)
      waiting = []
    },
  }
}
