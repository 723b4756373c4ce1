import type { RosterPhone } from '@alert-replay/shared/protocol.ts'

/** Whether a phone shows what the drill shows; `unknown` while this page itself hears nothing. */
export type Sync = 'in-sync' | 'behind' | 'away' | 'unknown'

/** A phone counts as behind only when it has not followed for this long: every commit takes a moment to arrive. */
export const FOLLOW_MS = 1_000

/** `revision`: the newest one that a phone has had time to follow; undefined while the link is down. */
export function syncOf(phone: RosterPhone, revision: number | undefined): Sync {
  if (revision === undefined) return 'unknown'
  if (!phone.connected) return 'away'
  return phone.revision !== undefined && phone.revision >= revision ? 'in-sync' : 'behind'
}
