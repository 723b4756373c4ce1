import { readJson } from '../json-places.ts'
import { FORMAT, migrate } from '../migrate.ts'
import { MAX_FILE_BYTES, parseScenario } from '../parse-scenario.ts'
import type { PlacedProblem, Problem } from '../problem.ts'
import { toldInOrder } from '../problem-list.ts'
import { ok, refused, type Result } from '../result.ts'
import type { Scenario } from '../scenario.ts'
import { missingField, wrongType } from '../shape-problems.ts'
import { isFields } from './place.ts'

export { writeDraft } from './write-draft.ts'

/** The value of a scenario file of the newest format while it is being edited. It may have any fault of a scenario. */
export type Draft = Readonly<Record<string, unknown>>

/**
 * Reads the text of a scenario file for editing. Only what would be lost or misread in an editor is refused, with its
 * line and column: what is no JSON, no object, has a field twice, is too large, or is of no format or a newer one than
 * ours. Every other fault stays in the draft, to be mended there. A file of an older format becomes one of the newest.
 */
export function draftOf(text: string): Result<Draft, readonly PlacedProblem[]> {
  if (text.length > MAX_FILE_BYTES) {
    const params = { size: `${Math.ceil(text.length / 1024 / 1024)} MB`, limit: '20 MB' }
    return refused([{ path: [], code: 'too-large', params, line: 1, column: 1 }])
  }
  const json = readJson(text.replace(/^\uFEFF/, ''))
  if (!('value' in json)) return refused(toldInOrder(json))
  const { value, newer } = migrate(json.value)
  const fault = newer === undefined ? faultOfFormat(value) : newerFormat(newer)
  const faults = fault ? [json.place(fault)] : json.repeated
  if (faults.length > 0 || !isFields(value)) return refused(toldInOrder(faults))
  return ok(value)
}

const newerFormat = (actual: string): Problem => ({
  path: ['format'],
  code: 'newer-format',
  params: { actual, newest: String(FORMAT) },
})

/** What of a file says that it is none of ours. */
function faultOfFormat(value: unknown): Problem | undefined {
  if (!isFields(value)) return wrongType([], value)
  const { format } = value
  if (format === FORMAT) return undefined
  if (format === undefined) return missingField(['format'])
  const expected = String(FORMAT)
  const actual = JSON.stringify(format).slice(0, 60)
  return { path: ['format'], code: 'bad-value', params: { actual, expected } }
}

/**
 * A made-up scenario to start from: its id for a title, and one alert, whose texts are its only fault until they are
 * written. `start` as in a file, `2030-04-01T10:00+09:00`.
 */
export function newDraft(id: string, languages: readonly string[], start: string): Draft {
  return {
    $schema: './scenario.schema.json',
    format: FORMAT,
    kind: 'made-up',
    title: Object.fromEntries(languages.map((language) => [language, id])),
    languages: [...languages],
    start,
    alerts: [
      {
        id: 'warning',
        at: '+0s',
        phases: ['warning'],
        channels: ['cell-broadcast', 'loudspeaker'],
        texts: {},
      },
    ],
  }
}

/** Every fault of the draft as a scenario of this id (rule F2); none where it can be replayed. */
export function problemsOf(id: string, draft: Draft): readonly Problem[] {
  const parsed = parseScenario(id, draft)
  return parsed.ok ? [] : parsed.error
}

/** The scenario that the draft is; undefined while it has a fault. */
export function scenarioOfDraft(id: string, draft: Draft): Scenario | undefined {
  // Nobody reads the faults here: the first ends the search.
  const parsed = parseScenario(id, draft, 1)
  return parsed.ok ? parsed.value : undefined
}
