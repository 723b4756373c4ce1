import type { RosterPhone } from '@alert-replay/shared/protocol.ts'
import { useEffect, useState } from 'react'
import type { TrainerDrill, TrainerDrillState } from '../../drill/trainer-drill.ts'
import { deliveryKey } from './deliveries.ts'

/** The phones as this page knew them when an alert came, by take and alert: how they are set may change later. */
export type NotedPhones = ReadonlyMap<string, readonly RosterPhone[]>

/** More than anybody looks back on; what is older is forgotten. */
const KEPT = 500

type Seen = Pick<TrainerDrillState, 'view' | 'scenario' | 'phones'>

/** The noted phones with those of the alerts that came between two states of the page; after a lost link nobody knows. */
export function notePhones(known: NotedPhones, before: Seen, after: Seen): NotedPhones {
  const { scenario, view, phones } = after
  const old = before.view
  if (!scenario || !view || !old || view.revision !== old.revision + 1) return known
  const added = view.delivered.flatMap((entry, index): [string, readonly RosterPhone[]][] => {
    const alert = scenario.alerts[index]
    return !alert || old.delivered[index] === entry ? [] : [[deliveryKey(entry.take, alert.id), phones]]
  })
  return added.length === 0 ? known : new Map([...known, ...added].slice(-KEPT))
}

/** Notes the phones with each alert that comes, for as long as the page is there. */
export function useNotedPhones(drill: Pick<TrainerDrill, 'store'>): NotedPhones {
  const [noted, setNoted] = useState<NotedPhones>(new Map())
  useEffect(
    () => drill.store.subscribe((after, before) => setNoted((known) => notePhones(known, before, after))),
    [drill],
  )
  return noted
}
