import { shownAtMs } from '@alert-replay/shared/phone/looking.ts'
import { arrivalOf, type Arrival } from '@alert-replay/shared/phone/memory.ts'
import type { Outcome } from '@alert-replay/shared/phone/outcome.ts'
import { nextReminderMs } from '@alert-replay/shared/phone/reminder.ts'
import type { PhoneDrillState } from '../../drill/phone-drill.ts'
import { overIn } from './sound/reminders.ts'

/** An alert of which the phone reminds, from when it was shown: a position of the replay. */
export interface Reminding {
  readonly reminder: NonNullable<Outcome['reminder']>
  readonly shownMs: number
}

/** Of which of these the phone still reminds: they wait for OK, and nothing has ended them. */
export function remindersOf(
  state: Pick<PhoneDrillState, 'view' | 'outcomes' | 'looking' | 'memory'>,
  arrivals: readonly Arrival[],
): readonly Reminding[] {
  const { view, outcomes, memory } = state
  const waiting = new Set(memory.waiting.filter((arrival) => arrivals.includes(arrival)))
  if (!view || waiting.size === 0) return []
  const over = overIn(state)
  return view.delivered.flatMap((entry, i): readonly Reminding[] => {
    const outcome = outcomes[i]
    if (!outcome?.reminder || !waiting.has(arrivalOf(entry)) || over.has(entry.alert.id)) return []
    return [{ reminder: outcome.reminder, shownMs: shownAtMs(entry, outcome) }]
  })
}

/** When the next of them comes, a position of the replay; undefined where none is left. */
export function dueAfter(reminders: readonly Reminding[], positionMs: number): number | undefined {
  const due = reminders.flatMap(
    ({ reminder, shownMs }) => nextReminderMs(reminder, shownMs, positionMs) ?? [],
  )
  return due.length === 0 ? undefined : Math.min(...due)
}
