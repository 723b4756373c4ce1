import type { Alert } from '@alert-replay/shared/alert.ts'
import type { Scenario } from '@alert-replay/shared/scenario.ts'
import type { TrainerView } from '@alert-replay/shared/view.ts'

/** The cues that the replay stands at: paused at the latest alerts, those of them that carry one. */
export function cuesAt(scenario: Scenario, view: TrainerView): readonly Alert[] {
  if (view.transport.status === 'playing') return []
  const delivered = scenario.alerts.slice(0, view.delivered.length)
  const { positionMs } = view.transport
  // A seek to alerts at the very start stands a millisecond after them.
  const latest = delivered.at(-1)?.offsetMs
  if (latest === undefined || positionMs - latest > 1) return []
  return delivered.filter((alert) => alert.cue !== undefined && alert.offsetMs === latest)
}
