import type { Scenario } from '@alert-replay/shared/scenario.ts'
import { useEffect, useState } from 'react'
import { scenarioOf } from '../../drill/kept-scenarios.ts'
import type { ApiFault } from '../../lib/api.ts'

export type ScenarioState =
  | { readonly status: 'opening' }
  | { readonly status: 'failed'; readonly error: ApiFault; readonly retry: () => void }
  /** `isKept`: there is no connection. */
  | { readonly status: 'open'; readonly scenario: Scenario; readonly isKept: boolean }

/** A scenario, whole: from the server, else as this browser kept it. */
export function useScenario(scenarioId: string): ScenarioState {
  const [state, setState] = useState<ScenarioState>({ status: 'opening' })
  useEffect(() => {
    let isLeft = false
    const open = async (): Promise<void> => {
      const found = await scenarioOf(scenarioId)
      if (isLeft) return
      if (found.ok) return setState({ status: 'open', ...found.value })
      const retry = (): void => {
        setState({ status: 'opening' })
        void open()
      }
      setState({ status: 'failed', error: found.error, retry })
    }
    void open()
    return () => void (isLeft = true)
  }, [scenarioId])
  return state
}
