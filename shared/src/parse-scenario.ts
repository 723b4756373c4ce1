import { findNodeAtLocation, parseTree, printParseErrorCode, type Node, type ParseError } from 'jsonc-parser'
import type { Alert, AlertText, Area, Source } from './alert.ts'
import { MAX_OFFSET_MS } from './command.ts'
import type { Localized } from './localized.ts'
import type { PlacedProblem, Problem, ProblemCode } from './problem.ts'
import { ok, refused, type Result } from './result.ts'
import type { Scenario } from './scenario.ts'
import {
  alertFileSchema,
  MAX_ID_LENGTH,
  scenarioHeadSchema,
  SLUG,
  type AlertFile,
  type ScenarioHeadFile,
} from './scenario-schema.ts'
import { problemsOf } from './shape-problems.ts'
import { readAt, readStart, type Start } from './time.ts'

/** Larger files are refused unread. */
export const MAX_FILE_BYTES = 20 * 1024 * 1024

type Path = readonly (string | number)[]
type Report = (path: Path, code: ProblemCode, params?: Readonly<Record<string, string>>) => void

/**
 * Reads the text of a scenario file. Gives the scenario, or every fault found, each with its line and column.
 * `id` is the file's name without `.json`.
 */
export function parseScenarioText(id: string, text: string): Result<Scenario, readonly PlacedProblem[]> {
  if (text.length > MAX_FILE_BYTES) {
    const params = { size: `${Math.ceil(text.length / 1024 / 1024)} MB`, limit: '20 MB' }
    return refused([{ path: [], code: 'too-large', params, line: 1, column: 1 }])
  }
  const errors: ParseError[] = []
  const place = placer(text)
  const tree = parseTree(text, errors, { disallowComments: true, allowTrailingComma: false })
  if (!tree || errors.length > 0) {
    return refused(
      (errors.length > 0 ? errors : [{ error: 4, offset: 0, length: 0 } as ParseError]).map((error) => ({
        path: [],
        code: 'not-json',
        params: { reason: printParseErrorCode(error.error) },
        ...place(error.offset),
      })),
    )
  }
  const problems: PlacedProblem[] = repeatedFields(tree).map(({ path, field, offset }) => ({
    path,
    code: 'repeated-field',
    params: { field },
    ...place(offset),
  }))
  const parsed = parseScenario(id, JSON.parse(text))
  if (!parsed.ok) {
    for (const problem of parsed.error) problems.push({ ...problem, ...place(offsetOf(tree, problem)) })
  }
  if (problems.length > 0) return refused(problems.sort((a, b) => a.line - b.line || a.column - b.column))
  return parsed as { readonly ok: true; readonly value: Scenario }
}

/**
 * Reads a scenario from the value of its file. Gives the scenario with every default filled in, or every fault found.
 * Faults in one alert do not hide those in others, nor faults of order and reference.
 */
export function parseScenario(id: string, value: unknown): Result<Scenario, readonly Problem[]> {
  const problems: Problem[] = []
  const report: Report = (path, code, params = {}) => void problems.push({ path, code, params })

  if (!SLUG.test(id) || id.length > MAX_ID_LENGTH) report([], 'bad-id', { actual: id })
  const head = scenarioHeadSchema.safeParse(value)
  if (!head.success) problems.push(...problemsOf(head.error, value))

  const raw = alertsIn(value)
  const files = raw.map((alert, i) => {
    const parsed = alertFileSchema.safeParse(alert)
    if (!parsed.success) problems.push(...problemsOf(parsed.error, alert, ['alerts', i]))
    return parsed.data
  })

  const startText = fieldOf(value, 'start')
  const start = typeof startText === 'string' ? readStart(startText) : undefined
  if (typeof startText === 'string' && !start) report(['start'], 'bad-start', { actual: startText })

  const times = checkTimes(raw, start, startText, report)
  checkReferences(raw, times, report)
  if (head.success) checkHead(head.data, report)
  files.forEach((file, i) => {
    if (file && head.success) checkAlert(file, i, head.data, report)
  })

  if (problems.length > 0 || !head.success || !start) return refused(problems)
  return ok(build(id, head.data, start, files as AlertFile[]))
}

const fieldOf = (value: unknown, field: string): unknown =>
  typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[field] : undefined

function alertsIn(value: unknown): readonly unknown[] {
  const alerts = fieldOf(value, 'alerts')
  return Array.isArray(alerts) ? alerts : []
}

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
      report(path, 'bad-time', { actual: at })
      return undefined
    }
    const { offsetMs } = time
    if (offsetMs < 0) report(path, 'before-start', { actual: at, start: String(startText) })
    else if (offsetMs > MAX_OFFSET_MS) report(path, 'too-late', { actual: at, limit: '10 d' })
    else if (previous && offsetMs < previous.offsetMs) {
      report(path, 'wrong-order', {
        actual: at,
        previous: String(previous.index),
        previousAt: previous.at,
      })
    }
    // After a fault of order the later of the two is what the next one is held against: one fault, said once.
    if (!previous || offsetMs >= previous.offsetMs) previous = { index, offsetMs, at }
    return offsetMs
  })
}

function checkReferences(
  alerts: readonly unknown[],
  times: readonly (number | undefined)[],
  report: Report,
): void {
  const indexOf = new Map<string, number>()
  alerts.forEach((alert, i) => {
    const id = fieldOf(alert, 'id')
    if (typeof id !== 'string') return
    const previous = indexOf.get(id)
    if (previous !== undefined) report(['alerts', i, 'id'], 'repeated-id', { id, previous: String(previous) })
    else indexOf.set(id, i)
  })
  const check = (id: unknown, from: number, path: Path): void => {
    if (typeof id !== 'string') return
    const to = indexOf.get(id)
    if (to === undefined) report(path, 'dangling-reference', { id, expected: listed(indexOf.keys()) })
    else if (to >= from) report(path, 'forward-reference', { id })
  }
  alerts.forEach((alert, i) => {
    const references = fieldOf(alert, 'references')
    if (Array.isArray(references)) {
      references.forEach((id, k) => check(id, i, ['alerts', i, 'references', k]))
    }
    const partOf = fieldOf(alert, 'partOf')
    check(partOf, i, ['alerts', i, 'partOf'])
    const whole = typeof partOf === 'string' ? indexOf.get(partOf) : undefined
    if (whole !== undefined && whole < i && times[whole] !== times[i]) {
      report(['alerts', i, 'partOf'], 'part-elsewhere', { id: String(partOf) })
    }
  })
}

function checkHead(head: ScenarioHeadFile, report: Report): void {
  const localizedFields = {
    title: head.title,
    account: head.account,
    summary: head.summary,
    place: head.place,
  }
  if (head.kind === 'recorded' && !head.account) report([], 'missing-account')
  for (const [field, texts] of Object.entries(localizedFields)) {
    if (texts) checkLanguages(texts, head.languages, [field], report)
  }
}

function checkLanguages(
  texts: Readonly<Record<string, unknown>>,
  languages: readonly string[],
  path: Path,
  report: Report,
): void {
  for (const language of languages) {
    if (texts[language] === undefined) report(path, 'missing-language', { language })
  }
}

function checkAlert(file: AlertFile, index: number, head: ScenarioHeadFile, report: Report): void {
  const at = ['alerts', index]
  const known = Object.keys(head.sources ?? {})
  const checkSources = (ids: readonly string[] | undefined, path: Path): void => {
    ids?.forEach((id, i) => {
      if (!known.includes(id)) report([...path, i], 'unknown-source', { id, expected: listed(known) })
    })
  }
  checkLanguages(file.texts, head.languages, [...at, 'texts'], report)
  checkSources(file.sources, [...at, 'sources'])
  for (const [language, text] of Object.entries(file.texts)) {
    const path = [...at, 'texts', language]
    const { body, wording, sources } = typeof text === 'string' ? { body: text } : text
    if (head.kind === 'recorded') {
      if (wording === undefined) report(path, 'missing-wording')
      else if (wording === 'written') report([...path, 'wording'], 'written-in-recorded')
      else if (wording !== 'unknown' && !sources?.length) report(path, 'unsourced-wording', { wording })
    }
    if (wording === 'unknown' && body !== undefined) report([...path, 'body'], 'body-of-unknown')
    if (wording !== 'unknown' && body === undefined) report(path, 'missing-body')
    checkSources(sources, [...path, 'sources'])
  }
}

function build(id: string, head: ScenarioHeadFile, start: Start, files: readonly AlertFile[]): Scenario {
  const sources = Object.entries(head.sources ?? {}).map(([sourceId, source]): Source => ({
    id: sourceId,
    ...defined(source),
  }))
  return {
    id,
    kind: head.kind,
    title: head.title,
    ...defined({ summary: head.summary, account: head.account, place: head.place, timeZone: head.timeZone }),
    languages: head.languages,
    startMs: start.atMs,
    utcOffsetMinutes: start.utcOffsetMinutes,
    sources,
    notes: head.notes ?? [],
    alerts: files.map((file) => buildAlert(file, head, start)),
  }
}

const UNKNOWN_SENDER: Localized = { en: 'Sender not given', ja: '発信者の記載なし' }
const UNKNOWN_AREA: Localized = { en: 'Area not given', ja: '対象地域の記載なし' }

function buildAlert(file: AlertFile, head: ScenarioHeadFile, start: Start): Alert {
  const time = readAt(file.at, start)
  if (!time) throw new Error(`alert "${file.id}" was checked, yet its time "${file.at}" cannot be read`)
  const references = file.references ?? []
  const partOf = file.partOf
  const linked = partOf === undefined || references.includes(partOf) ? references : [partOf, ...references]
  return {
    id: file.id,
    offsetMs: time.offsetMs,
    precision: file.precision ?? time.precision,
    phases: file.phases,
    channels: file.channels,
    sender: file.sender ?? head.sender ?? UNKNOWN_SENDER,
    area: buildArea(file.area ?? head.area),
    event: file.event ?? head.event ?? head.title,
    msgType: file.msgType ?? (linked.length > 0 ? 'Update' : 'Alert'),
    references: linked,
    category: file.category ?? ['Other'],
    urgency: file.urgency ?? 'Unknown',
    severity: file.severity ?? 'Unknown',
    certainty: file.certainty ?? 'Unknown',
    responseType: file.responseType ?? [],
    texts: Object.fromEntries(
      Object.entries(file.texts).map(([language, text]) => [language, buildText(text)] as const),
    ),
    sources: file.sources ?? [],
    ...defined({ timeNote: file.timeNote, partOf, cue: file.cue, notes: file.notes }),
  }
}

const buildArea = (area: AlertFile['area']): Area => ({
  name: area?.name ?? UNKNOWN_AREA,
  codes: area?.codes ?? [],
})

function buildText(text: AlertFile['texts'][string]): AlertText {
  if (typeof text === 'string') return { body: text, wording: 'written', sources: [] }
  const { headline, body, note } = text
  return {
    wording: text.wording ?? 'written',
    sources: text.sources ?? [],
    ...defined({ headline, body, note }),
  }
}

type Defined<T> = { [K in keyof T]?: Exclude<T[K], undefined> } & {
  [K in keyof T as undefined extends T[K] ? never : K]: T[K]
}

/** The object without its undefined fields: `exactOptionalPropertyTypes` tells the two apart, and so does JSON. */
const defined = <T extends object>(object: T): Defined<T> =>
  Object.fromEntries(Object.entries(object).filter(([, value]) => value !== undefined)) as Defined<T>

/** At most eight of them: a message is a sentence, not a list. */
function listed(ids: Iterable<string>): string {
  const all = [...ids]
  return all.length === 0 ? '(none)' : all.slice(0, 8).join(', ') + (all.length > 8 ? ', …' : '')
}

/** Line and column of an offset, both from 1; the line starts are found once. */
function placer(text: string): (offset: number) => { readonly line: number; readonly column: number } {
  const starts = [0]
  for (let i = text.indexOf('\n'); i !== -1; i = text.indexOf('\n', i + 1)) starts.push(i + 1)
  return (offset) => {
    let low = 0
    let high = starts.length
    while (low < high) {
      const middle = (low + high) >>> 1
      if ((starts[middle] ?? 0) <= offset) low = middle + 1
      else high = middle
    }
    return { line: low, column: offset - (starts[low - 1] ?? 0) + 1 }
  }
}

/** Where a problem's field starts in the text; for a field that is missing or unknown, its key or its object. */
function offsetOf(tree: Node, problem: Problem): number {
  const path = [...problem.path]
  for (;;) {
    const node = findNodeAtLocation(tree, path)
    if (node)
      return (problem.code === 'unknown-field' && node.parent?.type === 'property' ? node.parent : node)
        .offset
    if (path.pop() === undefined) return 0
  }
}

/** JSON lets the last of two equal fields win in silence; a person who wrote both meant something else. */
function repeatedFields(tree: Node): { path: Path; field: string; offset: number }[] {
  const found: { path: Path; field: string; offset: number }[] = []
  const visit = (node: Node, path: Path): void => {
    if (node.type === 'array') node.children?.forEach((child, i) => visit(child, [...path, i]))
    if (node.type !== 'object') return
    const seen = new Set<string>()
    for (const property of node.children ?? []) {
      const [key, child] = property.children ?? []
      if (!key || !child) continue
      const field = String(key.value)
      if (seen.has(field)) found.push({ path: [...path, field], field, offset: key.offset })
      seen.add(field)
      visit(child, [...path, field])
    }
  }
  visit(tree, [])
  return found
}
