import { readCapTime, writeCapTime } from '../cap/cap-time.ts'

const JMA_TIME = /^(\d{4}-\d\d-\d\dT\d\d:\d\d)(:\d\d)?(?:\.\d+)?(Z|[+-]\d\d:\d\d)$/
/** Control has UTC; the people it is about have Japan's time, and so has the rest of the report. */
const JAPAN_MINUTES = 9 * 60

/** A time of a JMA report as CAP writes times: to the second, UTC as Japan's time. Undefined where it is none. */
export function capTimeOf(text: string): string | undefined {
  const [, minute, second = ':00', zone] = JMA_TIME.exec(text) ?? []
  if (minute === undefined || zone === undefined) return undefined
  const time = readCapTime(`${minute}${second}${zone === 'Z' ? '+00:00' : zone}`)
  if (!time) return undefined
  return writeCapTime(zone === 'Z' ? { ...time, utcOffsetMinutes: JAPAN_MINUTES } : time)
}
