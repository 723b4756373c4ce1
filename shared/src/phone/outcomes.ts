import { remember, startHistory, type PhoneHistory, type Presentable } from './history.ts'
import type { Outcome } from './outcome.ts'
import { present } from './present.ts'
import type { Profile } from './profile.ts'
import type { PhoneSettings } from './settings.ts'

/** Outcomes of the first of some entries, from an earlier call with the same settings for them and the same profile. */
export interface Before<Entry> {
  readonly entries: readonly Entry[]
  readonly outcomes: readonly Outcome[]
}

/**
 * What a phone did with each of the alerts that were delivered, in their order; `settingsOf` tells how the phone was set
 * as each of them came. Takes time in proportion to the number of entries. Of those that `before` has, the same objects
 * in the same places, the outcome is not worked out again.
 */
export function outcomesOf<Entry extends { readonly alert: Presentable }>(
  entries: readonly Entry[],
  settingsOf: (entry: Entry) => PhoneSettings,
  profile: Profile,
  before?: Before<Entry>,
): readonly Outcome[] {
  const history = startHistory()
  let isSame = before !== undefined
  return entries.map((entry, i) => {
    isSame &&= before?.entries[i] === entry
    const known = isSame ? before?.outcomes[i] : undefined
    const outcome = known ?? present(entry.alert, settingsOf(entry), profile, history)
    remember(history, entry.alert, outcome)
    return outcome
  })
}

/** What `present` knew of the past when it decided on the entry at `index`. */
export function historyBefore(
  index: number,
  entries: readonly { readonly alert: Presentable }[],
  outcomes: readonly Outcome[],
): PhoneHistory {
  const history = startHistory()
  entries.slice(0, index).forEach(({ alert }, i) => {
    const outcome = outcomes[i]
    if (outcome) remember(history, alert, outcome)
  })
  return history
}
