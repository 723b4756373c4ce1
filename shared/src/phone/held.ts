import type { Outcome } from './outcome.ts'

/** In a call the phone gives a notification first; what it does until the call ends (rule PR13). */
export function meanwhileOf(outcome: Outcome): Outcome {
  const { after: _, meanwhile, sound: __, vibration: ___, ...rest } = outcome
  if (!meanwhile) return outcome
  const { speech: ____, reminder: _____, dialog: ______, ...plain } = rest
  return { ...plain, as: 'heads-up', ...meanwhile }
}
