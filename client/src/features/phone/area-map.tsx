import { areaKey, areasAt } from '@alert-replay/shared/map/areas-at.ts'
import { useMemo } from 'react'
import { useStore } from 'zustand'
import { AlertMap } from '../../map/alert-map.tsx'
import type { WhereProps } from './where.tsx'

/** The area of an alert as it stands now by all that was said of it, and how the phone lies to it. */
export function AreaMap({ drill, scenario, card, expiredUntilMs }: WhereProps) {
  const position = useStore(drill.store, (state) => state.settings.position)
  const { thread, entry } = card
  const key = areaKey(entry.alert.area)
  const areas = useMemo(
    () => areasAt(thread, expiredUntilMs).filter(({ area }) => areaKey(area) === key),
    [thread, expiredUntilMs, key],
  )
  return <AlertMap scenario={scenario} areas={areas} position={position} />
}
