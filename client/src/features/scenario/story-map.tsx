import { areasAt } from '@alert-replay/shared/map/areas-at.ts'
import { flightAt } from '@alert-replay/shared/map/flight-at.ts'
import type { Scenario } from '@alert-replay/shared/scenario.ts'
import { useMemo } from 'react'
import { AlertMap } from '../../map/alert-map.tsx'

/** The areas of a scenario as they stood when its last alert had come, and all that is known of what flew. */
export function StoryMap({ scenario }: { readonly scenario: Scenario }) {
  const areas = useMemo(() => areasAt(scenario.alerts, scenario.alerts.at(-1)?.offsetMs ?? 0), [scenario])
  const points = useMemo(() => scenario.flight && flightAt(scenario.flight, 'whole'), [scenario])
  return (
    <AlertMap
      scenario={scenario}
      areas={areas}
      flight={points ?? (scenario.hazards?.includes('missile') ? 'none' : undefined)}
      flightNote={scenario.flight?.note}
    />
  )
}
