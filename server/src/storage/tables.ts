import type { Generated } from 'kysely'

/** The tables as the latest migration leaves them. JSON is kept as text; times are epoch milliseconds. */
export type Tables = {
  scenarios: { hash: string; json: string }
  drills: {
    id: string
    code: string
    key_hash: string
    kind: 'solo' | 'led'
    scenario_hash: string
    revision: number
    cursor: number
    take: number
    /** JSON of a Transport. */
    transport: string
    /** 1 while the transport plays: what a starting server looks for. */
    is_playing: 0 | 1
    /** JSON of the runs of deliveries. */
    runs: string
    stamp_ms: number
    /** JSON of a Notice. */
    notice: string | null
    created_at_ms: number
    used_at_ms: number
  }
  log: {
    drill_id: string
    revision: number
    /** JSON of a Command; null where alerts fell due. */
    command: string | null
    at_ms: number
    take: number
    cursor: number
  }
  phones: {
    drill_id: string
    number: number
    id_hash: string
    name: string | null
    /** JSON of a SettingsChange. */
    settings: string | null
  }
  receipts: {
    /** Counts up: the order in which they were stored. */
    position: Generated<number>
    drill_id: string
    phone: number
    id: string
    kind: 'acknowledged'
    alert_id: string
    take: number
    at_ms: number
  }
  /** One row. */
  server: { id: 1; last_alive_ms: number }
}
