import type { Clock } from '../clock.ts'
import type { Storage } from '../storage/storage.ts'

/** A solo drill is deleted when nobody has used it for this long; a led one stays until its trainer deletes it. */
export const UNUSED_MS = 24 * 3_600_000
export const SWEEP_EVERY_MS = 3_600_000

/** Deletes the solo drills that nobody uses. `inUse`: the drills that somebody is connected to, moving or not. */
export async function sweep(
  storage: Storage,
  clock: Clock,
  inUse: Iterable<string>,
  remove: (drillId: string) => Promise<unknown>,
): Promise<void> {
  const nowMs = clock.nowMs()
  for (const drillId of inUse) await storage.touch(drillId, nowMs)
  for (const drillId of await storage.unusedSolo(nowMs - UNUSED_MS)) await remove(drillId)
}
