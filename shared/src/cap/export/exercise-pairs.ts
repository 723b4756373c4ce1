import type { CapPair, CapPath } from '../message.ts'
import { clean, markedProse, quoted, type Desk } from './desk.ts'
import { reportUnknown } from './exercise-extras.ts'
import { datesIn } from './dates-in-text.ts'
import { shiftTimesIn } from './shift.ts'

/**
 * Parameters that ask a live system to act: Wireless Emergency Alerts and the Emergency Alert System (FEMA IPAWS
 * profile), broadcast at once (CAP-CP layers SOREM and EC-MSC-SMC), the header of a bulletin on the WMO's network.
 * BLOCKCHANNEL stays: it only ever keeps a message from a channel.
 */
const ROUTES =
  /^(?:WEAHandling|EAS-ORG|EAS-STN-ID|EAS-Must-Carry|layer:[\w:.-]{0,60}:(?:Broadcast_\w{1,40}ly|Broadcast_Intrusive|Wireless_?Immediate)|WMOHEADER|AWIPSidentifier)$/i

/** By their names these hold words that are shown, sent or spoken by themselves. */
const WORDS = /te?xt|headline|message|sms|tweet|speech|spoken|tts|scroll|caption/i
/** By their names these hold times. */
const TIMES = /time|date|vtec|until|arrival|expir|onset|stamp|ending/i
/** By their names these name other messages. */
const OTHERS = /references|identifier|messageid/i

/** Characters that fit on the phone: FEMA IPAWS (47 CFR 10.430), CAP-CP SOREM 2.0. */
const LIMITS: Readonly<Record<string, number>> = {
  cmamtext: 90,
  cmamlongtext: 360,
  'layer:sorem:2.0:wirelesstext': 600,
}

/**
 * The parameters of an exercise copy. Texts carry the drill mark; times are shifted with the message; what holds a time
 * that cannot be shifted, names a recorded message, or asks a live system to act is left out. Each is reported.
 */
export const exerciseParameters = (desk: Desk, path: CapPath, pairs: readonly CapPair[]): CapPair[] =>
  pairs.flatMap((pair, index) => exerciseParameter(desk, [...path, index], pair) ?? [])

function exerciseParameter(desk: Desk, path: CapPath, pair: CapPair): CapPair | undefined {
  reportUnknown(desk, path, pair.unknown)
  const valueName = clean(desk, [...path, 'valueName'], pair.valueName)
  const value = clean(desk, [...path, 'value'], pair.value)
  const name = valueName.trim()
  const params = { name: quoted(name), value: quoted(value) }
  if (ROUTES.test(name)) {
    desk.say('export-route-dropped', path, params)
    return undefined
  }
  if (namesMessage(desk, name, value)) {
    desk.say('export-parameter-dropped', path, params)
    return undefined
  }
  const shifted = shiftTimesIn(value, desk.shift)
  if (isWords(name, shifted.rest)) return { valueName, value: words(desk, [...path, 'value'], name, value) }
  const isLeft = datesIn(shifted.rest).length > 0 || (shifted.count === 0 && isTimeByName(name, value))
  if (shifted.text === undefined || isLeft) {
    desk.say('export-parameter-dropped', path, params)
    return undefined
  }
  if (shifted.count > 0) {
    desk.say('export-parameter-shifted', path, { ...params, now: quoted(shifted.text) })
  }
  return { valueName, value: shifted.text }
}

/** Codes of an exercise copy, as they are; one that names a recorded message is left out. */
export const exerciseCodes = (desk: Desk, path: CapPath, pairs: readonly CapPair[]): CapPair[] =>
  pairs.flatMap((pair, index) => {
    const at = [...path, index]
    if (desk.names.areIn(pair.valueName) || desk.names.areIn(pair.value)) {
      desk.say('export-parameter-dropped', at, { name: quoted(pair.valueName), value: quoted(pair.value) })
      return []
    }
    reportUnknown(desk, at, pair.unknown)
    const valueName = clean(desk, [...at, 'valueName'], pair.valueName)
    return [{ valueName, value: clean(desk, [...at, 'value'], pair.value) }]
  })

const namesMessage = ({ names }: Desk, name: string, value: string): boolean =>
  OTHERS.test(name) || names.areIn(name) || names.areIn(value)

const isTimeByName = (name: string, value: string): boolean =>
  TIMES.test(name.replace(/update|time ?zone/gi, '')) && /\d/.test(value) && !DURATION.test(value)

/** How long something takes is the same on any day. */
const DURATION =
  /^\s*[\d.,]{1,20}(?: ?[-–] ?[\d.,]{1,20})? ?(?:s|sec|seconds?|min|minutes?|h|hours?|days?|秒|分|時間|日)\s*$/i

/** By the name, or because it reads so: six words or more, or the marks of a Japanese sentence. */
const isWords = (name: string, rest: string): boolean =>
  rest.trim() !== '' && (WORDS.test(name) || /[。！？]/.test(rest) || hasWords(rest, 6))

function hasWords(text: string, count: number): boolean {
  const word = /\p{L}{2,}/gu
  for (let i = 0; i < count; i++) if (!word.test(text)) return false
  return true
}

function words(desk: Desk, path: CapPath, name: string, value: string): string {
  const text = markedProse(desk, path, value)
  const limit = LIMITS[name.toLowerCase()]
  const length = text.replace(/[\u{10000}-\u{10ffff}]/gu, '.').length
  if (limit !== undefined && length > limit) {
    desk.say('export-text-long', path, { name, count: String(length), limit: String(limit) })
  }
  return text
}
