import type { Scenario } from '@alert-replay/shared/scenario.ts'
import { useEffect, useState, type Dispatch, type SetStateAction } from 'react'
import { scenarioOf } from '../../drill/kept-scenarios.ts'
import type { ApiFault } from '../../lib/api.ts'

export type ScenarioState =
  | { readonly status: 'opening' }
  | { readonly status: 'failed'; readonly error: ApiFault; readonly retry: () => void }
  /** `isKept`: there is no connection. */
  | { readonly status: 'open'; readonly scenario: Scenario; readonly isKept: boolean }

/**
 * A scenario, whole: from the server, else as this browser kept it. With each new `contentHash` it is asked for again,
 * and stays as it was until it is there.
 */
export function useScenario(scenarioId: string, contentHash: string | undefined): ScenarioState {
  const [state, setState] = useState<ScenarioState>({ status: 'opening' })
  useEffect(() => open(scenarioId, setState), [scenarioId])
  useEffect(
    () => (contentHash === undefined ? undefined : open(scenarioId, setState)),
    [scenarioId, contentHash],
  )
  return state
}

/** Asks for the scenario; gives the way to want it no more. What is open stays so where it cannot be had again. */
function open(scenarioId: string, setState: Dispatch<SetStateAction<ScenarioState>>): () => void {
  let isLeft = false
  const ask = async (): Promise<void> => {
    const found = await scenarioOf(scenarioId)
    if (isLeft) return
    if (found.ok) return setState({ status: 'open', ...found.value })
    const retry = (): void => {
      setState({ status: 'opening' })
      void ask()
    }
    setState((now) =>
      now.status === 'open' && now.scenario.id === scenarioId
        ? now
        : { status: 'failed', error: found.error, retry },
    )
  }
  void ask()
  return () => void (isLeft = true)
}
