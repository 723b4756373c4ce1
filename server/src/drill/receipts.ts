import type { Receipt, StoredReceipt } from '@alert-replay/shared/receipt.ts'
import type { Refusal } from '@alert-replay/shared/refusal.ts'
import { ok, refused, type Result } from '@alert-replay/shared/result.ts'
import type { Clock } from '../clock.ts'
import type { NewReceipt, ReceiptOutcome, Storage } from '../storage/storage.ts'
import type { Conductor } from './conductor.ts'
import type { Publish } from './publish.ts'
import type { Turns } from './turns.ts'

export interface Receipts {
  /**
   * Stores what a phone reports and gives the ids that are stored, now or before. `malformed` when one of them is
   * for an alert that the phone cannot have had in that take: whether there is such an alert stays untold (rule P1).
   */
  add(
    drillId: string,
    phone: number,
    receipts: readonly Receipt[],
  ): Promise<Result<{ readonly stored: readonly string[] }, Refusal>>
  /** Resolves when everything taken in is stored. */
  flush(): Promise<void>
}

interface Waiting {
  readonly receipts: readonly NewReceipt[]
  readonly resolve: (outcomes: readonly ReceiptOutcome[]) => void
  readonly reject: (error: unknown) => void
}

export interface ReceiptsParts {
  readonly storage: Storage
  readonly clock: Clock
  readonly conductor: Conductor
  readonly turns: Turns
  readonly publish: Pick<Publish, 'receipts'>
}

export function createReceipts({ storage, clock, conductor, turns, publish }: ReceiptsParts): Receipts {
  let waiting: Waiting[] = []
  let writing: Promise<void> | undefined

  /** Three hundred OKs in a moment are one transaction: a batch takes all that came while the last one was written. */
  async function write(): Promise<void> {
    await new Promise((resolve) => setImmediate(resolve))
    while (waiting.length > 0) {
      const batch = waiting
      waiting = []
      try {
        const outcomes = await storage.addReceipts(batch.flatMap(({ receipts }) => receipts))
        let from = 0
        for (const { receipts, resolve } of batch) resolve(outcomes.slice(from, (from += receipts.length)))
      } catch (error) {
        for (const { reject } of batch) reject(error)
      }
    }
    writing = undefined
  }

  const store = (receipts: readonly NewReceipt[]): Promise<readonly ReceiptOutcome[]> =>
    new Promise((resolve, reject) => {
      waiting.push({ receipts, resolve, reject })
      writing ??= write()
    })

  return {
    async add(drillId, phone, receipts) {
      const checked = await conductor.look(drillId, async ({ scenario }) => {
        for (const { alertId, take } of receipts) {
          const index = scenario.alerts.findIndex(({ id }) => id === alertId)
          if (index === -1 || index >= (await storage.reached(drillId, take))) return false
        }
        return true
      })
      if (checked === undefined) return refused('unknown-drill')
      if (!checked) return refused('malformed')
      const atMs = clock.nowMs()
      const stamped = receipts.map((receipt): StoredReceipt => ({ ...receipt, phone, atMs }))
      const outcomes = await store(stamped.map((receipt) => ({ ...receipt, drillId })))
      const added = stamped.filter((_, i) => outcomes[i] === 'added')
      // In the drill's turn: a trainer who is joining finds them in the answer, or hears of them after it.
      if (added.length > 0) await turns.take(drillId, () => publish.receipts(drillId, added))
      return ok({ stored: stamped.filter((_, i) => outcomes[i] !== 'refused').map(({ id }) => id) })
    },
    async flush() {
      await writing
    },
  }
}
