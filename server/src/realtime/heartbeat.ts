import { HEARTBEAT_MS } from '@alert-replay/shared/protocol-version.ts'
import type { Cancel, Clock } from '../clock.ts'
import type { Conductor } from '../drill/conductor.ts'
import type { Io } from './io.ts'
import { roomOf } from './rooms.ts'

/** Ids of the drills that somebody is connected to on this node. */
export const drillsInUse = (io: Io): Set<string> =>
  new Set([...io.sockets.sockets.values()].flatMap(({ data }) => data.seat?.drillId ?? []))

/**
 * Tells every connected client where its drill stands (rule P3). Catching up first also re-arms the drill's timer, so
 * that an alert whose node died is late by one heartbeat at most.
 */
export function startHeartbeat(
  io: Io,
  clock: Clock,
  conductor: Conductor,
  onFault: (error: unknown) => void,
): Cancel {
  const beat = async (drillId: string): Promise<void> => {
    const revision = await conductor.catchUp(drillId)
    if (revision === undefined) return
    io.to([roomOf('phone', drillId), roomOf('trainer', drillId)]).emit('drill:heartbeat', {
      revision,
      serverTimeMs: clock.nowMs(),
    })
  }
  return clock.every(HEARTBEAT_MS, () => {
    for (const drillId of drillsInUse(io)) beat(drillId).catch(onFault)
  })
}
