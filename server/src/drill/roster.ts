import type { RosterPhone } from '@alert-replay/shared/protocol.ts'
import type { Cancel, Clock } from '../clock.ts'
import type { Storage } from '../storage/storage.ts'
import type { Publish } from './publish.ts'
import type { Turns } from './turns.ts'

/** Who is there: the phones of each drill that are connected to this node, and what they show. */
export interface Roster {
  /** A connection of the phone came. Gives the way to say that it went. */
  enter(drillId: string, phone: number): Cancel
  shows(drillId: string, phone: number, revision: number): void
  /** Every phone that ever joined the drill, by number. */
  phones(drillId: string): Promise<readonly RosterPhone[]>
  /** Tells the trainers, now or soon: a phone's name may have changed. */
  changed(drillId: string): void
  forget(drillId: string): void
  stop(): void
}

/** A phone here: its open connections (two tabs are one phone) and the revision that it last said it shows. */
interface Presence {
  connections: number
  revision?: number
}

/** Three hundred phones answer to one step; their trainer's screen is told this often at most. */
const ROSTER_EVERY_MS = 250

export interface RosterParts {
  readonly storage: Pick<Storage, 'phones'>
  readonly clock: Clock
  readonly turns: Turns
  readonly publish: Pick<Publish, 'roster'>
  readonly onFault: (error: unknown) => void
}

export function createRoster({ storage, clock, turns, publish, onFault }: RosterParts): Roster {
  const drills = new Map<string, Map<number, Presence>>()
  const lastToldMs = new Map<string, number>()
  const waiting = new Map<string, Cancel>()

  const presenceOf = (drillId: string, phone: number): Presence => {
    let phones = drills.get(drillId)
    if (!phones) drills.set(drillId, (phones = new Map()))
    let presence = phones.get(phone)
    if (!presence) phones.set(phone, (presence = { connections: 0 }))
    return presence
  }

  const phonesOf = async (drillId: string): Promise<RosterPhone[]> => {
    const stored = await storage.phones(drillId)
    return stored.map((phone) => {
      const { connections = 0, revision } = drills.get(drillId)?.get(phone.number) ?? {}
      return { ...phone, connected: connections > 0, ...(revision !== undefined && { revision }) }
    })
  }

  const tell = (drillId: string): void => {
    waiting.delete(drillId)
    lastToldMs.set(drillId, clock.nowMs())
    // In the drill's turn, so that an older list never comes after a newer one.
    turns.take(drillId, async () => publish.roster(drillId, await phonesOf(drillId))).catch(onFault)
  }

  const changed = (drillId: string): void => {
    if (waiting.has(drillId)) return
    const nextMs = (lastToldMs.get(drillId) ?? -Infinity) + ROSTER_EVERY_MS
    if (nextMs <= clock.nowMs()) tell(drillId)
    else
      waiting.set(
        drillId,
        clock.at(nextMs, () => tell(drillId)),
      )
  }

  return {
    enter(drillId, phone) {
      presenceOf(drillId, phone).connections++
      changed(drillId)
      let isHere = true
      return () => {
        const presence = drills.get(drillId)?.get(phone)
        if (!isHere || !presence) return
        isHere = false
        presence.connections--
        changed(drillId)
      }
    },
    shows(drillId, phone, revision) {
      presenceOf(drillId, phone).revision = revision
      changed(drillId)
    },
    phones: phonesOf,
    changed,
    forget(drillId) {
      waiting.get(drillId)?.()
      waiting.delete(drillId)
      lastToldMs.delete(drillId)
      drills.delete(drillId)
    },
    stop() {
      for (const cancel of waiting.values()) cancel()
      waiting.clear()
    },
  }
}
