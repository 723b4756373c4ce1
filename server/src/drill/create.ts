import { initialState } from '@alert-replay/shared/replay.ts'
import type { CreatedDrill } from '@alert-replay/shared/protocol.ts'
import type { Clock } from '../clock.ts'
import type { Drill, PinnedScenario, Storage } from '../storage/storage.ts'
import { hashOfKey, makeCode, makeDrillId, makeKey } from './secrets.ts'

/** Codes are drawn blindly: with 900,000 of the million taken, a hundred draws fail once in 38,000 times. */
const MAX_DRAWS = 100

/** A new drill at the start of its scenario. The key is in the answer and nowhere else. */
export async function createDrill(
  { storage, clock }: { readonly storage: Storage; readonly clock: Clock },
  pinned: PinnedScenario,
  kind: Drill['kind'],
  draw: () => string = makeCode,
): Promise<CreatedDrill> {
  const key = makeKey()
  const nowMs = clock.nowMs()
  for (let i = 0; i < MAX_DRAWS; i++) {
    const drill: Drill = {
      id: makeDrillId(),
      code: draw(),
      keyHash: hashOfKey(key),
      kind,
      scenarioHash: pinned.hash,
      revision: 0,
      state: initialState,
      createdAtMs: nowMs,
      usedAtMs: nowMs,
    }
    if (await storage.createDrill(drill, pinned.scenario)) return { drillId: drill.id, key, code: drill.code }
  }
  throw new Error(`No free code for a drill in ${MAX_DRAWS} draws`)
}
