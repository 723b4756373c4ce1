import type { Start } from '@alert-replay/shared/time.ts'
import type { TFunction } from 'i18next'
import { clockText } from '../../lib/clock-text.ts'
import type { Row } from './rows.ts'

/** When an alert comes, on the scenario's own clock, as exactly as it is written. */
export function rowTime(
  { at, offsetMs, isOrderOnly }: Row,
  start: Start | undefined,
  t: TFunction<['editor', 'common']>,
): string {
  if (offsetMs === undefined || !start) return at === '' ? '–' : at
  if (isOrderOnly) return t('list.order')
  return timeAt(offsetMs, start)
}

/** `22:46`, and with seconds where they are not none. */
export const timeAt = (offsetMs: number, { atMs, utcOffsetMinutes }: Start): string =>
  clockText({ startMs: atMs, utcOffsetMinutes }, offsetMs, (atMs + offsetMs) % 60_000 !== 0)
