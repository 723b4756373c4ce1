import { areasAt } from '@alert-replay/shared/map/areas-at.ts'
import type { Scenario } from '@alert-replay/shared/scenario.ts'
import { useMemo } from 'react'
import { AlertMap } from '../../map/alert-map.tsx'

/** The areas of a scenario as they stood when its last alert had come. */
export function StoryMap({ scenario }: { readonly scenario: Scenario }) {
  const areas = useMemo(() => areasAt(scenario.alerts, scenario.alerts.at(-1)?.offsetMs ?? 0), [scenario])
  return (
    <AlertMap
      scenario={scenario}
      areas={areas}
      {...(scenario.hazards?.includes('missile') && { track: 'none' as const })}
    />
  )
}
