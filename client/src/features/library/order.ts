import { isBroken, type ListedScenario } from '@alert-replay/shared/listing.ts'
import type { Entry } from './search.ts'

/** What can be watched: what happened before what was made up, the latest first; then by id, so that nothing jumps. */
export const offeredIn = (entries: readonly Entry[]): readonly ListedScenario[] =>
  entries
    .filter((entry): entry is ListedScenario => !isBroken(entry))
    .sort(
      (a, b) =>
        Number(a.kind !== 'recorded') - Number(b.kind !== 'recorded') ||
        b.startMs - a.startMs ||
        (a.id < b.id ? -1 : 1),
    )

type Faulty = Entry & Required<Pick<Entry, 'problems'>>

/** Files with faults: those that were never a scenario, and those whose last good version is offered. */
export const faultyIn = (entries: readonly Entry[]): readonly Faulty[] =>
  entries.filter((entry): entry is Faulty => entry.problems !== undefined && entry.problems.length > 0)
