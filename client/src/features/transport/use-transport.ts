import type { Scenario } from '@alert-replay/shared/scenario.ts'
import { endOf, type Timeline } from '@alert-replay/shared/timeline.ts'
import type { TrainerView } from '@alert-replay/shared/view.ts'
import { useMemo } from 'react'
import { useStore } from 'zustand'
import type { TrainerDrill } from '../../drill/trainer-drill.ts'
import { marksOf, type Mark } from './marks.ts'

/** Where a joined drill stands, as the transport shows it. */
export interface Standing {
  readonly scenario: Scenario
  readonly timeline: Timeline
  readonly view: TrainerView
  readonly marks: readonly Mark[]
  readonly cursor: number
  readonly endMs: number
  /** The position never passes an alert that has not come (rule R3), however late its update is. */
  readonly capMs: number
  readonly atEnd: boolean
}

/** Undefined before the first join. */
export function useTransport(drill: TrainerDrill): Standing | undefined {
  const view = useStore(drill.store, (state) => state.view)
  const scenario = useStore(drill.store, (state) => state.scenario)
  const timeline = useStore(drill.store, (state) => state.timeline)
  const marks = useMemo(() => marksOf(scenario?.alerts ?? []), [scenario])
  if (!view || !scenario || !timeline) return undefined
  const cursor = view.delivered.length
  const endMs = endOf(timeline)
  return {
    scenario,
    timeline,
    view,
    marks,
    cursor,
    endMs,
    capMs: timeline.offsetsMs[cursor] ?? endMs,
    atEnd: cursor === scenario.alerts.length,
  }
}
