import type { Localized } from './localized.ts'
import type { PlacedProblem } from './problem.ts'
import type { ScenarioHead } from './scenario.ts'

/** One scenario that the library offers: what its list shows, and nothing of the alerts themselves (rule P1). */
export interface OfferedScenario extends ScenarioHead {
  readonly status: 'offered'
  readonly summary?: Localized
  readonly alertCount: number
  /** From the start to the last alert, milliseconds. */
  readonly durationMs: number
  /** Changes whenever the offered scenario does. */
  readonly contentHash: string
  /** The file has faults now; what is offered is its last good version (rule F2). */
  readonly stale: boolean
  /** Faults of the file as it is now, in the order of its lines. */
  readonly problems: readonly PlacedProblem[]
}

/** A file with faults of which no good version is known: it can be listed, not watched. */
export interface BrokenScenario {
  readonly status: 'broken'
  /** The file's name without `.json`, whatever it is. */
  readonly id: string
  readonly problems: readonly PlacedProblem[]
}

/** One file of the fixtures folder, as GET /api/scenarios lists it. */
export type LibraryEntry = OfferedScenario | BrokenScenario

/** Answer to GET /api/scenarios, by id. */
export interface Library {
  readonly scenarios: readonly LibraryEntry[]
}
