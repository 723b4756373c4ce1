import type { Localized } from '@alert-replay/shared/localized.ts'
import { stored } from './stored.ts'

/** A drill whose key this browser holds. */
export interface HeldDrill {
  readonly drillId: string
  readonly key: string
  /** Epoch milliseconds, by this computer's clock: when it was made here, or when its link was first opened here. */
  readonly heldSinceMs: number
  /** Whether it was made here, or came by a link. */
  readonly by: 'made' | 'link'
  /** Known from the moment it was made, or since it was first joined. */
  readonly code?: string
  readonly title?: Localized
}

const kept = stored<readonly HeldDrill[]>('drills')

/** Where the browser keeps nothing, this page at least knows its keys until it is left. */
let unkept: readonly HeldDrill[] = []

const load = (): readonly HeldDrill[] => {
  const loaded = kept.load()
  return Array.isArray(loaded) ? (loaded as readonly HeldDrill[]) : []
}
const without = (drills: readonly HeldDrill[], gone: string): readonly HeldDrill[] =>
  drills.filter(({ drillId }) => drillId !== gone)

/** Every drill whose key this browser holds, the newest first. */
export const heldDrills = (): readonly HeldDrill[] => [...unkept, ...load()]

export const heldDrill = (drillId: string): HeldDrill | undefined =>
  heldDrills().find((drill) => drill.drillId === drillId)

/** Keeps a drill's key, and what else is known of it. True when it is still there after a reload. */
export function holdDrill(drill: HeldDrill): boolean {
  unkept = without(unkept, drill.drillId)
  kept.save([drill, ...without(load(), drill.drillId)])
  const isKept = load()[0]?.key === drill.key
  if (!isKept) unkept = [drill, ...unkept]
  return isKept
}

/** The drill is gone, or its key was never right: nothing is kept of it. */
export function releaseDrill(drillId: string): void {
  unkept = without(unkept, drillId)
  kept.save(without(load(), drillId))
}
