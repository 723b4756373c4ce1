import { createConductor, type Conductor } from '@alert-replay/server/drill/conductor.ts'
import { createDrill } from '@alert-replay/server/drill/create.ts'
import type { Publish } from '@alert-replay/server/drill/publish.ts'
import { createScripts } from '@alert-replay/server/drill/scripts.ts'
import { createTurns } from '@alert-replay/server/drill/turns.ts'
import { pin } from '@alert-replay/server/scenarios/pin.ts'
import type { Storage } from '@alert-replay/server/storage/storage.ts'
import type { Scenario } from '@alert-replay/shared/scenario.ts'
import type { PhoneUpdate } from '@alert-replay/shared/view.ts'
import type { ManualClock } from './clock.ts'

/** A conductor without sockets, and what it published. */
export interface TestConductor extends Conductor {
  readonly published: readonly PhoneUpdate[]
  readonly gone: readonly string[]
  readonly faults: readonly unknown[]
  idle(): Promise<void>
}

export function aConductor(storage: Storage, clock: ManualClock): TestConductor {
  const published: PhoneUpdate[] = []
  const gone: string[] = []
  const faults: unknown[] = []
  const turns = createTurns()
  const publish: Publish = {
    update: (_drillId, { phone }) => void published.push(phone),
    phoneSettings: () => undefined,
    roster: () => undefined,
    receipts: () => undefined,
    gone: (drillId) => void gone.push(drillId),
  }
  const onFault = (error: unknown): void => void faults.push(error)
  const conductor = createConductor({
    storage,
    clock,
    turns,
    publish,
    onFault,
    scripts: createScripts(storage),
  })
  return { ...conductor, published, gone, faults, idle: () => turns.idle() }
}

/** The id of a new drill of the scenario. */
export async function aDrillOf(
  scenario: Scenario,
  storage: Storage,
  clock: ManualClock,
  kind: 'solo' | 'led' = 'led',
): Promise<string> {
  return (await createDrill({ storage, clock }, pin(scenario), kind)).drillId
}
