import type { ScenarioHead } from '@alert-replay/shared/scenario.ts'
import { readStart } from '@alert-replay/shared/time.ts'

/** What the drill mark needs of a scenario. */
export type Marked = Pick<ScenarioHead, 'kind' | 'startMs' | 'utcOffsetMinutes'>

/** What the drill mark says of a draft (rule D1): of a recorded event its date too. Undefined where it cannot be known. */
export function markedAs(kind: unknown, start: string): Marked | undefined {
  const read = readStart(start)
  if (!read || (kind !== 'recorded' && kind !== 'made-up')) return undefined
  return { kind, startMs: read.atMs, utcOffsetMinutes: read.utcOffsetMinutes }
}
