import type { Command } from '@alert-replay/shared/command.ts'
import type { Refusal } from '@alert-replay/shared/refusal.ts'
import { advance, apply, nextDueAt, type ReplayState } from '@alert-replay/shared/replay.ts'
import { ok, refused, type Result } from '@alert-replay/shared/result.ts'
import { diff, type Notice } from '@alert-replay/shared/view.ts'
import type { Clock } from '../clock.ts'
import type { Drill, Storage } from '../storage/storage.ts'
import { createAlarm } from './alarm.ts'
import type { Script } from './scripts.ts'
import type { Publish } from './publish.ts'
import type { Turns } from './turns.ts'

/** A drill with its scenario, caught up to `nowMs`. */
export interface LiveDrill extends Script {
  readonly drill: Drill
  readonly nowMs: number
}

/** What a command is stamped with, and what its commit says, where the server itself gives it. */
interface Stamp {
  readonly atMs: number
  readonly notice: Notice
}

/**
 * The one authority over drills. A trainer's button and an alert that falls due take the same path:
 * load → catch up to now → apply → commit at the expected revision → publish.
 */
export interface Conductor {
  /** The revision that holds the command's effect, or why it has none. A command that changes nothing commits nothing. */
  command(drillId: string, command: Command, stamp?: Stamp): Promise<Result<{ revision: number }, Refusal>>
  /** Commits what is due, sets the timer for the next alert, and gives the revision; undefined for an unknown drill. */
  catchUp(drillId: string): Promise<number | undefined>
  /**
   * Catches up and lets `see` look, in the drill's turn: no update leaves this node between the look and what `see`
   * answers. Undefined for an unknown drill.
   */
  look<Value>(drillId: string, see: (live: LiveDrill) => Promise<Value> | Value): Promise<Value | undefined>
  /** Deletes the drill and tells everybody in it. False when there was none. */
  remove(drillId: string): Promise<boolean>
  /** From now on commands are refused `stopping`, and no timer fires. */
  stop(): void
}

export interface ConductorParts {
  readonly storage: Storage
  readonly clock: Clock
  readonly scripts: (hash: string) => Promise<Script>
  readonly turns: Turns
  readonly publish: Publish
  /** Told of what went wrong where nobody is waiting for an answer. */
  readonly onFault: (error: unknown) => void
}

/** A race is lost to a commit that was made, so somebody gets on; this many in a row means that something is wrong. */
const MAX_ATTEMPTS = 20

export function createConductor(parts: ConductorParts): Conductor {
  const { storage, clock, scripts, turns, publish, onFault } = parts
  let isStopped = false
  const alarm = createAlarm(clock, (drillId) => void conductor.catchUp(drillId).catch(onFault))

  /** Catches up and applies, again from the start when another node was faster. */
  async function move(
    drillId: string,
    command?: Command,
    stamp?: Stamp,
  ): Promise<Result<LiveDrill, Refusal>> {
    for (let attempt = 0; attempt < MAX_ATTEMPTS; attempt++) {
      const drill = await storage.drill(drillId)
      if (!drill) {
        alarm.set(drillId, undefined)
        return refused('unknown-drill')
      }
      const script = await scripts(drill.scenarioHash)
      const nowMs = clock.nowMs()
      const atMs = Math.max(stamp?.atMs ?? nowMs, drill.state.stampMs)
      const due = advance(script.timeline, drill.state, atMs)
      const applied = command ? apply(script.timeline, due, command, atMs) : ok(due)
      // What was due is delivered even where the command is refused.
      const state = applied.ok ? applied.value : due
      const moved =
        state === drill.state
          ? drill
          : await commit(drill, script, state, atMs, state === due ? undefined : command, stamp?.notice)
      if (!moved) continue
      alarm.set(drillId, nextDueAt(script.timeline, moved.state))
      return applied.ok ? ok({ ...script, drill: moved, nowMs }) : applied
    }
    throw new Error(`Drill ${drillId}: lost the race for a commit ${MAX_ATTEMPTS} times`)
  }

  /** Persists, then publishes (rule S2). Undefined when the race was lost. */
  async function commit(
    before: Drill,
    script: Script,
    state: ReplayState,
    atMs: number,
    command: Command | undefined,
    notice: Notice | undefined,
  ): Promise<Drill | undefined> {
    const won = await storage.commit({
      drillId: before.id,
      expected: before.revision,
      state,
      atMs,
      ...(command && { command }),
      ...(notice && { notice }),
    })
    if (!won) return undefined
    const { notice: _gone, ...rest } = before
    const after: Drill = { ...rest, revision: before.revision + 1, state, ...(notice && { notice }) }
    publish.update(before.id, {
      phone: diff('phone', script.scenario, before, after),
      trainer: diff('trainer', script.scenario, before, after),
    })
    return after
  }

  const conductor: Conductor = {
    async command(drillId, command, stamp) {
      if (isStopped) return refused('stopping')
      const moved = await turns.take(drillId, () => move(drillId, command, stamp))
      return moved.ok ? ok({ revision: moved.value.drill.revision }) : moved
    },
    async catchUp(drillId) {
      if (isStopped) return undefined
      const moved = await turns.take(drillId, () => move(drillId))
      return moved.ok ? moved.value.drill.revision : undefined
    },
    look: (drillId, see) =>
      turns.take(drillId, async () => {
        const moved = await move(drillId)
        return moved.ok ? see(moved.value) : undefined
      }),
    remove: (drillId) =>
      turns.take(drillId, async () => {
        alarm.set(drillId, undefined)
        const isDeleted = await storage.deleteDrill(drillId)
        if (isDeleted) publish.gone(drillId)
        return isDeleted
      }),
    stop() {
      isStopped = true
      alarm.stop()
    },
  }
  return conductor
}
