import type { SettingsChange } from '@alert-replay/shared/phone/default-settings.ts'
import { PROFILE_IDS } from '@alert-replay/shared/phone/profile.ts'
import { PHONE_LANGUAGES, POSITIONS } from '@alert-replay/shared/phone/settings.ts'
import { POSSIBLE_POSITIONS, readAskedPosition, type AskedPosition } from '../../lib/asked-position.ts'
import { isRate, MAX_RATE, MIN_RATE } from '@alert-replay/shared/transport.ts'

/** What the address of an embedded phone asks for (docs/embed.md). */
export interface EmbedOptions {
  readonly settings: SettingsChange
  readonly autoplay: boolean
  readonly at: AskedPosition
  readonly rate: number
  /** What was asked for and is not known: left out, and said to whoever wrote the address. */
  readonly faults: readonly EmbedFault[]
}

export interface EmbedFault {
  readonly name: string
  readonly value: string
  /** What would have been right. */
  readonly possible: string
}

/** Reads the query of the address, as `?lang=ja&profile=jp-iphone&autoplay=1`. */
export function readEmbedOptions(query: string): EmbedOptions {
  const given = new URLSearchParams(query)
  const faults: EmbedFault[] = []
  const read = <Value>(
    name: string,
    valueOf: (text: string) => Value | undefined,
    possible: string,
  ): Value | undefined => {
    const text = given.get(name)
    if (text === null) return undefined
    const value = valueOf(text)
    if (value === undefined) faults.push({ name, value: text, possible })
    return value
  }
  const oneOf = <Value extends string>(name: string, values: readonly Value[]): Value | undefined =>
    read(name, (text) => values.find((value) => value === text), values.join(', '))

  const language = oneOf('lang', PHONE_LANGUAGES)
  const profile = oneOf('profile', PROFILE_IDS)
  const position = oneOf('position', POSITIONS)
  return {
    settings: { ...(language && { language }), ...(profile && { profile }), ...(position && { position }) },
    autoplay: read('autoplay', (text) => SWITCH[text], '1, 0') ?? false,
    at: read('at', readAskedPosition, POSSIBLE_POSITIONS) ?? AT_START,
    rate:
      read('speed', (text) => (isRate(Number(text)) ? Number(text) : undefined), `${MIN_RATE}–${MAX_RATE}`) ??
      1,
    faults,
  }
}

/** `autoplay` alone means yes, as it does on a video. */
const SWITCH: Readonly<Record<string, boolean>> = {
  '': true,
  '1': true,
  true: true,
  '0': false,
  false: false,
}

const AT_START: AskedPosition = { type: 'offset', offsetMs: 0 }
