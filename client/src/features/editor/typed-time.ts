import { readAt } from '@alert-replay/shared/time.ts'

/**
 * A time as people type it, in the form that a file has: `9:05`, `０９：０５`, `9時5分` and `午後9時5分` become `09:05` or
 * `21:05`, `2030/5/1 9:05` becomes `2030-05-01T09:05`, `+ 1 h 30 min` and `1時間30分後` become `+1h30m`. Undefined where it
 * has that form already, or where it could mean more than one time.
 */
export function tidyTime(typed: string): string | undefined {
  if (isTime(typed)) return undefined
  const text = typed.normalize('NFKC').trim().replaceAll(/\s+/g, ' ')
  const tidy = afterStartIn(text) ?? datedIn(text) ?? clockIn(text)
  return tidy !== undefined && isTime(tidy) ? tidy : undefined
}

/** How a time is written does not depend on the start. */
const isTime = (text: string): boolean => readAt(text, { atMs: 0, utcOffsetMinutes: 0 }) !== undefined

const DATED =
  /^(?<year>\d{4}) ?[-/.年년] ?(?<month>\d{1,2}) ?[-/.月월] ?(?<day>\d{1,2}) ?[日일]?[T, ]*(?<clock>.+)$/i

function datedIn(text: string): string | undefined {
  const { year = '', month, day, clock = '' } = DATED.exec(text)?.groups ?? {}
  const time = clockIn(clock)
  return time && `${year}-${twoOf(month)}-${twoOf(day)}T${time}`
}

const MORNING = /^(?:午前|上午|오전) ?| ?a\.?m\.?$/i
const AFTERNOON = /^(?:午後|下午|오후) ?| ?p\.?m\.?$/i

const CLOCKS: readonly RegExp[] = [
  /^(?<hour>\d{1,2}) ?[:.] ?(?<minute>\d\d)(?: ?[:.] ?(?<second>\d\d))?$/,
  /^(?<hour>\d{1,2}) ?[時时點点시](?: ?(?<half>[半반])| ?(?<minute>\d{1,2}) ?[分분]?(?: ?(?<second>\d{1,2}) ?[秒초]?)?)?$/,
  /^(?<hour>\d{1,2}) ?(?:h|giờ) ?(?<minute>\d\d)$/i,
  /^(?<hour>\d\d)(?<minute>\d\d)$/,
]

function clockIn(text: string): string | undefined {
  const bare = text.replace(MORNING, '').replace(AFTERNOON, '')
  const { hour, minute, second, half } = firstIn(CLOCKS, bare) ?? {}
  if (hour === undefined) return undefined
  const hours = hourOf(Number(hour), MORNING.test(text), AFTERNOON.test(text))
  return [hours, half ? '30' : minute, ...(second === undefined ? [] : [second])].map(twoOf).join(':')
}

/** Of 24 hours; half past twelve at night is 00:30, after noon 12:30. */
function hourOf(hour: number, isMorning: boolean, isAfternoon: boolean): string {
  if (isMorning && hour === 12) return '0'
  return String(isAfternoon && hour < 12 ? hour + 12 : hour)
}

const AFTER_START: readonly RegExp[] = [
  /^\+ ?(?:(?<d>\d+) ?(?:d|days?) ?)?(?:(?<h>\d+) ?(?:h|hrs?|hours?) ?)?(?:(?<m>\d+) ?(?:m|mins?|minutes?) ?)?(?:(?<s>\d+) ?(?:s|secs?|seconds?))?$/i,
  // Without the sign hours may be those of a clock; what else there is says that it is a length of time.
  /^(?:(?<m>\d+) ?(?:m|mins?|minutes?) ?)?(?:(?<s>\d+) ?(?:s|secs?|seconds?))?$/i,
  /^\+? ?(?:(?<d>\d+) ?[日天일]間? ?)?(?:(?<h>\d+) ?(?:時間|小时|小時|시간) ?)?(?:(?<m>\d+) ?(?:分間?|分钟|分鐘|분) ?)?(?:(?<s>\d+) ?(?:秒間?|秒钟|秒鐘|초))? ?[後后후]?$/,
]

function afterStartIn(text: string): string | undefined {
  const found = firstIn(AFTER_START, text.trim()) ?? {}
  const parts = ['d', 'h', 'm', 's'].flatMap((unit) =>
    found[unit] === undefined ? [] : [`${Number(found[unit])}${unit}`],
  )
  return parts.length === 0 ? undefined : `+${parts.join('')}`
}

function firstIn(
  forms: readonly RegExp[],
  text: string,
): Readonly<Record<string, string | undefined>> | undefined {
  for (const form of forms) {
    const groups = form.exec(text)?.groups
    if (groups) return groups
  }
  return undefined
}

const twoOf = (digits = ''): string => digits.padStart(2, '0')
