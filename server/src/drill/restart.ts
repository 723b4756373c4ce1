import type { Cancel, Clock } from '../clock.ts'
import type { Storage } from '../storage/storage.ts'
import type { Conductor } from './conductor.ts'

/** A server that was away no longer than this goes on as if nothing had been. */
export const AWAY_MS = 10_000
const ALIVE_EVERY_MS = 1_000

/**
 * The restart rule: after more than `AWAY_MS` away the playing drills are paused where they stood when the server
 * was last alive, and their next commit says how long it was gone; otherwise they go on playing.
 */
export async function resume(storage: Storage, clock: Clock, conductor: Conductor): Promise<void> {
  const aliveMs = await storage.lastAliveMs()
  const awayMs = aliveMs === undefined ? 0 : clock.nowMs() - aliveMs
  for (const drillId of await storage.playing()) {
    if (aliveMs === undefined || awayMs <= AWAY_MS) await conductor.catchUp(drillId)
    else {
      const notice = { kind: 'server-was-away', awayMs } as const
      await conductor.command(drillId, { type: 'pause' }, { atMs: aliveMs, notice })
    }
  }
}

/** Writes the last-alive time now and every second. */
export async function keepAlive(
  storage: Storage,
  clock: Clock,
  onFault: (error: unknown) => void,
): Promise<Cancel> {
  const write = (): Promise<void> => storage.setLastAlive(clock.nowMs())
  await write()
  return clock.every(ALIVE_EVERY_MS, () => void write().catch(onFault))
}
