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

// Where the browser denies storage, this page at least knows its keys until it is left.
let here: readonly HeldDrill[] = []

/** Every drill whose key this browser holds, the newest first. */
export function heldDrills(): readonly HeldDrill[] {
  const loaded = kept.load()
  return Array.isArray(loaded) ? (loaded as readonly HeldDrill[]) : here
}

export const heldDrill = (drillId: string): HeldDrill | undefined =>
  heldDrills().find((drill) => drill.drillId === drillId)

/** Keeps a drill's key, and what else is known of it. True when it is still there after a reload. */
export function holdDrill(drill: HeldDrill): boolean {
  here = [drill, ...heldDrills().filter(({ drillId }) => drillId !== drill.drillId)]
  kept.save(here)
  return kept.load()?.[0]?.key === drill.key
}

/** The drill is gone, or its key was never right: nothing is kept of it. */
export function releaseDrill(drillId: string): void {
  here = heldDrills().filter((drill) => drill.drillId !== drillId)
  kept.save(here)
}
