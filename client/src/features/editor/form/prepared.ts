import { CANCELLED, LIFTED } from '@alert-replay/shared/draft/words.ts'
import type { Draft } from '@alert-replay/shared/draft/draft.ts'
import { alertsIn } from '../rows.ts'
import { fieldsOf, listAt } from './written.ts'

/** Texts by language, as an alert of a draft has them. */
export type Texts = Readonly<Record<string, unknown>>

const bodyOf = (text: unknown): unknown => (typeof text === 'string' ? text : fieldsOf(text)['body'])

/**
 * Whether a text still is what stood in it when its alert was made by a button: the plainest words of a lift or a
 * cancellation, or those of the alert before, which `before` has.
 */
export function isPrepared(text: unknown, language: string, before: Texts): boolean {
  const body = bodyOf(text)
  if (typeof body !== 'string' || body === '') return false
  return [LIFTED[language], CANCELLED[language], bodyOf(before[language])].includes(body)
}

/** The texts of the alert that the alert at `index` refers to; of several the last. */
export function textsBefore(draft: Draft, index: number): Texts {
  const alerts = alertsIn(draft)
  const id = listAt(fieldsOf(alerts[index])['references']).at(-1)
  if (id === undefined) return {}
  // Most refer to one right before them: of two thousand alerts few are looked at.
  for (let i = index - 1; i >= 0; i--) {
    const alert = fieldsOf(alerts[i])
    if (alert['id'] === id) return fieldsOf(alert['texts'])
  }
  return {}
}
