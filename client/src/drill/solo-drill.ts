import type { CreatedDrill } from '@alert-replay/shared/protocol.ts'
import type { Refusal } from '@alert-replay/shared/refusal.ts'
import { ok, refused, type Result } from '@alert-replay/shared/result.ts'
import { createStore, type StoreApi } from 'zustand/vanilla'
import { createDrill, type ApiFault } from '../lib/api.ts'
import { contentHashOf } from '../lib/content-hash.ts'
import { randomId } from '../lib/random-id.ts'
import { stored } from '../lib/stored.ts'
import { keepScenario, keptScenario } from './kept-scenarios.ts'
import { openLocalDrill, type LocalDrill } from './local-drill.ts'
import { joinAsPhone, type PhoneDrill } from './phone-drill.ts'
import { seekTarget } from './seek-target.ts'
import { joinAsTrainer, type TrainerDrill } from './trainer-drill.ts'

/** What this tab keeps of a drill that somebody watches alone. */
interface Kept extends CreatedDrill {
  readonly phoneId: string
  /** Of the scenario when the drill was made. */
  readonly contentHash: string
}

export type SoloDrillState =
  | { readonly status: 'opening' }
  | { readonly status: 'failed'; readonly error: ApiFault }
  | {
      readonly status: 'open'
      readonly trainer: TrainerDrill
      readonly phone: PhoneDrill
      /** `page`: without a connection, from what this browser kept of the scenario. */
      readonly playedBy: 'server' | 'page'
    }

/** Watching alone: a drill like any other, with its trainer and its one phone in this tab. */
export interface SoloDrill {
  readonly store: StoreApi<SoloDrillState>
  /** Opens the drill that this tab watched the scenario in before a reload, else a new one. */
  readonly open: () => void
  /** Opens it again after it failed. What may pass is tried again without being asked. */
  readonly retry: () => void
  /**
   * Leaves this drill, whatever is left of it, and makes a new one; it begins at `fromMs`, in scenario milliseconds, or
   * at its end where it is shorter, and without `fromMs` at its beginning.
   */
  readonly renew: (fromMs?: number) => void
  /**
   * Whether the scenario's file has changed since the drill was made; undefined where the server does not say. For a
   * drill without a connection any answer is a change: the server is there again.
   */
  readonly hasChanged: () => Promise<boolean | undefined>
  /** Leaves the drill; it can be opened again. */
  readonly close: () => void
}

/** The drill and its phone are this tab's alone, and gone with it. */
const session = (): Storage => sessionStorage

const RETRY_MS = 3_000
const NOT_THERE: readonly Refusal[] = ['unknown-drill', 'wrong-key']
const MAY_PASS: readonly ApiFault[] = ['offline', 'stopping', 'fault']

/** The drill in which this tab watches a scenario. Nothing happens before it is opened. */
export function createSoloDrill(scenarioId: string): SoloDrill {
  const before = stored<Kept>(`solo:${scenarioId}`, session)
  const store = createStore<SoloDrillState>(() => ({ status: 'opening' }))
  /** Which opening is the latest: an earlier one that comes back late is of no use. */
  let opening = 0
  let again: ReturnType<typeof setTimeout> | undefined
  let contentHash: string | undefined
  /** Where the next new drill begins. */
  let beginMs: number | undefined
  /** The drill in this page, while there is no connection. */
  let local: LocalDrill | undefined

  const close = (): void => {
    opening++
    clearTimeout(again)
    const state = store.getState()
    store.setState({ status: 'opening' }, true)
    if (state.status === 'open') {
      state.trainer.close()
      state.phone.close()
    }
    local?.close()
    local = undefined
  }

  const join = (drill: Kept, isNew: boolean): void => {
    contentHash = drill.contentHash
    const { drillId, key, code, phoneId } = drill
    const trainer = joinAsTrainer({ drillId, key })
    const phone = joinAsPhone({ code, phoneId }, session)
    store.setState({ status: 'open', trainer, phone, playedBy: 'server' }, true)
    void keepScenario(scenarioId)
    if (isNew) return begin(trainer)
    const unsubscribe = trainer.store.subscribe(({ link, view }) => {
      // Deleted while nobody was here: there is nothing to tell anybody, a new one is made.
      if (link.status === 'refused' && !view && NOT_THERE.includes(link.error)) renew()
      if (link.status !== 'connecting' && link.status !== 'offline') unsubscribe()
    })
  }

  const begin = (trainer: TrainerDrill): void => {
    const fromMs = beginMs
    beginMs = undefined
    if (fromMs === undefined) return
    const unsubscribe = trainer.store.subscribe(({ scenario }) => {
      if (!scenario) return
      unsubscribe()
      const endMs = scenario.alerts.at(-1)?.offsetMs ?? 0
      void trainer.send({ type: 'seek', toMs: seekTarget(Math.min(fromMs, endMs)) })
    })
  }

  const open = async (): Promise<void> => {
    const mine = ++opening
    const found = await findOrMake(scenarioId, before.load())
    if (mine !== opening) return
    if (found.ok) {
      before.save(found.value.drill)
      return join(found.value.drill, found.value.isNew)
    }
    const kept = found.error === 'offline' ? await keptScenario(scenarioId) : undefined
    if (mine !== opening) return
    if (kept) {
      local = openLocalDrill(kept)
      store.setState({ status: 'open', trainer: local.trainer, phone: local.phone, playedBy: 'page' }, true)
      return
    }
    store.setState({ status: 'failed', error: found.error }, true)
    if (MAY_PASS.includes(found.error)) again = setTimeout(() => void open(), RETRY_MS)
  }

  const retry = (): void => {
    close()
    void open()
  }
  const renew = (fromMs?: number): void => {
    beginMs = fromMs
    before.clear()
    retry()
  }

  return {
    store,
    open: () => void open(),
    retry,
    renew,
    hasChanged: async () => {
      const now = await contentHashOf(scenarioId)
      if (local) return now.ok ? true : undefined
      return now.ok && contentHash !== undefined ? now.value !== contentHash : undefined
    },
    close,
  }
}

/** The kept drill while its scenario is still the same, else a new one. */
async function findOrMake(
  scenarioId: string,
  before: Kept | undefined,
): Promise<Result<{ readonly drill: Kept; readonly isNew: boolean }, ApiFault>> {
  const contentHash = await contentHashOf(scenarioId)
  if (!contentHash.ok) return contentHash
  if (before?.contentHash === contentHash.value) return ok({ drill: before, isNew: false })
  const made = await make(scenarioId, contentHash.value)
  return made.ok ? ok({ drill: made.value, isNew: true }) : made
}

/** React mounts twice where it is strict: the second mount waits for the drill that the first has asked for. */
const making = new Map<string, Promise<Result<Kept, ApiFault>>>()

function make(scenarioId: string, contentHash: string): Promise<Result<Kept, ApiFault>> {
  const under = `${scenarioId} ${contentHash}`
  const already = making.get(under)
  if (already) return already
  const made = createDrill({ scenarioId, kind: 'solo' })
    .then((created): Result<Kept, ApiFault> =>
      created.ok ? ok({ ...created.value, phoneId: randomId(), contentHash }) : refused(created.error),
    )
    .finally(() => making.delete(under))
  making.set(under, made)
  return made
}
