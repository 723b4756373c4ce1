import { MSG_TYPES } from '../alert.ts'
import { readCapTime, type CapTime } from '../cap/cap-time.ts'
import { besides, checkMessage } from '../cap/check-message.ts'
import type { Finding, PlacedFinding } from '../cap/finding.ts'
import type { CapMessage, CapPath } from '../cap/message.ts'
import { finding, inBoth, type RuleId } from '../cap/rules/catalogue.ts'
import { MAX_OFFSET_MS } from '../command.ts'
import { linkJma } from '../jma/link-jma.ts'
import { MAX_FILE_BYTES, parseScenario } from '../parse-scenario.ts'
import { MAX_PROBLEMS } from '../problem-list.ts'
import { pathText, type Problem } from '../problem.ts'
import { problemText } from '../problem-text.ts'
import { sizeText } from '../size-text.ts'
import { FileNames } from './file-names.ts'
import { FindingBox } from './finding-box.ts'
import type { Imported, ImportedFile, ImportFile, ImportOptions } from './imported.ts'
import { jsonText } from './json-text.ts'
import { SentMessages } from './link.ts'
import { shown, START } from './placed.ts'
import { readFile, type FileRead } from './read-file.ts'
import type { ReadMessage } from './read-message.ts'
import { scenarioOf, type SentMessage } from './scenario-of-messages.ts'
import { isZip, NOTHING_USED, unzip, ZIP_LIMITS, type ZipUse } from './unzip.ts'

export type { Decode, Imported, ImportedFile, ImportFile, ImportOptions } from './imported.ts'

/**
 * Makes a scenario of files as they were dropped or found: CAP 1.0, 1.1 and 1.2, zips of them, Atom and RSS feeds with
 * the files they link to, EDXL-DE, JMA XML. Messages are ordered by when they were sent, the first is T+0; updates and
 * cancels are linked to what they refer to; the same message is taken once. Nothing is fetched, nothing throws that a
 * file could cause, and the cost grows with the size of the files. What it gives passes `parseScenario`.
 */
export function importFiles(files: readonly ImportFile[], options: ImportOptions): Imported {
  const opened = openFiles(files, options)
  const unique = withoutDuplicates(opened.flatMap(messagesOf))
  const inOrder = [...withJmaReferences(unique)].sort(bySent)
  check(inOrder, options)
  const made = makeScenario(withinLimits(inOrder), options.id)
  return { ...made, files: opened.map(imported) }
}

interface OpenedFile extends FileRead {
  readonly name: string
  readonly findings: FindingBox
  /** How many of its messages were read and not taken: another has their name, or they do not fit. */
  readonly leftOut: { count: number }
}

function openFiles(files: readonly ImportFile[], options: ImportOptions): readonly OpenedFile[] {
  const opened: OpenedFile[] = []
  const limits = { ...ZIP_LIMITS, fileBytes: options.maxFileBytes ?? ZIP_LIMITS.fileBytes }
  let used = NOTHING_USED
  let of = files.length
  const open = (file: ImportFile, read: (findings: FindingBox) => FileRead): void => {
    const findings = new FindingBox()
    opened.push({ ...read(findings), name: file.name, findings, leftOut: { count: 0 } })
    options.onProgress?.(opened.length, of)
  }
  for (const file of files) {
    if (!isZip(file.bytes)) {
      open(file, (findings) => readFile(file, options, findings))
      continue
    }
    const unzipped = unzip(file, options.decode, limits, used)
    const inside = unzipped.ok ? unzipped.value : []
    if (unzipped.ok) used = usedBy(file, inside, used)
    of += inside.length
    open(file, (findings) => {
      if (!unzipped.ok) findings.addAll(unzipped.error)
      return { ...ZIP, refused: unzipped.ok ? 0 : 1 }
    })
    for (const one of inside) {
      const inner = { ...one, name: `${file.name}/${one.name}` }
      open(inner, (findings) => (isZip(one.bytes) ? nested(findings) : readFile(inner, options, findings)))
    }
  }
  checkLinks(opened)
  return opened
}

/** The limits are of all zips together: many small bombs are one large one. */
const usedBy = (zip: ImportFile, inside: readonly ImportFile[], used: ZipUse): ZipUse => ({
  bytes: inside.reduce((sum, { bytes }) => sum + bytes.length, used.bytes),
  packedBytes: used.packedBytes + zip.bytes.length,
  entries: used.entries + inside.length,
})

const ZIP: FileRead = { kind: 'zip', messages: [], refused: 0, links: [] }

function nested(findings: FindingBox): FileRead {
  findings.say('zip-nested', START)
  return { ...ZIP, refused: 1 }
}

/** A file that a feed links to is read by itself: only what is missing has to be said. */
function checkLinks(opened: readonly OpenedFile[]): void {
  const names = new FileNames(opened.map(({ name }) => name))
  for (const { links, findings } of opened) {
    for (const { href, place } of links) {
      if (!names.has(href)) findings.say('feed-link-missing', place, { href: shown(href) })
    }
  }
}

/** A message among all that were read. */
interface Sent {
  readonly read: ReadMessage
  readonly message: CapMessage
  readonly time: CapTime
  readonly file: OpenedFile
}

/** Says something of a message, at its place in its file. */
function say({ read, file }: Sent, rule: RuleId, path: CapPath, params: Finding['params']): void {
  file.findings.add({ ...finding(rule, path, params), ...read.placeOf(path) })
}

/** Says why a message is not taken. */
function leaveOut(sent: Sent, rule: RuleId, path: CapPath, params: Finding['params']): void {
  say(sent, rule, path, params)
  sent.file.leftOut.count += 1
}

const messagesOf = (file: OpenedFile): readonly Sent[] =>
  file.messages.map((read) => {
    const time = readCapTime(read.message.sent)
    if (!time) throw new Error(`${file.name}: a message was read whose time "${read.message.sent}" is none`)
    return { read, message: read.message, time, file }
  })

function withoutDuplicates(all: readonly Sent[]): readonly Sent[] {
  const firsts = new Map<string, Sent>()
  const contents = new Map<Sent, string>()
  for (const sent of all) {
    const { identifier, sender } = sent.message
    const key = JSON.stringify([identifier, sender, sent.time.atMs])
    const first = firsts.get(key)
    if (!first) firsts.set(key, sent)
    else {
      const content = contents.get(first) ?? JSON.stringify(first.message)
      contents.set(first, content)
      sent.file.findings.addAll(sent.read.findings)
      const params = { file: first.file.name }
      if (content === JSON.stringify(sent.message)) say(sent, 'import-duplicate', [], params)
      else leaveOut(sent, 'import-conflict', [], params)
    }
  }
  return [...firsts.values()]
}

/** JMA reports name their series, not each other: what they refer to shows only when all are there. */
function withJmaReferences(all: readonly Sent[]): readonly Sent[] {
  const linked = linkJma(all.flatMap(({ read }) => read.jma ?? [])).values()
  return all.map((sent) => {
    const jma = sent.read.jma && linked.next().value
    return jma ? { ...sent, message: jma.message, read: { ...sent.read, ...jma, jma } } : sent
  })
}

/**
 * What was sent at one instant: JMA reports as they were made, alerts before what may refer to them, else as the files
 * came (the sort is stable).
 */
const bySent = (one: Sent, other: Sent): number =>
  one.time.atMs - other.time.atMs ||
  (one.read.jma?.madeMs ?? 0) - (other.read.jma?.madeMs ?? 0) ||
  rankOf(one.message) - rankOf(other.message)

const rankOf = ({ msgType }: CapMessage): number => (MSG_TYPES as readonly string[]).indexOf(msgType)

/** Says what was found in reading, and asks the rules of messages of what was CAP. */
function check(all: readonly Sent[], { nowMs }: ImportOptions): void {
  const known = new SentMessages(all.map(({ message }) => message))
  for (const { read, message, file } of all) {
    file.findings.addAll(read.findings)
    if (read.version === undefined) continue
    const found = checkMessage(message, { known, ...(nowMs !== undefined && { nowMs }) })
    const more = besides(read.findings, found)
    file.findings.addAll(more.map((one) => ({ ...one, ...read.placeOf(one.path) })))
  }
}

const MAX_DAYS = MAX_OFFSET_MS / 86_400_000

/**
 * The most messages that fit into the longest time a scenario may take, of several such groups the earliest: one stray
 * message of years ago must not push all others out. The rest are left out, and said.
 */
function withinLimits(all: readonly Sent[]): readonly Sent[] {
  const { start, end } = largestGroup(all.map(({ time }) => time.atMs))
  const taken = all.slice(start, end)
  const [first, last] = [taken[0], taken.at(-1)]
  for (const sent of [...all.slice(0, start), ...all.slice(end)]) {
    leaveOut(sent, 'import-too-far', ['sent'], {
      sent: sent.message.sent,
      count: String(taken.length),
      first: first?.message.sent ?? '',
      last: last?.message.sent ?? '',
      days: String(MAX_DAYS),
    })
  }
  return taken
}

/** Of rising instants; `end` is the first after the group. */
function largestGroup(instants: readonly number[]): { readonly start: number; readonly end: number } {
  let largest = { start: 0, end: 0 }
  let end = 0
  for (const [start, from] of instants.entries()) {
    while (end < instants.length && (instants[end] ?? 0) - from <= MAX_OFFSET_MS) end += 1
    if (end - start > largest.end - largest.start) largest = { start, end }
  }
  return largest
}

type Made = Pick<Imported, 'scenario' | 'text' | 'findings'>

/** The scenario of the messages that fit into one; of the others it is said why not. */
function makeScenario(all: readonly Sent[], id: string): Made {
  if (all.length === 0) return { findings: [finding('import-nothing', [])] }
  const scenario = scenarioOf(withLinks(all))
  // Enough to find in one go all messages that do not fit.
  const parsed = parseScenario(id, scenario, MAX_PROBLEMS + all.length)
  if (!parsed.ok) {
    const unfit = new Map(parsed.error.flatMap((problem) => unfitAlert(problem)))
    if (unfit.size === 0) return { findings: [finding('import-unfit', [], reasonOf(parsed.error[0]))] }
    for (const [index, problem] of unfit) {
      const sent = all[index]
      if (sent) leaveOut(sent, 'import-unfit', [], reasonOf(problem))
    }
    return makeScenario(
      all.filter((_, i) => !unfit.has(i)),
      id,
    )
  }
  const text = jsonText(scenario)
  if (text.length <= MAX_FILE_BYTES) return { scenario, text, findings: [] }
  const params = { size: sizeText(text.length), limit: sizeText(MAX_FILE_BYTES) }
  return { findings: [finding('import-too-large', [], params)] }
}

function withLinks(all: readonly Sent[]): readonly SentMessage[] {
  const places = new SentMessages(all.map(({ message }) => message))
  return all.map(({ message, time, file }, i) => {
    const links = places.linksOf(message, i).flatMap(({ to }) => to ?? [])
    return { message, time, file: file.name, references: [...new Set(links)] }
  })
}

/** The alert that a problem is about, and the problem within it. */
const unfitAlert = (problem: Problem): readonly (readonly [number, Problem])[] => {
  const [field, index, ...inner] = problem.path
  return field === 'alerts' && typeof index === 'number' ? [[index, { ...problem, path: inner }]] : []
}

function reasonOf(problem: Problem | undefined): Finding['params'] {
  const told = (language: string): string =>
    problem ? `${pathText(problem.path)}: ${problemText(problem, language).wrong}` : '–'
  return inBoth('reason', { en: told('en'), ja: told('ja') })
}

function imported({ name, kind, messages, refused, findings: box, leftOut }: OpenedFile): ImportedFile {
  const findings = box.all()
  const taken = messages.length - leftOut.count
  const lost = refused + leftOut.count
  const version = kind === 'cap' && messages.length === 1 ? messages[0]?.version : undefined
  return {
    name,
    kind,
    outcome: outcomeOf(kind, taken, lost, findings),
    ...(version !== undefined && { version }),
    messages: taken,
    leftOut: lost,
    findings,
  }
}

function outcomeOf(
  kind: ImportedFile['kind'],
  messages: number,
  refused: number,
  findings: readonly PlacedFinding[],
): ImportedFile['outcome'] {
  if (refused > 0 && messages === 0) return 'refused'
  if (kind === 'other') return 'ignored'
  const has = (gravity: PlacedFinding['gravity']): boolean => findings.some((one) => one.gravity === gravity)
  if (has('error')) return 'faulty'
  return has('repair') ? 'repaired' : 'read'
}
