import { listedOf, type Library } from '@alert-replay/server/scenarios/library.ts'
import { pin } from '@alert-replay/server/scenarios/pin.ts'
import type { Scenario } from '@alert-replay/shared/scenario.ts'

/** A library of these scenarios and no folder. */
export function libraryOf(...scenarios: readonly Scenario[]): Library {
  const pinned = new Map(scenarios.map((scenario) => [scenario.id, pin(scenario)]))
  return {
    list: () => [...pinned.values()].map(listedOf),
    find: (id) => pinned.get(id),
    refresh: () => Promise.resolve(),
    watch: () => () => undefined,
  }
}
