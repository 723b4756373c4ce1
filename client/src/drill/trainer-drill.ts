import type { Command } from '@alert-replay/shared/command.ts'
import type { SetPhones } from '@alert-replay/shared/phone/settings-schema.ts'
import type { JoinedAsTrainer, RosterPhone } from '@alert-replay/shared/protocol.ts'
import type { StoredReceipt } from '@alert-replay/shared/receipt.ts'
import type { Refusal } from '@alert-replay/shared/refusal.ts'
import type { Scenario } from '@alert-replay/shared/scenario.ts'
import { timelineOf, type Timeline } from '@alert-replay/shared/timeline.ts'
import { applyUpdate, type TrainerUpdate, type TrainerView } from '@alert-replay/shared/view.ts'
import { createStore, type StoreApi } from 'zustand/vanilla'
import { followUpdates } from './follow-updates.ts'
import { openLink, type Link, type OpenLink } from './link.ts'
import { createServerClock } from './server-clock.ts'

export interface TrainerDrillState {
  readonly link: Link
  readonly drill?: Pick<JoinedAsTrainer, 'drillId' | 'kind' | 'code'>
  readonly scenario?: Scenario
  readonly timeline?: Timeline
  readonly view?: TrainerView
  readonly phones: readonly RosterPhone[]
  readonly receipts: readonly StoredReceipt[]
  /** The last command that was refused, until the next one. */
  readonly refusal?: { readonly command: Command['type']; readonly error: Refusal }
}

/** A drill as its trainer holds it: its state, and its commands. Lives outside React. */
export interface TrainerDrill {
  readonly store: StoreApi<TrainerDrillState>
  /** The server's time, epoch milliseconds. */
  readonly nowMs: () => number
  /** Resolves when the server answered; true when it did as asked. The view moves on the update, not on the answer. */
  readonly send: (command: Command) => Promise<boolean>
  /** Sets one phone, or all. True when the server has done so; the list of phones follows. */
  readonly setPhones: (set: SetPhones) => Promise<boolean>
  readonly close: () => void
}

/** Joins a drill as its trainer. */
export function joinAsTrainer(
  join: { readonly drillId: string; readonly key: string },
  open: OpenLink = openLink,
): TrainerDrill {
  const clock = createServerClock()
  const store = createStore<TrainerDrillState>(() => ({
    link: { status: 'connecting' },
    phones: [],
    receipts: [],
  }))

  const followed = followUpdates<TrainerView>()
  const link = open(
    { as: 'trainer', ...join },
    {
      onLink: (now) => store.setState({ link: now }),
      onJoined: (joined: JoinedAsTrainer) => {
        clock.heard(joined.serverTimeMs)
        const { drillId, kind, code, scenario, phones, receipts } = joined
        store.setState({
          drill: { drillId, kind, code },
          scenario,
          timeline: timelineOf(scenario.alerts),
          view: followed.newerOf(joined.view),
          phones,
          receipts,
        })
      },
      wire: (socket) => {
        socket.on('disconnect', followed.forget)
        socket.on('drill:update', (update) => {
          const { view } = store.getState()
          const next = view && applyUpdate(view, update as TrainerUpdate)
          if (!next) return link.rejoin()
          followed.update(next)
          store.setState({ view: next })
        })
        socket.on('drill:heartbeat', ({ revision, serverTimeMs }) => {
          clock.heard(serverTimeMs)
          const { view, link: now } = store.getState()
          if (now.status !== 'online' || view?.revision !== revision) link.rejoin()
        })
        socket.on('drill:roster', (phones) => store.setState({ phones }))
        socket.on('drill:receipts', (receipts) =>
          store.setState((state) => ({
            receipts: [
              ...state.receipts,
              ...receipts.filter(({ id }) => !state.receipts.some((r) => r.id === id)),
            ],
          })),
        )
      },
    },
  )

  return {
    store,
    nowMs: clock.nowMs,
    send: async (command) => {
      const refuse = (error: Refusal): false => {
        store.setState({ refusal: { command: command.type, error } })
        return false
      }
      try {
        const answer = await link.socket.timeout(8_000).emitWithAck('drill:command', command)
        if (!answer.ok) return refuse(answer.error)
        const { refusal: _, ...rest } = store.getState()
        store.setState(rest, true)
        return true
      } catch {
        return refuse('fault')
      }
    },
    setPhones: async (set) => {
      try {
        return (await link.socket.timeout(8_000).emitWithAck('drill:phone-settings', set)).ok
      } catch {
        return false
      }
    },
    close: link.close,
  }
}
