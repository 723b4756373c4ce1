import { alertPartsOf, type AlertParts } from '../cap/alert-of-message.ts'
import { writeCapTime, type CapTime } from '../cap/cap-time.ts'
import type { CapMessage } from '../cap/message.ts'
import { pick, type Localized } from '../localized.ts'
import { channelsOf, phasesOf, slugOf, stemOf, UniqueIds } from './alert-of-cap.ts'

/** A message on its way into a scenario. */
export interface SentMessage {
  readonly message: CapMessage
  readonly time: CapTime
  /** Name of the file it came from. */
  readonly file: string
  /** Indexes of the earlier messages it refers to. */
  readonly references: readonly number[]
}

/**
 * The value of a scenario file (format 2) of messages in the order in which they were sent; the first is T+0. Each
 * alert keeps its message whole in `cap`, and its words come from there: beside it stand only what CAP does not say, the
 * phase, the channel, and which file the words are quoted from. At least one message.
 */
export function scenarioOf(messages: readonly SentMessage[]): object {
  const parts = messages.map(({ message }) => alertPartsOf(message))
  const first = messages[0]
  if (!first) throw new Error('a scenario was to be made of no messages')
  const languages = languagesOf(parts)
  const sources = sourcesOf(messages, parts)
  const recorded = messages.some(({ message }) => message.status === 'Actual' || message.status === 'System')
  const place = placeOf(parts, languages)
  const ids = new UniqueIds()
  const idOf = messages.map(({ message }, i) => ids.next(stemOf(message.msgType, parts[i]?.event ?? {})))
  return {
    $schema: './scenario.schema.json',
    format: 2,
    kind: recorded ? 'recorded' : 'made-up',
    title: titleOf(messages, parts, languages),
    account: accountOf(messages, languages),
    ...(place && { place }),
    languages,
    start: writeCapTime(first.time),
    sources: sources.entries,
    alerts: messages.map((sent, i) => alertOf(sent, i)),
  }

  function alertOf({ message, time, file, references }: SentMessage, i: number): object {
    const source = sources.idOf(file)
    const own = Object.keys(parts[i]?.texts ?? {})
    const quoted = own.map((language) => [language, { wording: 'quoted', sources: [source] }])
    const missing = languages
      .filter((language) => !own.includes(language))
      .map((language) => [language, { wording: 'unknown', note: inLanguage(NO_TEXT, language) }])
    return {
      id: idOf[i],
      at: atOf(time, first?.time ?? time),
      phases: phasesOf(message),
      channels: channelsOf(message),
      ...(references.length > 0 && { references: references.map((to) => idOf[to]) }),
      texts: Object.fromEntries([...quoted, ...missing]),
      sources: [source],
      cap: message,
    }
  }
}

const NO_TEXT: Localized = {
  en: 'The message has no text in this language.',
  ja: '電文にこの言語の文はありません。',
}

const inLanguage = (texts: Localized, language: string): string => pick(texts, language)?.text ?? ''

/** A message in more languages than this is a mistake or an attack: each alert would need a note for each of them. */
const MAX_LANGUAGES = 40

/** The languages that every message with words has, else those of the first with words. */
function languagesOf(parts: readonly AlertParts[]): readonly string[] {
  const [first, ...others] = parts.filter(({ texts }) => Object.keys(texts).length > 0)
  const own = Object.keys(first?.texts ?? { en: '' }).slice(0, MAX_LANGUAGES)
  const common = own.filter((language) => others.every(({ texts }) => texts[language] !== undefined))
  return common.length > 0 ? common : own
}

/** The longest a title or a name may be; a sender's may be longer. */
const MAX_LINE = 300

const lineOf = (text: string, max = MAX_LINE): string => {
  const line = text.replace(/\s+/g, ' ').trim()
  return line.length > max ? `${line.slice(0, max - 1).replace(/[\ud800-\udbff]$/, '')}…` : line
}

/** So much of an event and of a place is in a title. */
const MAX_PART = 120

/**
 * Event, place and day of the first message that has an event. Nothing of what it says: the title is on every page before
 * the first alert has come.
 */
function titleOf(
  messages: readonly SentMessage[],
  parts: readonly AlertParts[],
  languages: readonly string[],
): Localized {
  const first = parts.findIndex(({ event }) => Object.keys(event).length > 0)
  const { event = {}, area } = parts[first] ?? {}
  const { time } = messages[Math.max(first, 0)] ?? {}
  const day = time ? writeCapTime(time).slice(0, 10) : '–'
  const partOf = (texts: Localized, language: string): readonly string[] => {
    const line = lineOf(pick(texts, language)?.text ?? '', MAX_PART)
    return line === '' ? [] : [line]
  }
  return Object.fromEntries(
    languages.map((language) => {
      const named = [...partOf(event, language), ...partOf(area?.name ?? {}, language)]
      return [language, [...named, day].join(/^(ja|zh)/.test(language) ? '、' : ', ')]
    }),
  )
}

/** The first area that is named, where it is named in every language. */
function placeOf(parts: readonly AlertParts[], languages: readonly string[]): Localized | undefined {
  const name = parts.map(({ area }) => area.name).find((one) => Object.keys(one).length > 0)
  if (!name) return undefined
  const entries = languages.map((language) => [language, lineOf(name[language] ?? '')] as const)
  return entries.every(([, text]) => text !== '') ? Object.fromEntries(entries) : undefined
}

/** So many files are named. */
const MAX_FILES = 10

function accountOf(messages: readonly SentMessage[], languages: readonly string[]): Localized {
  const files = [...new Set(messages.map(({ file }) => file))]
  const named = files
    .slice(0, MAX_FILES)
    .map((file) => lineOf(file))
    .join(', ')
  const more = files.length - MAX_FILES
  const account: Localized = {
    en: `Imported from CAP messages: ${named}${more > 0 ? ` and ${more} more files` : ''}`,
    ja: `CAP電文から取り込み: ${named}${more > 0 ? ` ほか${more}ファイル` : ''}`,
  }
  return Object.fromEntries(
    [...new Set([...languages, 'ja', 'en'])].map((language) => [language, inLanguage(account, language)]),
  )
}

interface Sources {
  readonly entries: Readonly<Record<string, object>>
  readonly idOf: (file: string) => string
}

/** A source for each file; published by its sender where its messages have one. */
function sourcesOf(messages: readonly SentMessage[], parts: readonly AlertParts[]): Sources {
  const ids = new UniqueIds()
  const idOf = new Map<string, string>()
  const publishers = new Map<string, Set<string>>()
  messages.forEach(({ file }, i) => {
    if (!idOf.has(file))
      idOf.set(file, ids.next(slugOf(baseOf(file)).slice(0, 60).replace(/-+$/, '') || 'file'))
    const publisher = pick(parts[i]?.sender ?? {}, 'en')?.text ?? ''
    publishers.set(file, (publishers.get(file) ?? new Set()).add(lineOf(publisher)))
  })
  const entries = [...idOf].map(([file, id]) => {
    const [publisher, ...others] = publishers.get(file) ?? []
    const known = others.length === 0 && publisher !== undefined && publisher !== ''
    return [id, { title: lineOf(file) || '–', ...(known && { publisher }) }] as const
  })
  return { entries: Object.fromEntries(entries), idOf: (file) => idOf.get(file) ?? '' }
}

/** The last part of a path, without its ending. */
const baseOf = (name: string): string => (name.split('/').at(-1) ?? '').replace(/\.[a-z]{2,6}$/i, '')

/** `22:46:30` on the scenario's first day, `2023-11-22T00:15:00` on another, by the clock of its start. */
function atOf({ atMs }: CapTime, start: CapTime): string {
  const local = writeCapTime({ atMs, utcOffsetMinutes: start.utcOffsetMinutes }).slice(0, 19)
  const today = writeCapTime(start).slice(0, 10)
  return local.startsWith(today) ? local.slice(11) : local
}
