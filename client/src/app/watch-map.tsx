import { areasAt } from '@alert-replay/shared/map/areas-at.ts'
import { flightAt, nextPointMs } from '@alert-replay/shared/map/flight-at.ts'
import { nextExpiryMs } from '@alert-replay/shared/phone/thread.ts'
import { useMemo } from 'react'
import { useStore } from 'zustand'
import type { PhoneDrill } from '../drill/phone-drill.ts'
import type { TrainerDrill } from '../drill/trainer-drill.ts'
import { usePosition } from '../drill/use-position.ts'
import { AlertMap } from '../map/alert-map.tsx'

interface WatchMapProps {
  readonly trainer: TrainerDrill
  /** The phone beside it. */
  readonly phone: PhoneDrill
}

/** So often an area may expire late on the map. */
const EVERY_MS = 500

/** The areas as they come and go with the position of the replay, and how the phone lies to them. */
export function WatchMap({ trainer, phone }: WatchMapProps) {
  const scenario = useStore(trainer.store, (state) => state.scenario)
  const view = useStore(trainer.store, (state) => state.view)
  const position = useStore(phone.store, (state) => state.settings.position)
  const positionMs = usePosition(
    view?.transport ?? { status: 'paused', positionMs: 0 },
    trainer.nowMs,
    undefined,
    EVERY_MS,
  )
  const delivered = useMemo(
    () => scenario?.alerts.slice(0, view?.delivered.length ?? 0) ?? [],
    [scenario, view?.delivered.length],
  )
  // The same until one more expires: what is drawn is not made anew with every tick.
  const nextMs = nextExpiryMs(delivered, positionMs)
  // oxlint-disable-next-line react-hooks/exhaustive-deps
  const areas = useMemo(() => areasAt(delivered, positionMs), [delivered, nextMs])
  const nextMsOfFlight = scenario?.flight && nextPointMs(scenario.flight, positionMs)
  const points = useMemo(
    () => scenario?.flight && flightAt(scenario.flight, positionMs),
    // oxlint-disable-next-line react-hooks/exhaustive-deps
    [scenario, nextMsOfFlight],
  )
  const frameAreas = useMemo(() => scenario?.alerts.map(({ area }) => area), [scenario])
  if (!scenario) return null
  return (
    <AlertMap
      scenario={scenario}
      areas={areas}
      frameAreas={frameAreas}
      position={position}
      flight={points ?? (scenario.hazards?.includes('missile') ? 'none' : undefined)}
    />
  )
}
