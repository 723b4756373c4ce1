import type { ScenarioHazard } from './about.ts'
import type { Phase } from './alert.ts'
import type { Localized } from './localized.ts'
import type { PlacedProblem } from './problem.ts'
import type { ScenarioHead } from './scenario.ts'

/** One alert of the sequence in small: when it comes, and its first phase. */
export interface ListedMark {
  readonly offsetMs: number
  readonly phase: Phase
}

/** A scenario as the library page shows it. */
export interface ListedScenario extends ScenarioHead {
  readonly summary?: Localized
  /** What it is about; empty where its file does not say. */
  readonly hazards: readonly ScenarioHazard[]
  /** Where people were alerted, ISO 3166-1 alpha-2; empty where its file does not say. */
  readonly countries: readonly string[]
  readonly teaches?: Localized
  readonly alertCount: number
  /** Offset of the last alert. */
  readonly durationMs: number
  /** The shape of the sequence: all its alerts, or the first in each part of it where they are very many. */
  readonly marks: readonly ListedMark[]
  /** The languages beside `languages` in which every alert has a text, and those in which only some have one. */
  readonly further?: { readonly every: readonly string[]; readonly some: readonly string[] }
  /** SHA-256 of the parsed scenario: changes with its content, not with the layout of its file. */
  readonly contentHash: string
  /** True where the file has become invalid since: `problems` says why, and the last good version is kept. */
  readonly stale?: true
  readonly problems?: readonly PlacedProblem[]
}

/** A file that has never been a valid scenario since the server started. */
export interface BrokenScenario {
  /** The file's name without `.json`. */
  readonly id: string
  readonly problems: readonly PlacedProblem[]
}

/** Answer to GET /api/scenarios, in order of id. */
export interface Listing {
  readonly scenarios: readonly (ListedScenario | BrokenScenario)[]
}

export const isBroken = (listed: ListedScenario | BrokenScenario): listed is BrokenScenario =>
  !('kind' in listed)
