import type { Start } from '@alert-replay/shared/time.ts'
import type { TFunction } from 'i18next'
import { clockText } from '../../lib/clock-text.ts'
import type { Language } from '../../lib/languages.ts'
import { localeOf } from '../../lib/scenario-date.ts'
import type { Row } from './rows.ts'

/** The scenario's own clock, as it is read among all its alerts. */
export interface RowClock extends Start {
  readonly language: Language
  /** Alerts come on another day than the start's: then each time has its day. */
  readonly isOverDays: boolean
  /** The day alone would be that of one month or another. */
  readonly isOverMonths: boolean
}

export function clockOf(rows: readonly Row[], start: Start, language: Language): RowClock {
  return { ...start, language, ...reachOf(rows, start) }
}

/** When an alert comes, on the scenario's own clock, as exactly as it is written. */
export function rowTime(
  { at, offsetMs, isOrderOnly }: Row,
  clock: RowClock | undefined,
  t: TFunction<['editor', 'common']>,
): string {
  if (offsetMs === undefined || !clock) return at === '' ? '–' : at
  if (isOrderOnly) return t('list.order')
  return timeAt(offsetMs, clock)
}

/** `22:46`, with seconds where they are not none, and with the day where there is more than one: `2 May 22:46`. */
export function timeAt(offsetMs: number, clock: RowClock): string {
  const { atMs, utcOffsetMinutes, language, isOverDays, isOverMonths } = clock
  const time = clockText({ startMs: atMs, utcOffsetMinutes }, offsetMs, (atMs + offsetMs) % 60_000 !== 0)
  const day = dayAt(offsetMs, clock)
  if (!isOverDays && day === dayAt(0, clock)) return time
  return `${dayText(day, language, isOverMonths)} ${time}`
}

const DAY_MS = 86_400_000

/** Days since 1970 by the scenario's own clock. */
const dayAt = (offsetMs: number, { atMs, utcOffsetMinutes }: Start): number =>
  Math.floor((atMs + offsetMs + utcOffsetMinutes * 60_000) / DAY_MS)

type Reach = Pick<RowClock, 'isOverDays' | 'isOverMonths'>

/** One list of alerts is asked for again and again, and most ask for all of it. */
const known = new WeakMap<readonly Row[], { readonly start: Start; readonly reach: Reach }>()

function reachOf(rows: readonly Row[], start: Start): Reach {
  const before = known.get(rows)
  if (before?.start.atMs === start.atMs && before.start.utcOffsetMinutes === start.utcOffsetMinutes)
    return before.reach
  const first = rows.reduce((least, { offsetMs = 0 }) => Math.min(least, offsetMs), 0)
  const last = rows.reduce((most, { offsetMs = 0 }) => Math.max(most, offsetMs), 0)
  const [from, to] = [dayAt(first, start), dayAt(last, start)]
  const reach = { isOverDays: from !== to, isOverMonths: monthOf(from) !== monthOf(to) }
  known.set(rows, { start, reach })
  return reach
}

const monthOf = (day: number): string => new Date(day * DAY_MS).toISOString().slice(0, 7)

const texts = new Map<string, string>()

/** `2 May`, `2日`; of two thousand alerts most are of a day that was asked for before. */
function dayText(day: number, language: Language, withMonth: boolean): string {
  const key = `${language} ${day} ${withMonth}`
  const before = texts.get(key)
  if (before !== undefined) return before
  const format = new Intl.DateTimeFormat(localeOf(language), {
    ...dayFormat(language, withMonth),
    timeZone: 'UTC',
  })
  // Where it has to be broken, then before the time.
  const text = format.format(day * DAY_MS).replaceAll(' ', '\u00a0')
  texts.set(key, text)
  return text
}

/** As short as it is understood. */
function dayFormat(language: Language, withMonth: boolean): Intl.DateTimeFormatOptions {
  switch (language) {
    case 'pt':
    case 'vi':
      return { day: 'numeric', month: 'numeric' }
    case 'en':
      return { day: 'numeric', month: 'short' }
    default:
      // 「2日」 says that it is a day; a bare number in other languages does not.
      return { day: 'numeric', ...(withMonth && { month: 'short' }) }
  }
}
