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
export async function resume(
  storage: Storage,
  clock: Clock,
  conductor: Conductor,
  onFault: (error: unknown) => void,
): Promise<void> {
  const aliveMs = await storage.lastAliveMs()
  const awayMs = aliveMs === undefined ? 0 : clock.nowMs() - aliveMs
  const takeUp = (drillId: string): Promise<unknown> => {
    if (aliveMs === undefined || awayMs <= AWAY_MS) return conductor.catchUp(drillId)
    const notice = { kind: 'server-was-away', awayMs } as const
    return conductor.command(drillId, { type: 'pause' }, { atMs: aliveMs, notice })
  }
  // One drill that cannot be taken up keeps no other from going on.
  for (const drillId of await storage.playing()) await takeUp(drillId).catch(onFault)
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
