import { useEffect, useState } from 'react'
import { createSoloDrill, type SoloDrill } from '../../drill/solo-drill.ts'

/** The drill in which this tab watches a scenario, open while the page is. */
export function useSoloDrill(scenarioId: string): SoloDrill {
  const [solo] = useState(() => createSoloDrill(scenarioId))
  useEffect(() => {
    solo.open()
    return solo.close
  }, [solo])
  return solo
}
