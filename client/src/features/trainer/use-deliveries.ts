import { useEffect, useState } from 'react'
import type { TrainerDrill } from '../../drill/trainer-drill.ts'
import { stored } from '../../lib/stored.ts'
import { noteDeliveries, type Deliveries } from './deliveries.ts'

const keptOf = (drillId: string) => stored<Deliveries>(`delivered:${drillId}`)

/** When this page saw each alert delivered; kept across reloads. */
export function useDeliveries(drill: TrainerDrill, drillId: string): Deliveries {
  const [deliveries, setDeliveries] = useState<Deliveries>(() => keptOf(drillId).load() ?? {})
  useEffect(() => {
    const kept = keptOf(drillId)
    let known = kept.load() ?? {}
    return drill.store.subscribe((after, before) => {
      const noted = noteDeliveries(known, before, after, drill.nowMs())
      if (noted === known) return
      known = noted
      kept.save(noted)
      setDeliveries(noted)
    })
  }, [drill, drillId])
  return deliveries
}

export const forgetDeliveries = (drillId: string): void => keptOf(drillId).clear()
