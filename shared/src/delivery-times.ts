import type { Command } from './command.ts'
import { cameFrom, firstOfTake } from './deliveries.ts'
import { advance, apply, initialState, nextDueAt, type ReplayState } from './replay.ts'
import type { Timeline } from './timeline.ts'

/** When an alert came, epoch milliseconds, and in which take. */
export interface Delivery {
  readonly atMs: number
  readonly take: number
}

export interface DeliveryTimes {
  /** Of each alert before the cursor, in scenario order. */
  readonly delivered: readonly Delivery[]
  /** When an alert was last delivered or taken back, epoch milliseconds; undefined where none ever was. */
  readonly changedMs: number | undefined
}

/**
 * When each delivered alert came, by the drill's log: the state itself keeps that for the last minutes only. Follows
 * from the timeline and the stamped commands alone (rule R1); a line without a command is one of catching up.
 */
export function deliveryTimes(
  timeline: Timeline,
  log: readonly { readonly command?: Command; readonly atMs: number }[],
): DeliveryTimes {
  let state = initialState
  let changedMs: number | undefined
  const delivered: Delivery[] = []
  const moveTo = (next: ReplayState, atMs: number): void => {
    const { cursor, take, deliveries } = next
    const keep = Math.min(state.cursor, firstOfTake(deliveries, state.take + 1, cursor))
    if (keep < delivered.length || cursor > keep) changedMs = atMs
    delivered.length = keep
    for (const came of cameFrom(deliveries, keep)) delivered.push({ atMs: came.atMs, take: came.take })
    if (delivered.length !== cursor)
      throw new Error(`${cursor} alerts came, of which ${delivered.length} in take ${take}`)
    state = next
  }
  for (const { command, atMs } of log) {
    const stampMs = Math.max(atMs, state.stampMs)
    // One offset at a time: of what comes together, older stamps melt into younger ones.
    for (let dueMs = nextDueAt(timeline, state); dueMs !== undefined && dueMs <= stampMs;) {
      moveTo(advance(timeline, state, dueMs), dueMs)
      dueMs = nextDueAt(timeline, state)
    }
    const applied = command && apply(timeline, state, command, stampMs)
    if (applied?.ok) moveTo(applied.value, stampMs)
  }
  return { delivered, changedMs }
}
