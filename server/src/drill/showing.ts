import { deliveryTimes } from '@alert-replay/shared/delivery-times.ts'
import type { FeedOf } from '@alert-replay/shared/cap/feed.ts'
import type { Storage } from '../storage/storage.ts'
import type { Conductor } from './conductor.ts'

/** What a drill has delivered, for those who follow it by its feed. */
export type Showing = Omit<FeedOf, 'address'>

/** Caught up to now, by the drill's code; undefined where no drill has it. Reading a feed is no use of the drill. */
export async function showingOf(
  { storage, conductor }: { readonly storage: Storage; readonly conductor: Conductor },
  code: string,
): Promise<Showing | undefined> {
  const found = await storage.drillByCode(code)
  if (!found) return undefined
  const seen = await conductor.look(found.id, async (live) => ({ ...live, log: await storage.log(found.id) }))
  if (!seen) return undefined
  const { drill, scenario, timeline, log } = seen
  const { delivered, changedMs } = deliveryTimes(timeline, log)
  // Nothing that is not committed is told, whatever the log would make of it (rule P1).
  return {
    scenario,
    exerciseId: drill.id,
    delivered: delivered.slice(0, drill.state.cursor),
    updatedMs: changedMs ?? drill.createdAtMs,
  }
}
