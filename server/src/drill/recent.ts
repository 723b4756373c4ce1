import { RING_AGAIN_MS } from '@alert-replay/shared/deliveries.ts'
import type { ReplayState } from '@alert-replay/shared/replay.ts'

/**
 * Indexes of the alerts that were played or stepped in the last `RING_AGAIN_MS` before `nowMs`, in order: what a
 * phone that was away rings for. Costs what it gives.
 */
export function recentOf({ deliveries }: ReplayState, nowMs: number): number[] {
  const recent: number[] = []
  for (let run = deliveries; run && run.atMs > nowMs - RING_AGAIN_MS; run = run.before) {
    if (run.how === 'sought') continue
    for (let i = run.upTo - 1; i >= (run.before?.upTo ?? 0); i--) recent.push(i)
  }
  return recent.reverse()
}
