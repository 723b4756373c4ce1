import type { ScenarioHead } from '@alert-replay/shared/scenario.ts'
import { useState } from 'react'
import { useLocation } from 'wouter'
import type { ApiFault } from '../lib/api.ts'
import { startDrill } from './start-drill.ts'

interface StartingDrill {
  readonly isStarting: boolean
  /** Why the last try was in vain. */
  readonly fault: ApiFault | undefined
  readonly start: () => void
}

/** Makes a drill of the scenario and goes to its desk; pressed twice it makes one. */
export function useStartDrill(scenario: Pick<ScenarioHead, 'id' | 'title'>): StartingDrill {
  const [, navigate] = useLocation()
  const [isStarting, setStarting] = useState(false)
  const [fault, setFault] = useState<ApiFault>()
  const start = async (): Promise<void> => {
    if (isStarting) return
    setStarting(true)
    setFault(undefined)
    const started = await startDrill(scenario)
    if (started.ok) return navigate(started.value)
    setStarting(false)
    setFault(started.error)
  }
  return { isStarting, fault, start: () => void start() }
}
