import { createHash } from 'node:crypto'
import type { Scenario } from '@alert-replay/shared/scenario.ts'
import type { PinnedScenario } from '../storage/storage.ts'

/** The scenario with the hash of its content: a drill keeps to this one when the file is edited. */
export const pin = (scenario: Scenario): PinnedScenario => ({
  hash: createHash('sha256').update(JSON.stringify(scenario)).digest('base64url'),
  scenario,
})
