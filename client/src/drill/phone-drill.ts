import type { JoinedAsPhone } from '@alert-replay/shared/protocol.ts'
import type { Receipt } from '@alert-replay/shared/receipt.ts'
import type { ScenarioHead } from '@alert-replay/shared/scenario.ts'
import {
  acknowledge,
  arrivalOf,
  arrive,
  emptyMemory,
  forgetUndelivered,
  read,
  type PhoneMemory,
} from '@alert-replay/shared/phone/memory.ts'
import { applyUpdate, type PhoneEntry, type PhoneUpdate, type PhoneView } from '@alert-replay/shared/view.ts'
import { createStore, type StoreApi } from 'zustand/vanilla'
import { randomId } from '../lib/random-id.ts'
import { stored } from '../lib/stored.ts'
import { openLink, type Link } from './link.ts'
import { createServerClock } from './server-clock.ts'

export interface PhoneDrillState {
  readonly link: Link
  readonly scenario?: ScenarioHead
  readonly view?: PhoneView
  readonly phone?: JoinedAsPhone['phone']
  readonly memory: PhoneMemory
}

/** One phone of a drill: its state, and what its owner can do. Lives outside React. */
export interface PhoneDrill {
  readonly store: StoreApi<PhoneDrillState>
  /** The server's time, epoch milliseconds. */
  readonly nowMs: () => number
  /** Calls back with the alerts that ring now; gives the way to stop. */
  readonly onRinging: (listener: (ringing: readonly PhoneEntry[]) => void) => () => void
  /** OK: the alert no longer waits, and the trainer is told, now or when the link is back. */
  readonly acknowledge: (entry: PhoneEntry) => void
  readonly open: (entry: PhoneEntry) => void
  readonly close: () => void
}

/** What a phone keeps across a reload. */
interface Kept {
  readonly memory: PhoneMemory
  /** Receipts that the server has not confirmed. */
  readonly outbox: readonly Receipt[]
}

/** Joins a drill as a phone. `phoneId` is this phone's own secret: with the same one it is the same phone again. */
export function joinAsPhone(join: {
  readonly code: string
  readonly phoneId: string
  readonly name?: string
}): PhoneDrill {
  const kept = stored<Kept>(`phone:${join.code}:${join.phoneId}`)
  const before = kept.load()
  let outbox = before?.outbox ?? []
  // A phone that was never here joins silently; one that was away rings for what it missed a moment ago.
  let wasHere = before !== undefined

  const clock = createServerClock()
  const listeners = new Set<(ringing: readonly PhoneEntry[]) => void>()
  const store = createStore<PhoneDrillState>(() => ({
    link: { status: 'connecting' },
    memory: before?.memory ?? emptyMemory,
  }))
  const keep = (): void => kept.save({ memory: store.getState().memory, outbox })
  const ring = (entries: readonly PhoneEntry[]): void => {
    const { memory, ringing } = arrive(store.getState().memory, entries)
    store.setState({ memory })
    keep()
    if (ringing.length > 0) for (const listener of listeners) listener(ringing)
  }

  const link = openLink(
    { as: 'phone', ...join },
    {
      onLink: (now) => store.setState({ link: now }),
      onJoined: (joined: JoinedAsPhone) => {
        clock.heard(joined.serverTimeMs)
        const { view, scenario, phone, acknowledged, recent } = joined
        const mine = view.delivered.filter(
          (entry) => entry.take === view.take && acknowledged.includes(entry.alert.id),
        )
        const memory = mine.reduce(
          (inner, entry) => acknowledge(inner, arrivalOf(entry)),
          forgetUndelivered(store.getState().memory, view.delivered),
        )
        store.setState({ view, scenario, phone, memory })
        if (wasHere) ring(recent.flatMap((index) => view.delivered[index] ?? []))
        wasHere = true
        keep()
        shows(view.revision)
        void send()
      },
      wire: (socket) => {
        socket.on('drill:update', (update) => {
          const { view, memory } = store.getState()
          const next = view && applyUpdate(view, update as PhoneUpdate)
          if (!next) return link.rejoin()
          store.setState({ view: next, memory: forgetUndelivered(memory, next.delivered) })
          ring((update as PhoneUpdate).append)
          shows(next.revision)
        })
        socket.on('drill:heartbeat', ({ revision, serverTimeMs }) => {
          clock.heard(serverTimeMs)
          const { view, link: now } = store.getState()
          if (now.status !== 'online' || view?.revision !== revision) link.rejoin()
        })
      },
    },
  )

  const shows = (revision: number): void => void link.socket.volatile.emit('phone:shows', { revision })

  const send = async (): Promise<void> => {
    if (outbox.length === 0 || !link.socket.connected) return
    try {
      const answer = await link.socket.timeout(8_000).emitWithAck('phone:receipts', outbox.slice(0, 100))
      // What the server will never take is not kept for ever.
      const settled = answer.ok
        ? answer.value.stored
        : answer.error === 'malformed'
          ? outbox.map(({ id }) => id)
          : []
      outbox = outbox.filter(({ id }) => !settled.includes(id))
      keep()
    } catch {
      // Unconfirmed receipts stay in the outbox and go with the next join.
    }
  }

  return {
    store,
    nowMs: clock.nowMs,
    onRinging: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    acknowledge: (entry) => {
      store.setState({ memory: acknowledge(store.getState().memory, arrivalOf(entry)) })
      outbox = [
        ...outbox,
        { id: randomId(), kind: 'acknowledged', alertId: entry.alert.id, take: entry.take },
      ]
      keep()
      void send()
    },
    open: (entry) => {
      store.setState({ memory: read(store.getState().memory, arrivalOf(entry)) })
      keep()
    },
    close: () => {
      listeners.clear()
      link.close()
    },
  }
}
