/**
 * One thing at a time for each drill on this node: an answer to a join leaves before the update that follows it, and
 * updates leave in the order of their revisions. Between nodes only the storage's compare-and-set decides.
 */
export interface Turns {
  /** Runs `job` when every job taken earlier for this drill has ended, well or badly. */
  take<Value>(drillId: string, job: () => Promise<Value> | Value): Promise<Value>
  /** Resolves when no turn is running or waiting. */
  idle(): Promise<void>
}

export function createTurns(): Turns {
  const last = new Map<string, Promise<unknown>>()
  return {
    take(drillId, job) {
      const before = last.get(drillId) ?? Promise.resolve()
      const turn = before.then(job)
      // Whoever took the turn hears of its fault; the next turn does not.
      const ended = turn.then(
        () => {},
        () => {},
      )
      last.set(drillId, ended)
      void ended.then(() => {
        if (last.get(drillId) === ended) last.delete(drillId)
      })
      return turn
    },
    async idle() {
      while (last.size > 0) await Promise.all(last.values())
    },
  }
}
