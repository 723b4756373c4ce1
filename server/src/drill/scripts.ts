import type { Scenario } from '@alert-replay/shared/scenario.ts'
import { timelineOf, type Timeline } from '@alert-replay/shared/timeline.ts'
import type { Storage } from '../storage/storage.ts'

/** A scenario as drills run it. */
export interface Script {
  readonly scenario: Scenario
  readonly timeline: Timeline
}

/** The pinned scenarios, the last few used kept in memory. A content hash never means anything else: none gets stale. */
export function createScripts(
  storage: Pick<Storage, 'scenario'>,
  capacity = 16,
): (hash: string) => Promise<Script> {
  const recent = new Map<string, Script>()
  return async (hash) => {
    let script = recent.get(hash)
    if (!script) {
      const scenario = await storage.scenario(hash)
      if (!scenario) throw new Error(`The storage has a drill of scenario ${hash}, but not the scenario`)
      script = { scenario, timeline: timelineOf(scenario.alerts) }
    }
    // A map keeps the order of insertion: the first is the one unused for longest.
    recent.delete(hash)
    recent.set(hash, script)
    const [oldest] = recent.keys()
    if (recent.size > capacity && oldest !== undefined) recent.delete(oldest)
    return script
  }
}
