const CAP_TIME = /^(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d):(\d\d)([+-])(\d\d):(\d\d)$/
const MINUTE_MS = 60_000
const DAY_MS = 86_400_000

/** A CAP time: an instant, and the offset its sender wrote, which tells the hour people had on their clocks. */
export interface CapTime {
  /** Epoch milliseconds. */
  readonly atMs: number
  /** Minutes east of UTC. */
  readonly utcOffsetMinutes: number
}

/**
 * Reads a CAP time, `2023-11-21T22:46:00+09:00`: whole seconds, an offset of at most 14 hours, never `Z`.
 * Undefined where it is not written so, or is no day or hour (CAP 1.2, section 3.3.2; XML Schema dateTime, by which
 * `24:00:00` is the end of a day).
 */
export function readCapTime(text: string): CapTime | undefined {
  const parts = CAP_TIME.exec(text)
  if (!parts) return undefined
  const [hour, minute, second] = parts.slice(4, 7).map(Number) as [number, number, number]
  const [zoneHour, zoneMinute] = [Number(parts[8]), Number(parts[9])]
  const endOfDay = hour === 24 && minute === 0 && second === 0
  if (zoneMinute > 59 || zoneHour * 60 + zoneMinute > 14 * 60) return undefined
  if ((hour > 23 && !endOfDay) || minute > 59 || second > 59) return undefined
  const dayMs = Date.parse(`${text.slice(0, 10)}T00:00:00Z`)
  if (
    parts[1] === '0000' ||
    Number.isNaN(dayMs) ||
    new Date(dayMs).toISOString().slice(0, 10) !== text.slice(0, 10)
  )
    return undefined
  const utcOffsetMinutes = (parts[7] === '-' ? -1 : 1) * (zoneHour * 60 + zoneMinute) || 0
  const localMs = dayMs + (endOfDay ? DAY_MS : ((hour * 60 + minute) * 60 + second) * 1_000)
  return { atMs: localMs - utcOffsetMinutes * MINUTE_MS, utcOffsetMinutes }
}

/** Writes a CAP time to the second; UTC is `-00:00` (CAP 1.2, section 3.3.2). */
export function writeCapTime({ atMs, utcOffsetMinutes }: CapTime): string {
  const local = new Date(atMs + utcOffsetMinutes * MINUTE_MS).toISOString().slice(0, 19)
  const minutes = Math.abs(utcOffsetMinutes)
  const two = (value: number): string => String(value).padStart(2, '0')
  return `${local}${utcOffsetMinutes > 0 ? '+' : '-'}${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`
}
