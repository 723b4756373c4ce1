import type { Cancel, Clock } from '../clock.ts'

/** One timer for each live drill, set to the next alert that falls due. */
export interface Alarm {
  /** Replaces the drill's timer; undefined takes it away. */
  set(drillId: string, dueMs: number | undefined): void
  stop(): void
}

export function createAlarm(clock: Clock, ring: (drillId: string) => void): Alarm {
  const timers = new Map<string, Cancel>()
  let isStopped = false
  return {
    set(drillId, dueMs) {
      timers.get(drillId)?.()
      timers.delete(drillId)
      if (dueMs === undefined || isStopped) return
      timers.set(
        drillId,
        clock.at(dueMs, () => {
          timers.delete(drillId)
          ring(drillId)
        }),
      )
    },
    stop() {
      isStopped = true
      for (const cancel of timers.values()) cancel()
      timers.clear()
    },
  }
}
