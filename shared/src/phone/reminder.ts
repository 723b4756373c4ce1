import type { Outcome } from './outcome.ts'
import type { Profile, ReminderChoice } from './profile.ts'
import type { Reasons } from './reasons.ts'
import type { PhoneSettings } from './settings.ts'

const MINUTE_MS = 60_000
/** A single reminder comes after two minutes. */
const ONCE_MS = 2 * MINUTE_MS

/** The reminder of an alert that waits for OK; undefined where there is none. */
export function reminderOf(
  settings: Pick<PhoneSettings, 'reminder'>,
  { reminder }: Pick<Profile, 'reminder'>,
  reasons: Reasons,
): Outcome['reminder'] {
  const isOffered = settings.reminder !== undefined && reminder.choices.includes(settings.reminder)
  const choice: ReminderChoice = isOffered ? (settings.reminder ?? reminder.usual) : reminder.usual
  if (settings.reminder !== undefined || choice !== 'never') {
    reasons.add('PR21', isOffered ? 'reminder.choices' : 'reminder.usual', { reminder: String(choice) })
  }
  if (choice === 'never') return undefined
  return choice === 'once'
    ? { firstMs: ONCE_MS }
    : { firstMs: choice * MINUTE_MS, everyMs: choice * MINUTE_MS }
}

/**
 * When the next reminder of an alert comes: a position in the drill, milliseconds, later than `afterMs`; undefined
 * where none is left. `shownMs` is the position at which the phone showed it.
 */
export function nextReminderMs(
  reminder: Outcome['reminder'],
  shownMs: number,
  afterMs: number,
): number | undefined {
  if (!reminder) return undefined
  const { firstMs, everyMs } = reminder
  const first = shownMs + firstMs
  if (afterMs < first) return first
  if (everyMs === undefined) return undefined
  return first + (Math.floor((afterMs - first) / everyMs) + 1) * everyMs
}
