import {
  remember,
  startHistory,
  type GrowingHistory,
  type PhoneHistory,
  type Presentable,
} from './history.ts'
import type { Outcome } from './outcome.ts'
import { present } from './present.ts'
import type { Profile } from './profile.ts'
import type { PhoneSettings } from './settings.ts'

/** Outcomes of the first of some entries, from an earlier call with the same settings and profiles for them. */
export interface Before<Entry> {
  readonly entries: readonly Entry[]
  readonly outcomes: readonly Outcome[]
}

/**
 * What was remembered after the last of some outcomes: the next call goes on from there, and a burst of alerts after a
 * long drill costs what is new. Whoever takes it takes it out, for it is filled in place.
 */
const histories = new WeakMap<readonly Outcome[], GrowingHistory>()

/**
 * What a phone did with each of the alerts that were delivered, in their order; `settingsOf` tells how the phone was set
 * as each of them came, and `profile`, where it is a function, what it was. Takes time in proportion to the number of entries. Of those that `before` has, the same objects
 * in the same places, the outcome is not worked out again.
 */
export function outcomesOf<Entry extends { readonly alert: Presentable }>(
  entries: readonly Entry[],
  settingsOf: (entry: Entry) => PhoneSettings,
  profile: Profile | ((entry: Entry) => Profile),
  before: Before<Entry> = { entries: [], outcomes: [] },
): readonly Outcome[] {
  const profileOf = typeof profile === 'function' ? profile : () => profile
  const differs = before.entries.findIndex((entry, i) => entries[i] !== entry)
  const known = before.outcomes.slice(0, differs < 0 ? before.entries.length : differs)
  const history = historyAfter(before, known, entries)
  const outcomes = [...known]
  for (const entry of entries.slice(known.length)) {
    const outcome = present(entry.alert, settingsOf(entry), profileOf(entry), history)
    remember(history, entry.alert, outcome)
    outcomes.push(outcome)
  }
  histories.set(outcomes, history)
  return outcomes
}

function historyAfter<Entry extends { readonly alert: Presentable }>(
  before: Before<Entry>,
  known: readonly Outcome[],
  entries: readonly Entry[],
): GrowingHistory {
  const left = known.length === before.outcomes.length ? histories.get(before.outcomes) : undefined
  histories.delete(before.outcomes)
  return left ?? historyOf(known, entries)
}

/** The history after these outcomes, of the first of these entries. */
function historyOf(
  outcomes: readonly Outcome[],
  entries: readonly { readonly alert: Presentable }[],
): GrowingHistory {
  const history = startHistory()
  outcomes.forEach((outcome, i) => {
    const entry = entries[i]
    if (entry) remember(history, entry.alert, outcome)
  })
  return history
}

/** What `present` knew of the past when it decided on the entry at `index`. */
export const historyBefore = (
  index: number,
  entries: readonly { readonly alert: Presentable }[],
  outcomes: readonly Outcome[],
): PhoneHistory => historyOf(outcomes.slice(0, index), entries)
