import type { Result } from '@alert-replay/shared/result.ts'
import type { ScenarioHead } from '@alert-replay/shared/scenario.ts'
import { createDrill, type ApiFault } from '../lib/api.ts'
import { holdDrill } from '../lib/held-drills.ts'

/** Makes a led drill of the scenario, keeps its key in this browser, and gives the address of its desk. */
export async function startDrill(
  scenario: Pick<ScenarioHead, 'id' | 'title'>,
): Promise<Result<string, ApiFault>> {
  const made = await createDrill({ scenarioId: scenario.id, kind: 'led' })
  if (!made.ok) return made
  const { drillId, key, code } = made.value
  const isKept = holdDrill({
    drillId,
    key,
    code,
    title: scenario.title,
    by: 'made',
    heldSinceMs: Date.now(),
  })
  const address = `/drill/${encodeURIComponent(drillId)}`
  // Where nothing can be kept, the key stays in the address, so that a reload does not lose the drill.
  return { ok: true, value: isKept ? address : `${address}#k=${key}` }
}
