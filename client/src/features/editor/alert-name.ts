import type { Draft } from '@alert-replay/shared/draft/draft.ts'
import type { TFunction } from 'i18next'
import { timeAt } from './row-time.ts'
import { rowsOf, startOf } from './rows.ts'

/**
 * What an alert of a draft is called among others: `Alert of 10:02`, and `The alert of 10:02` where a sentence begins
 * with it; by its number where its time is not known.
 */
export function alertName(
  draft: Draft,
  index: number,
  t: TFunction<'editor-form'>,
  as: 'lead' | 'subject' = 'lead',
): string {
  const row = rowsOf(draft)[index]
  const start = startOf(draft)
  if (!row || row.offsetMs === undefined || row.isOrderOnly || !start)
    return t(`place.alert.${as}`, { number: index + 1 })
  return t(`place.alertAt.${as}`, { time: timeAt(row.offsetMs, start) })
}
