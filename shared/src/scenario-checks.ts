import { WORDINGS, type Wording } from './alert.ts'
import type { MessageText } from './cap/alert-of-message.ts'
import { MAX_OFFSET_MS } from './command.ts'
import { checkFlight } from './flight-checks.ts'
import { isLanguage } from './language.ts'
import { nearest } from './nearest.ts'
import type { ProblemCode } from './problem.ts'
import { BESIDE_CAP, BESIDE_CAP_IN_TEXT, SLUG } from './scenario-schema.ts'
import { missingField } from './shape-problems.ts'
import { startExample, timeExamples, tooEarly } from './time-examples.ts'
import { readAt, readDuration, readStart, type Start } from './time.ts'

type Path = readonly (string | number)[]
export type Report = (path: Path, code: ProblemCode, params?: Readonly<Record<string, string>>) => void

/** What the CAP message of an alert says, by language; undefined where it has none. */
export type Words = Readonly<Record<string, MessageText>> | 'unreadable' | undefined

/**
 * Reports what a schema cannot see: times and their order, references, languages, how wordings are known. Takes the
 * value as it stands in the file and looks at whatever of it can be read, so that no fault hides another (rule F2);
 * what has the wrong shape is left to the schema. `words` has for each alert what its message says. Gives the start
 * where it can be read.
 */
export function checkScenario(value: unknown, words: readonly Words[], report: Report): Start | undefined {
  const startText = fieldOf(value, 'start')
  const start = typeof startText === 'string' ? readStart(startText) : undefined
  if (typeof startText === 'string' && !start)
    report(['start'], 'bad-start', { actual: startText, expected: startExample(startText) })

  const alerts = alertsIn(value)
  const times = checkTimes(alerts, start, startText, report)
  checkReferences(alerts, times, report)
  const head = checkHead(value, report)
  alerts.forEach((alert, i) => {
    const path = ['alerts', i]
    checkAlert(alert, words[i], path, head, report)
    checkExpiry(alert, times[i], start, path, report)
    checkForTrainer(alert, path, head, report)
  })
  checkFlight(fieldOf(value, 'flight'), start, head.recorded, {
    languages: (texts, path) => checkLanguages(texts, head, path, report),
    sources: (ids, path) => checkSources(ids, head, path, report),
    report,
  })
  return start
}

/** The alerts of a file, whatever they are; none where there is no list. */
export const alertsIn = (value: unknown): readonly unknown[] => listIn(value, 'alerts')

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const fieldOf = (value: unknown, field: string): unknown => (isObject(value) ? value[field] : undefined)

function listIn(value: unknown, field: string): readonly unknown[] {
  const list = fieldOf(value, field)
  return Array.isArray(list) ? list : []
}

const isSlug = (id: unknown): id is string => typeof id === 'string' && SLUG.test(id)

/** The offset of each alert whose time can be read; order is checked among those. */
function checkTimes(
  alerts: readonly unknown[],
  start: Start | undefined,
  startText: unknown,
  report: Report,
): (number | undefined)[] {
  let previous: { readonly index: number; readonly offsetMs: number; readonly at: string } | undefined
  return alerts.map((alert, index) => {
    const at = fieldOf(alert, 'at')
    if (!start || typeof at !== 'string') return undefined
    const path = ['alerts', index, 'at']
    const time = readAt(at, start)
    if (!time) {
      report(path, 'bad-time', { actual: at, ...timeExamples(start, at) })
      return undefined
    }
    const { offsetMs } = time
    if (offsetMs < 0) {
      const early = { at, offsetMs, isFirst: index === 0, previousMs: previous?.offsetMs ?? 0 }
      const { code, params } = tooEarly(early, start, String(startText))
      report(path, code, params)
    } else if (offsetMs > MAX_OFFSET_MS)
      report(path, 'too-late', { actual: at, days: String(MAX_OFFSET_MS / 86_400_000) })
    else if (previous && offsetMs < previous.offsetMs) {
      report(path, 'wrong-order', { actual: at, previous: String(previous.index), previousAt: previous.at })
      // The next one is held against the same alert as this one: one fault, said once.
    } else previous = { index, offsetMs, at }
    return offsetMs
  })
}

function checkReferences(
  alerts: readonly unknown[],
  times: readonly (number | undefined)[],
  report: Report,
): void {
  const indexOf = new Map<string, number>()
  const ids = alerts.map((alert) => fieldOf(alert, 'id'))
  ids.forEach((id, i) => {
    if (typeof id !== 'string') return
    const previous = indexOf.get(id)
    if (previous !== undefined) report(['alerts', i, 'id'], 'repeated-id', { id, previous: String(previous) })
    else indexOf.set(id, i)
  })
  const check = (id: unknown, from: number, path: Path): void => {
    if (!isSlug(id)) return
    const to = indexOf.get(id)
    if (to === undefined) reportDangling(id, ids.slice(Math.max(0, from - MAX_OFFERED), from), path, report)
    else if (to >= from) report(path, 'forward-reference', { id })
  }
  alerts.forEach((alert, i) => {
    listIn(alert, 'references').forEach((id, k) => check(id, i, ['alerts', i, 'references', k]))
    const partOf = fieldOf(alert, 'partOf')
    check(partOf, i, ['alerts', i, 'partOf'])
    const whole = isSlug(partOf) ? indexOf.get(partOf) : undefined
    if (whole === undefined || whole >= i) return
    const [wholeMs, partMs] = [times[whole], times[i]]
    if (wholeMs !== undefined && partMs !== undefined && wholeMs !== partMs) {
      report(['alerts', i, 'partOf'], 'part-elsewhere', { id: String(partOf) })
    }
  })
}

/** `earlier`: ids of the alerts before it, as they stand in the file; only of these it could be one. */
function reportDangling(id: string, earlier: readonly unknown[], path: Path, report: Report): void {
  const slugs = earlier.filter(isSlug).reverse()
  const near = nearest(id, slugs)
  if (near !== undefined) report(path, 'misspelt-reference', { id, near, expected: listed(slugs) })
  else if (slugs.length > 0) report(path, 'dangling-reference', { id, expected: listed(slugs) })
  else report(path, 'reference-of-first', { id })
}

/** What the alerts are checked against. */
interface Head {
  readonly recorded: boolean
  readonly languages: readonly string[]
  /** Ids; undefined where they cannot be read. */
  readonly sources: ReadonlySet<string> | undefined
}

function checkHead(value: unknown, report: Report): Head {
  const sources = fieldOf(value, 'sources') ?? {}
  const head: Head = {
    recorded: fieldOf(value, 'kind') === 'recorded',
    // Each once: they are looked for in every text.
    languages: [
      ...new Set(
        listIn(value, 'languages').filter((tag): tag is string => typeof tag === 'string' && isLanguage(tag)),
      ),
    ],
    sources: isObject(sources) ? new Set(Object.keys(sources)) : undefined,
  }
  if (head.recorded && fieldOf(value, 'account') === undefined) report([], 'missing-account')
  for (const field of ['title', 'account', 'summary', 'place', 'teaches', 'sender', 'event']) {
    checkLanguages(fieldOf(value, field), head, [field], report)
  }
  if (isObject(sources)) {
    for (const [id, source] of Object.entries(sources))
      checkLanguages(fieldOf(source, 'note'), head, ['sources', id, 'note'], report)
  }
  listIn(value, 'notes').forEach((note, i) => checkLanguages(note, head, ['notes', i], report))
  checkArea(value, [], report)
  return head
}

/** An area without any name says nothing to whoever reads for whom an alert is. */
function checkArea(holder: unknown, path: Path, report: Report): void {
  const name = fieldOf(fieldOf(holder, 'area'), 'name')
  if (isObject(name) && Object.keys(name).length === 0)
    report([...path, 'area', 'name'], 'too-short', { limit: '1' })
}

function checkLanguages(texts: unknown, head: Head, path: Path, report: Report): void {
  if (!isObject(texts)) return
  for (const language of head.languages) {
    if (texts[language] === undefined) report(path, 'missing-language', { language })
  }
}

function checkSources(ids: readonly unknown[], head: Head, path: Path, report: Report): void {
  ids.forEach((id, i) => checkSource(id, head, [...path, i], report))
}

function checkSource(id: unknown, { sources }: Head, path: Path, report: Report): void {
  if (!sources || !isSlug(id) || sources.has(id)) return
  const near = nearest(id, first(MAX_OFFERED, sources))
  if (near !== undefined) report(path, 'misspelt-source', { id, near, expected: listed(sources) })
  else report(path, 'unknown-source', { id, expected: listed(sources) })
}

function checkAlert(alert: unknown, words: Words, path: Path, head: Head, report: Report): void {
  const entries = listIn(alert, 'sources')
  entries.forEach((entry, i) => {
    const own = [...path, 'sources', i]
    if (!isObject(entry)) return checkSource(entry, head, own, report)
    checkSource(entry['id'], head, [...own, 'id'], report)
    checkLanguages(entry['note'], head, [...own, 'note'], report)
  })
  for (const field of ['sender', 'event', 'timeNote']) {
    checkLanguages(fieldOf(alert, field), head, [...path, field], report)
  }
  if (isObject(alert) && alert['cellBroadcast'] !== undefined) checkCellBroadcast(alert, path, report)
  checkArea(alert, path, report)
  const texts = fieldOf(alert, 'texts')
  if (words === undefined) {
    if (isObject(alert) && texts === undefined) {
      const { code, params } = missingField([...path, 'texts'])
      report([...path, 'texts'], code, params)
    }
    checkLanguages(texts, head, [...path, 'texts'], report)
  } else {
    checkBesideCap(alert, BESIDE_CAP, path, report)
    const silent = head.recorded && entries.length === 0 && words !== 'unreadable'
    const unspoken = silent && Object.keys(words).some((language) => fieldOf(texts, language) === undefined)
    if (unspoken) report([...path, 'cap'], 'unsourced-wording', { wording: 'quoted' })
    if (words !== 'unreadable' && (texts === undefined || isObject(texts))) {
      checkLanguages({ ...words, ...texts }, head, [...path, texts ? 'texts' : 'cap'], report)
    }
  }
  if (!isObject(texts)) return
  for (const [language, text] of Object.entries(texts)) {
    const sent = words === 'unreadable' ? words : words?.[language]
    if (words !== undefined) checkBesideCap(text, BESIDE_CAP_IN_TEXT, [...path, 'texts', language], report)
    checkText(text, sent, head, [...path, 'texts', language], report)
  }
}

function checkBesideCap(value: unknown, fields: readonly string[], path: Path, report: Report): void {
  for (const field of fields) {
    if (fieldOf(value, field) !== undefined) report([...path, field], 'beside-cap', { field })
  }
}

function checkCellBroadcast(alert: unknown, path: Path, report: Report): void {
  const channels = fieldOf(alert, 'channels')
  if (Array.isArray(channels) && channels.length > 0 && !channels.includes('cell-broadcast')) {
    report([...path, 'cellBroadcast'], 'no-cell-broadcast')
  }
}

/** `atMs` is when the alert comes, after the start. */
function checkExpiry(
  alert: unknown,
  atMs: number | undefined,
  start: Start | undefined,
  path: Path,
  report: Report,
): void {
  const expires = fieldOf(alert, 'expires')
  if (!start || typeof expires !== 'string') return
  const time = readAt(expires, start)
  if (!time) report([...path, 'expires'], 'bad-time', { actual: expires, ...timeExamples(start, expires) })
  else if (atMs !== undefined && time.offsetMs <= atMs) {
    const { nextDay } = timeExamples(start)
    report([...path, 'expires'], 'expires-early', {
      actual: expires,
      at: String(fieldOf(alert, 'at')),
      nextDay,
    })
  }
}

/** What is expected of people and what they are asked. */
function checkForTrainer(alert: unknown, path: Path, head: Head, report: Report): void {
  for (const field of ['cue', 'notes']) checkLanguages(fieldOf(alert, field), head, [...path, field], report)
  listIn(alert, 'expected').forEach((expected, i) => {
    const own = [...path, 'expected', i]
    for (const field of ['action', 'why'])
      checkLanguages(fieldOf(expected, field), head, [...own, field], report)
    checkSources(listIn(expected, 'sources'), head, [...own, 'sources'], report)
    const within = fieldOf(expected, 'within')
    if (typeof within === 'string' && !readDuration(within)) {
      report([...own, 'within'], 'bad-duration', { actual: within })
    }
  })
  const question = fieldOf(alert, 'question')
  checkLanguages(fieldOf(question, 'text'), head, [...path, 'question', 'text'], report)
  const indexOf = new Map<unknown, number>()
  listIn(question, 'choices').forEach((choice, i) => {
    const own = [...path, 'question', 'choices', i]
    for (const field of ['text', 'feedback'])
      checkLanguages(fieldOf(choice, field), head, [...own, field], report)
    const id = fieldOf(choice, 'id')
    const previous = indexOf.get(id)
    if (typeof id !== 'string') return
    if (previous === undefined) indexOf.set(id, i)
    else report([...own, 'id'], 'repeated-choice', { id, previous: String(previous) })
  })
}

/** `sent` is what the alert's CAP message says in this language. */
function checkText(
  text: unknown,
  sent: MessageText | 'unreadable' | undefined,
  head: Head,
  path: Path,
  report: Report,
): void {
  if (typeof text !== 'string' && !isObject(text)) return
  const { body, wording, sources }: Readonly<Record<string, unknown>> =
    typeof text === 'string' ? { body: text } : text
  checkSources(listIn(text, 'sources'), head, [...path, 'sources'], report)
  const known = WORDINGS.find((one) => one === wording)
  // Of a wording that is none of ours it cannot be said what goes with it.
  if (wording !== undefined && !known) return
  const unsourced = sources === undefined || (Array.isArray(sources) && sources.length === 0)
  if (head.recorded && !known) report(path, 'missing-wording')
  else if (head.recorded && known === 'written') report([...path, 'wording'], 'written-in-recorded')
  else if (known && unsourced && (head.recorded ? known !== 'unknown' : FROM_SOURCE.includes(known)))
    report(path, 'unsourced-wording', { wording: known })
  if (sent === 'unreadable') return
  if (wording === 'unknown' && body !== undefined) report([...path, 'body'], 'body-of-unknown')
  else if (wording === 'unknown' && sent) report([...path, 'wording'], 'body-of-unknown')
  if (wording !== 'unknown' && body === undefined && !sent) report(path, 'missing-body')
}

/** What is made up can be put together or translated from what is made up; but this is somebody else's, of whoever is named. */
const FROM_SOURCE: readonly Wording[] = ['quoted', 'reported']

/** Among so many the one that was meant is looked for: there may be very many, and for each fault anew. */
const MAX_OFFERED = 100

function first<Item>(count: number, items: Iterable<Item>): readonly Item[] {
  const found: Item[] = []
  for (const item of items) {
    if (found.length === count) break
    found.push(item)
  }
  return found
}

/** At most eight of them: a message is a sentence, not a list. */
function listed(ids: Iterable<string>): string {
  const [some, more] = [first(8, ids), first(9, ids).length > 8]
  if (some.length === 0) return '(none)'
  return [...some, ...(more ? ['…'] : [])].join(', ')
}
