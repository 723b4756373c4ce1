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
import { followUpdates } from './follow-updates.ts'
import { hasNoDrill, openLink, type Link } from './link.ts'
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

/** So many receipts the server takes in one request. */
const MOST_AT_ONCE = 100
const ANSWER_MS = 8_000

/**
 * Joins a drill as a phone. `phoneId` is this phone's own secret: with the same one it is the same phone again.
 * What it keeps goes into `storage`, and out of it when there is no such drill any more.
 */
export function joinAsPhone(
  join: { readonly code: string; readonly phoneId: string; readonly name?: string },
  storage?: () => Storage,
): PhoneDrill {
  const kept = stored<Kept>(`phone:${join.code}:${join.phoneId}`, storage)
  const before = kept.load()
  let saved = before
  let outbox = before?.outbox ?? []
  let isOver = false
  // A phone that was never here joins silently; one that was away rings for what it missed a moment ago.
  let wasHere = before !== undefined

  const clock = createServerClock()
  const listeners = new Set<(ringing: readonly PhoneEntry[]) => void>()
  const store = createStore<PhoneDrillState>(() => ({
    link: { status: 'connecting' },
    memory: before?.memory ?? emptyMemory,
  }))
  const keep = (): void => {
    const { memory } = store.getState()
    if (isOver || (saved?.memory === memory && saved.outbox === outbox)) return
    saved = { memory, outbox }
    kept.save(saved)
  }
  const ring = (entries: readonly PhoneEntry[]): void => {
    const { memory, ringing } = arrive(store.getState().memory, entries)
    store.setState({ memory })
    keep()
    if (ringing.length > 0) for (const listener of listeners) listener(ringing)
  }

  const followed = followUpdates<PhoneView>()
  const link = openLink(
    { as: 'phone', ...join },
    {
      onLink: (now) => {
        isOver = hasNoDrill(now)
        if (isOver) kept.clear()
        store.setState({ link: now })
      },
      onJoined: (joined: JoinedAsPhone) => {
        clock.heard(joined.serverTimeMs)
        const { scenario, phone, acknowledged, recent } = joined
        const view = followed.newerOf(joined.view)
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
        socket.on('disconnect', followed.forget)
        socket.on('drill:update', (update) => {
          const { view, memory } = store.getState()
          const next = view && applyUpdate(view, update as PhoneUpdate)
          if (!next) return link.rejoin()
          followed.update(next)
          store.setState({ view: next, memory: forgetUndelivered(memory, next.delivered) })
          ring((update as PhoneUpdate).append)
          shows(next.revision)
        })
        socket.on('drill:heartbeat', ({ revision, serverTimeMs }) => {
          clock.heard(serverTimeMs)
          const { view, link: now } = store.getState()
          if (now.status !== 'online' || view?.revision !== revision) link.rejoin()
          else void send()
        })
      },
    },
  )

  const shows = (revision: number): void => void link.socket.volatile.emit('phone:shows', { revision })

  let sending = false
  const send = async (): Promise<void> => {
    if (sending || !link.socket.connected) return
    sending = true
    try {
      while (outbox.length > 0) {
        const batch = outbox.slice(0, MOST_AT_ONCE)
        const answer = await link.socket.timeout(ANSWER_MS).emitWithAck('phone:receipts', batch)
        // What the server will never take is not kept for ever.
        const refusedIds = !answer.ok && answer.error === 'malformed' ? batch.map(({ id }) => id) : []
        const settled = new Set(answer.ok ? answer.value.stored : refusedIds)
        if (settled.size === 0) return
        outbox = outbox.filter(({ id }) => !settled.has(id))
        keep()
      }
    } catch {
      // No answer in time: what is unconfirmed stays in the outbox.
    } finally {
      // Whatever is left goes with the next heartbeat, or the next join.
      sending = false
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
