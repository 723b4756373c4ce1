import type { Draft } from '@alert-replay/shared/draft/draft.ts'
import type { TFunction } from 'i18next'
import type { Language } from '../../lib/languages.ts'
import { clockOf, timeAt } from './row-time.ts'
import { rowsOf, startOf } from './rows.ts'

interface Naming {
  readonly t: TFunction<'editor-form'>
  readonly language: Language
}

/**
 * What an alert of a draft is called among others: `Alert of 10:02`, and `The alert of 10:02` where a sentence begins
 * with it; by its number where its time is not known.
 */
export function alertName(
  draft: Draft,
  index: number,
  { t, language }: Naming,
  as: 'lead' | 'subject' = 'lead',
): string {
  const rows = rowsOf(draft)
  const row = rows[index]
  const start = startOf(draft)
  if (!row || row.offsetMs === undefined || row.isOrderOnly || !start)
    return t(`place.alert.${as}`, { number: index + 1 })
  return t(`place.alertAt.${as}`, { time: timeAt(row.offsetMs, clockOf(rows, start, language)) })
}
