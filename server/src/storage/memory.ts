import { addChange } from '@alert-replay/shared/phone/default-settings.ts'
import type { StoredReceipt } from '@alert-replay/shared/receipt.ts'
import type { Scenario } from '@alert-replay/shared/scenario.ts'
import type { Drill, LogEntry, Storage, StoredPhone } from './storage.ts'

/** Everything that belongs to one drill. */
interface Kept {
  drill: Drill
  readonly log: LogEntry[]
  /** By the hash of the phone's id, in order of number. */
  readonly phones: Map<string, StoredPhone>
  readonly receipts: StoredReceipt[]
}

/** Storage that ends with the process. */
export function memoryStorage(): Storage {
  const kept = new Map<string, Kept>()
  const scenarios = new Map<string, Scenario>()
  let aliveMs: number | undefined
  const idsOf = (wanted: (drill: Drill) => boolean): string[] =>
    [...kept.values()].filter(({ drill }) => wanted(drill)).map(({ drill }) => drill.id)

  return {
    async createDrill(drill, scenario) {
      if (kept.has(drill.id) || idsOf(({ code }) => code === drill.code).length > 0) return false
      kept.set(drill.id, { drill, log: [], phones: new Map(), receipts: [] })
      scenarios.set(drill.scenarioHash, scenario)
      return true
    },
    drill: async (id) => kept.get(id)?.drill,
    async drillByCode(code) {
      return [...kept.values()].find(({ drill }) => drill.code === code)?.drill
    },
    playing: async () => idsOf(({ state }) => state.transport.status === 'playing'),
    async commit({ drillId, expected, state, notice, command, atMs }) {
      const found = kept.get(drillId)
      if (!found || found.drill.revision !== expected) return false
      const { notice: _before, ...drill } = found.drill
      const revision = expected + 1
      const usedAtMs = Math.max(drill.usedAtMs, atMs)
      found.drill = { ...drill, revision, state, usedAtMs, ...(notice && { notice }) }
      const { take, cursor } = state
      found.log.push({ revision, ...(command && { command }), atMs, take, cursor })
      return true
    },
    log: async (drillId) => [...(kept.get(drillId)?.log ?? [])],
    async reached(drillId, take) {
      const log = kept.get(drillId)?.log.filter((entry) => entry.take === take) ?? []
      return log.reduce((furthest, { cursor }) => Math.max(furthest, cursor), 0)
    },
    async touch(drillId, atMs) {
      const found = kept.get(drillId)
      if (found) found.drill = { ...found.drill, usedAtMs: Math.max(found.drill.usedAtMs, atMs) }
    },
    unusedSolo: async (beforeMs) => idsOf(({ kind, usedAtMs }) => kind === 'solo' && usedAtMs < beforeMs),
    async deleteDrill(id) {
      const found = kept.get(id)
      kept.delete(id)
      const hash = found?.drill.scenarioHash
      if (hash && idsOf(({ scenarioHash }) => scenarioHash === hash).length === 0) scenarios.delete(hash)
      return found !== undefined
    },
    scenario: async (hash) => scenarios.get(hash),

    phone: async (drillId, idHash) => kept.get(drillId)?.phones.get(idHash),
    async putPhone(drillId, idHash, name, limit) {
      const phones = kept.get(drillId)?.phones
      const before = phones?.get(idHash)
      if (!phones || (!before && phones.size >= limit)) return undefined
      const phone = {
        ...(before ?? { number: phones.size + 1 }),
        ...(name !== undefined && { name }),
      }
      phones.set(idHash, phone)
      return phone
    },
    async changeSettings(drillId, wanted, change) {
      const phones = kept.get(drillId)?.phones ?? new Map<string, StoredPhone>()
      const changed = [...phones].filter(([, { number }]) => wanted === 'all' || number === wanted)
      return changed.map(([idHash, phone]) => {
        const after = { ...phone, settings: addChange(phone.settings ?? {}, change) }
        phones.set(idHash, after)
        return after
      })
    },
    phones: async (drillId) => [...(kept.get(drillId)?.phones.values() ?? [])],
    async addReceipts(receipts) {
      return receipts.map(({ drillId, ...receipt }) => {
        const { receipts: stored, phones } = kept.get(drillId) ?? {}
        if (!stored || !phones || phones.size < receipt.phone) return 'refused'
        const own = stored.filter(({ phone }) => phone === receipt.phone)
        if (own.some((other) => saysTheSame(other, receipt))) return 'known'
        if (own.some(({ id }) => id === receipt.id)) return 'refused'
        stored.push(receipt)
        return 'added'
      })
    },
    receipts: async (drillId) => [...(kept.get(drillId)?.receipts ?? [])],
    async acknowledged(drillId, phone, take) {
      const receipts = kept.get(drillId)?.receipts ?? []
      return receipts.filter((one) => one.phone === phone && one.take === take).map(({ alertId }) => alertId)
    },

    lastAliveMs: async () => aliveMs,
    async setLastAlive(atMs) {
      aliveMs = atMs
    },
    check: async () => {},
    close: async () => {},
  }
}

const saysTheSame = (one: StoredReceipt, other: StoredReceipt): boolean =>
  one.kind === other.kind && one.alertId === other.alertId && one.take === other.take
