import {
  CATEGORIES,
  CERTAINTIES,
  MSG_TYPES,
  RESPONSE_TYPES,
  SEVERITIES,
  URGENCIES,
  type Alert,
  type Area,
} from '../alert.ts'
import { languageOf, UNDETERMINED } from '../language.ts'
import type { Localized } from '../localized.ts'
import { readCapTime } from './cap-time.ts'
import { DEFAULT_LANGUAGE, type CapArea, type CapInfo, type CapMessage } from './message.ts'

/** What readers are told by a message in one language. */
export interface MessageText {
  readonly headline?: string
  readonly body?: string
  readonly instruction?: string
  readonly web?: string
  readonly contact?: string
}

/** The fields of an alert that its CAP message decides. */
export interface AlertParts extends Pick<
  Alert,
  'msgType' | 'category' | 'urgency' | 'severity' | 'certainty' | 'responseType'
> {
  /** By language; the sender's identifier where it gives no name. Never empty. */
  readonly sender: Localized
  /** `name` is empty where the message names no area. */
  readonly area: Area
  /** By language; empty where the message has no `info`. */
  readonly event: Localized
  /** By language; empty where the message has no words. */
  readonly texts: Readonly<Record<string, MessageText>>
  /** The last `expires` of its `info`, as written; absent where one of them has none that can be read. */
  readonly expiresAt?: string
}

/** So many areas are named; of the others only the number. */
const MAX_NAMED_AREAS = 10

/**
 * What an alert takes over from its CAP message (OASIS CAP 1.2, section 3.2). Several `info` of one language are parts
 * of one text: later ones add to earlier ones, or tell of another area or grade; the gravest of all decides urgency,
 * severity and certainty. A value that CAP does not know counts as Unknown, a category as Other. Costs as much as the
 * message is long.
 */
export function alertPartsOf(message: CapMessage): AlertParts {
  const infos = message.info ?? []
  const byLanguage = new Map<string, CapInfo[]>()
  for (const info of infos) {
    const language = languageOf(info.language || DEFAULT_LANGUAGE)
    const same = byLanguage.get(language)
    if (same) same.push(info)
    else byLanguage.set(language, [info])
  }
  const expiresAt = lastExpiry(infos)
  return {
    sender: senderOf(message, byLanguage),
    area: areaOf(infos, byLanguage),
    event: localized(byLanguage, (same) => distinct(same.map(({ event }) => event)).join(' / ')),
    // An unknown type is refused before it comes here.
    msgType: MSG_TYPES.find((type) => type === message.msgType) ?? 'Alert',
    category: knownOf(infos, 'category', CATEGORIES, 'Other'),
    ...gravestOf(infos),
    responseType: knownOf(infos, 'responseType', RESPONSE_TYPES),
    texts: textsOf(byLanguage),
    ...(expiresAt !== undefined && { expiresAt }),
  }
}

type ByLanguage = ReadonlyMap<string, readonly CapInfo[]>

/** The text that `make` gives for each language, without empty ones. */
const localized = (
  byLanguage: ByLanguage,
  make: (infos: readonly CapInfo[], language: string) => string,
): Localized =>
  Object.fromEntries(
    [...byLanguage].flatMap(([language, infos]) => {
      const text = make(infos, language)
      return text === '' ? [] : [[language, text] as const]
    }),
  )

/** Each of them once, without those that are absent or blank; white space around them means nothing. */
const distinct = (texts: readonly (string | undefined)[]): readonly string[] => [
  ...new Set(texts.flatMap((text) => text?.trim() || [])),
]

function senderOf(message: CapMessage, byLanguage: ByLanguage): Localized {
  if (byLanguage.size === 0) return { [UNDETERMINED]: message.sender }
  return localized(
    byLanguage,
    (infos) => distinct(infos.map(({ senderName }) => senderName)).join(' / ') || message.sender,
  )
}

/** DWD's way of cutting holes into an area: a ring, and no code of a place. */
const HOLE = 'EXCLUDE_POLYGON'

function areaOf(infos: readonly CapInfo[], byLanguage: ByLanguage): Area {
  const areas = infos.flatMap(({ area }) => area ?? [])
  const codes = new Map<string, Area['codes'][number]>()
  for (const { valueName, value } of areas.flatMap(({ geocode }) => geocode ?? [])) {
    if (valueName.trim() !== HOLE) codes.set(`${valueName}\n${value}`, { scheme: valueName, value })
  }
  const polygons = [...new Set(areas.flatMap(({ polygon }) => polygon ?? []))]
  const circles = [...new Set(areas.flatMap(({ circle }) => circle ?? []))]
  return {
    name: localized(byLanguage, (same, language) =>
      namesOf(
        same.flatMap(({ area }) => area ?? []),
        language,
      ),
    ),
    codes: [...codes.values()],
    ...(polygons.length > 0 && { polygons }),
    ...(circles.length > 0 && { circles }),
  }
}

function namesOf(areas: readonly CapArea[], language: string): string {
  const names = distinct(areas.map(({ areaDesc }) => areaDesc))
  const between = /^(?:ja|zh)\b/.test(language) ? '、' : ', '
  const named = names.slice(0, MAX_NAMED_AREAS).join(between)
  return names.length > MAX_NAMED_AREAS ? `${named} … (+${names.length - MAX_NAMED_AREAS})` : named
}

/** All known values of a list that each `info` has, in their order in the standard. */
function knownOf<Value extends string>(
  infos: readonly CapInfo[],
  field: 'category' | 'responseType',
  known: readonly Value[],
  otherwise?: Value,
): readonly Value[] {
  const written = new Set(infos.flatMap((info) => info[field] ?? []))
  const found = known.filter((value) => written.has(value))
  return found.length === 0 && otherwise !== undefined ? [otherwise] : found
}

type Gravity = Pick<Alert, 'urgency' | 'severity' | 'certainty'>

/** The three of one `info`: the gravest, the most urgent of those, the most certain of those. */
function gravestOf(infos: readonly CapInfo[]): Gravity {
  const rank = ({ urgency, severity, certainty }: Gravity): number =>
    (SEVERITIES.indexOf(severity) * URGENCIES.length + URGENCIES.indexOf(urgency)) * CERTAINTIES.length +
    CERTAINTIES.indexOf(certainty)
  let gravest: Gravity = { urgency: 'Unknown', severity: 'Unknown', certainty: 'Unknown' }
  for (const info of infos) {
    const own: Gravity = {
      urgency: known(URGENCIES, info.urgency),
      severity: known(SEVERITIES, info.severity),
      // CAP 1.0 had one more.
      certainty: info.certainty.trim() === 'Very Likely' ? 'Likely' : known(CERTAINTIES, info.certainty),
    }
    if (rank(own) < rank(gravest)) gravest = own
  }
  return gravest
}

const known = <Value extends string>(values: readonly Value[], written: string): Value | 'Unknown' =>
  values.find((value) => value === written) ?? 'Unknown'

const textsOf = (byLanguage: ByLanguage): Readonly<Record<string, MessageText>> =>
  Object.fromEntries(
    [...byLanguage].flatMap(([language, infos]) => {
      const text = textOf(infos)
      return text.body === undefined ? [] : [[language, text] as const]
    }),
  )

/** Without a description its headline, what to do, or at least the event are the words that people got. */
function textOf(infos: readonly CapInfo[]): MessageText {
  const headlines = infos.map((info) => info.headline?.trim() ?? '')
  const [headline] = distinct(headlines)
  const bodies = infos.map((info, i) =>
    [headlines[i] === headline ? '' : headlines[i], info.description?.trim()]
      .filter((part) => part)
      .join('\n'),
  )
  const instruction = joined(infos.map((info) => info.instruction))
  const event = joined(infos.map((info) => info.event))
  const web = distinct(infos.map((info) => info.web))[0]
  const contact = joined(infos.map((info) => info.contact))
  const body = joined(bodies) ?? headline ?? instruction ?? event
  return {
    ...(headline !== undefined && body !== headline && { headline }),
    ...(body !== undefined && { body }),
    ...(instruction !== undefined && body !== instruction && { instruction }),
    ...(web !== undefined && { web }),
    ...(contact !== undefined && { contact }),
  }
}

/** As paragraphs; undefined where there is none. */
const joined = (texts: readonly (string | undefined)[]): string | undefined =>
  distinct(texts).join('\n\n') || undefined

function lastExpiry(infos: readonly CapInfo[]): string | undefined {
  let last: { readonly text: string; readonly atMs: number } | undefined
  for (const { expires } of infos) {
    const atMs = expires === undefined ? undefined : readCapTime(expires.trim())?.atMs
    if (expires === undefined || atMs === undefined) return undefined
    if (!last || atMs > last.atMs) last = { text: expires.trim(), atMs }
  }
  return last?.text
}
