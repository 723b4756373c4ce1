import type { Source } from './alert.ts'
import { alertPartsOf, type AlertParts } from './cap/alert-of-message.ts'
import { capMessageSchema } from './cap/cap-schema.ts'
import { buildAlert, defined } from './build-alert.ts'
import { buildFlight } from './build-flight.ts'
import type { Decode } from './import/imported.ts'
import { readJson } from './json-places.ts'
import { FORMAT, migrate, type Migrated } from './migrate.ts'
import type { PlacedProblem, Problem } from './problem.ts'
import { MAX_PROBLEMS, ProblemList, toldInOrder } from './problem-list.ts'
import { ok, refused, type Result } from './result.ts'
import { alertsIn, checkScenario, type Report, type Words } from './scenario-checks.ts'
import type { Scenario } from './scenario.ts'
import {
  alertFileSchema,
  MAX_ID_LENGTH,
  scenarioHeadSchema,
  SLUG,
  type AlertFile,
  type ScenarioHeadFile,
} from './scenario-schema.ts'
import { decodeScenario } from './scenario-text.ts'
import { readShape } from './shape-faults.ts'
import { slugOf } from './slug-of.ts'
import type { Start } from './time.ts'

/** Larger files are refused unread. */
export const MAX_FILE_BYTES = 20 * 1024 * 1024

/** Reads a scenario file as it lies on a disk; it has to be in UTF-8 (rule F9). Else as `parseScenarioText`. */
export function parseScenarioBytes(
  id: string,
  bytes: Uint8Array,
  decode: Decode,
): Result<Scenario, readonly PlacedProblem[]> {
  const text = decodeScenario(bytes, decode)
  return text.ok ? parseScenarioText(id, text.value) : text
}

/**
 * Reads the text of a scenario file. Gives the scenario, or every fault found (rule F2), each with its line and column,
 * up to `MAX_PROBLEMS`. `id` is the file's name without `.json`.
 */
export function parseScenarioText(id: string, text: string): Result<Scenario, readonly PlacedProblem[]> {
  if (text.length > MAX_FILE_BYTES) {
    const params = { size: `${Math.ceil(text.length / 1024 / 1024)} MB`, limit: '20 MB' }
    return refused([{ path: [], code: 'too-large', params, line: 1, column: 1 }])
  }
  // Some editors put a byte order mark before the text; it is not part of it.
  const json = readJson(text.replace(/^\uFEFF/, ''))
  if (!('value' in json)) return refused(toldInOrder(json))
  const parsed = parseScenario(id, json.value)
  if (parsed.ok && json.repeated.length === 0) return parsed
  return refused(
    toldInOrder([...json.repeated, ...(parsed.ok ? [] : parsed.error.map(ofFile).map(json.place))]),
  )
}

/** Of a file the id is its name. */
function ofFile(problem: Problem): Problem {
  if (problem.code !== 'bad-id') return problem
  const { actual = '' } = problem.params
  return {
    ...problem,
    code: 'bad-file-name',
    params: { actual, expected: `${slugOf(actual.replace(/\.json$/i, ''))}.json` },
  }
}

/**
 * Reads a scenario from the value of its file, of this version of the format or an older one. Gives the scenario with
 * every default filled in, or every fault found: none hides another. Where there are more than `maxProblems`, the last
 * one says so (`more-problems`), and nobody looked for the rest.
 */
export function parseScenario(
  id: string,
  value: unknown,
  maxProblems: number = MAX_PROBLEMS,
): Result<Scenario, readonly Problem[]> {
  const migrated = migrate(value)
  const list = new ProblemList(maxProblems)
  const read = list.fill(() => readParts(id, migrated, list))
  const problems = list.all()
  if (problems.length > 0 || !read?.head || !read.start) {
    const { placeAsWritten } = migrated
    return refused(problems.map((problem) => ({ ...problem, path: placeAsWritten(problem.path) })))
  }
  return ok(build(id, read.head, read.start, read.alerts))
}

/** What of a file could be read; what could not is in the list. */
function readParts(
  id: string,
  { value: file, newer }: Migrated,
  list: ProblemList,
): {
  readonly head: ScenarioHeadFile | undefined
  readonly start: Start | undefined
  readonly alerts: readonly ReadAlert[]
} {
  const report: Report = (path, code, params = {}) => list.add({ path, code, params })
  if (!SLUG.test(id) || id.length > MAX_ID_LENGTH) report([], 'bad-id', { actual: id, expected: slugOf(id) })
  if (newer !== undefined) {
    // What else would be wrong with it nobody here can know.
    report(['format'], 'newer-format', { actual: newer, newest: String(FORMAT) })
    return { head: undefined, start: undefined, alerts: [] }
  }
  const head = readShape(scenarioHeadSchema, file, [], list)
  const alerts = alertsIn(file).map((alert, i): ReadAlert => {
    const read = readShape(alertFileSchema, alert, ['alerts', i], list)
    return { file: read, ...partsOf(alert, read) }
  })
  const start = checkScenario(
    file,
    alerts.map(({ words }) => words),
    report,
  )
  return { head, start, alerts }
}

interface ReadAlert {
  /** Absent where it has a fault of shape. */
  readonly file: AlertFile | undefined
  /** What its CAP message decides. */
  readonly parts?: AlertParts
  readonly words: Words
}

/** Reads the CAP message of an alert, also where the alert around it has a fault. */
function partsOf(alert: unknown, file: AlertFile | undefined): Pick<ReadAlert, 'parts' | 'words'> {
  const written = file ? file.cap : typeof alert === 'object' && alert !== null && 'cap' in alert && alert.cap
  if (!written) return { words: undefined }
  const cap = file ? file.cap : capMessageSchema.safeParse(written).data
  const parts = cap && alertPartsOf(cap)
  return parts ? { parts, words: parts.texts } : { words: 'unreadable' }
}

function build(id: string, head: ScenarioHeadFile, start: Start, alerts: readonly ReadAlert[]): Scenario {
  const sources = Object.entries(head.sources ?? {}).map(([sourceId, source]): Source => ({
    id: sourceId,
    ...defined(source),
  }))
  return {
    id,
    kind: head.kind,
    title: head.title,
    ...defined({ summary: head.summary, account: head.account, place: head.place, timeZone: head.timeZone }),
    ...defined({ hazards: head.hazards, countries: head.countries, teaches: head.teaches }),
    languages: head.languages,
    startMs: start.atMs,
    utcOffsetMinutes: start.utcOffsetMinutes,
    ...(head.flight && { flight: buildFlight(head.flight, start) }),
    sources,
    notes: head.notes ?? [],
    alerts: alerts.map(({ file, parts }) => {
      if (!file) throw new Error(`${id} has an alert with a fault that nobody reported`)
      return buildAlert(file, parts, head, start)
    }),
  }
}
