import type { Alert, AlertText, Area, Source } from './alert.ts'
import { readJson } from './json-places.ts'
import type { Localized } from './localized.ts'
import type { PlacedProblem, Problem } from './problem.ts'
import { ok, refused, type Result } from './result.ts'
import { alertsIn, checkScenario, type Report } from './scenario-checks.ts'
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
import { readAt, type Start } from './time.ts'

/** Larger files are refused unread. */
export const MAX_FILE_BYTES = 20 * 1024 * 1024

/**
 * Reads the text of a scenario file. Gives the scenario, or every fault found (rule F2), each with its line and column.
 * `id` is the file's name without `.json`.
 */
export function parseScenarioText(id: string, text: string): Result<Scenario, readonly PlacedProblem[]> {
  if (text.length > MAX_FILE_BYTES) {
    const params = { size: `${Math.ceil(text.length / 1024 / 1024)} MB`, limit: '20 MB' }
    return refused([{ path: [], code: 'too-large', params, line: 1, column: 1 }])
  }
  // Some editors put a byte order mark before the text; it is not part of it.
  const json = readJson(text.replace(/^\uFEFF/, ''))
  if (!('value' in json)) return refused(json)
  const parsed = parseScenario(id, json.value)
  if (parsed.ok && json.repeated.length === 0) return parsed
  const problems = [...json.repeated, ...(parsed.ok ? [] : parsed.error.map(json.place))]
  return refused(problems.sort((a, b) => a.line - b.line || a.column - b.column))
}

/**
 * Reads a scenario from the value of its file. Gives the scenario with every default filled in, or every fault found:
 * none hides another.
 */
export function parseScenario(id: string, value: unknown): Result<Scenario, readonly Problem[]> {
  const problems: Problem[] = []
  const report: Report = (path, code, params = {}) => void problems.push({ path, code, params })

  if (!SLUG.test(id) || id.length > MAX_ID_LENGTH) report([], 'bad-id', { actual: id })
  const head = scenarioHeadSchema.safeParse(value)
  if (!head.success) problems.push(...problemsOf(head.error, value))
  const files = alertsIn(value).map((alert, i) => {
    const parsed = alertFileSchema.safeParse(alert)
    if (!parsed.success) problems.push(...problemsOf(parsed.error, alert, ['alerts', i]))
    return parsed.data
  })
  const start = checkScenario(value, report)

  if (problems.length > 0 || !head.success || !start) return refused(problems)
  return ok(build(id, head.data, start, files as AlertFile[]))
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
    parameters: [],
    eventCodes: [],
    sources: file.sources ?? [],
    citations: (file.sources ?? []).map((source) => ({ source, supports: ['event', 'time'] })),
    expected: [],
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
