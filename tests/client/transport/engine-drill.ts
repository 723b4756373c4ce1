import type { Command } from '@alert-replay/shared/command.ts'
import { advance, apply, initialState, type ReplayState } from '@alert-replay/shared/replay.ts'
import type { Scenario } from '@alert-replay/shared/scenario.ts'
import { timelineOf } from '@alert-replay/shared/timeline.ts'
import { viewFor } from '@alert-replay/shared/view.ts'
import { createStore } from 'zustand/vanilla'
import type { TrainerDrill, TrainerDrillState } from '../../../client/src/drill/trainer-drill.ts'
import { START_MS } from '../../support/builders.ts'

/** A drill led from a screen, with the real engine in place of a server and a clock that the test moves. */
export interface EngineDrill extends TrainerDrill {
  /** Everything that was sent, in order. */
  readonly sent: Command[]
  /** Time goes by; what is due is delivered. */
  readonly pass: (ms: number) => void
  /** Commands are sent, and nobody answers until `release`. */
  readonly hold: () => void
  readonly release: () => void
  /** Another trainer's command. */
  readonly elsewhere: (command: Command) => void
  readonly positionMs: () => number
  readonly cursor: () => number
}

export function engineDrill(scenario: Scenario): EngineDrill {
  const timeline = timelineOf(scenario.alerts)
  let state: ReplayState = initialState
  let revision = 1
  let nowMs = START_MS
  let gate: PromiseWithResolvers<void> | undefined
  const sent: Command[] = []
  const viewNow = () => viewFor('trainer', scenario, { revision, state })
  const store = createStore<TrainerDrillState>(() => ({
    link: { status: 'online' },
    drill: { drillId: 'the-drill', kind: 'led', code: '482913' },
    scenario,
    timeline,
    view: viewNow(),
    phones: [],
    receipts: [],
  }))
  const commit = (next: ReplayState): void => {
    if (next === state) return
    state = next
    revision += 1
    store.setState({ view: viewNow() })
  }
  const obey = (command: Command) => {
    const after = apply(timeline, state, command, nowMs)
    commit(after.ok ? after.value : advance(timeline, state, nowMs))
    return after
  }

  return {
    store,
    sent,
    nowMs: () => nowMs,
    send: async (command) => {
      sent.push(command)
      await gate?.promise
      const after = obey(command)
      if (after.ok) {
        const { refusal: _, ...rest } = store.getState()
        store.setState(rest, true)
      } else store.setState({ refusal: { command: command.type, error: after.error } })
      return after.ok
    },
    setPhones: () => Promise.resolve(true),
    close: () => undefined,
    pass: (ms) => {
      nowMs += ms
      commit(advance(timeline, state, nowMs))
    },
    hold: () => {
      gate = Promise.withResolvers()
    },
    release: () => {
      gate?.resolve()
      gate = undefined
    },
    elsewhere: (command) => void obey(command),
    positionMs: () => state.transport.positionMs,
    cursor: () => state.cursor,
  }
}
