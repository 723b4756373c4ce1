import { writeFileSync } from 'node:fs'

/** What a runner did, as the last line of `npm test` adds it up. */
export type Counts = { passed: number; failed: number; skipped: number }

/** Leaves the counts where scripts/test.ts asked for them; a runner started by hand is asked for none. */
export function writeCounts(counts: Counts): void {
  const file = process.env['ALERT_REPLAY_COUNTS']
  if (file) writeFileSync(file, JSON.stringify(counts))
}
