import type { Command } from '@alert-replay/shared/command.ts'
import { runsOf } from '@alert-replay/shared/deliveries.ts'
import { apply, type ReplayState } from '@alert-replay/shared/replay.ts'
import type { Timeline } from '@alert-replay/shared/timeline.ts'

/** The state after the commands, each with its time; throws when one is refused. */
export function after(
  timeline: Timeline,
  state: ReplayState,
  commands: readonly (readonly [command: Command, atMs: number])[],
): ReplayState {
  return commands.reduce((before, [command, atMs]) => {
    const result = apply(timeline, before, command, atMs)
    if (!result.ok) throw new Error(`${command.type} at ${atMs} was refused: ${result.error}`)
    return result.value
  }, state)
}

/** A state with its deliveries as a list of runs, so that a test can write it down whole. */
export function stateOf({ deliveries, ...state }: ReplayState) {
  return { ...state, runs: runsOf(deliveries) }
}
