import type { ImportFile } from '@alert-replay/shared/import/imported.ts'
import { parseScenarioText } from '@alert-replay/shared/parse-scenario.ts'
import type { Problem } from '@alert-replay/shared/problem.ts'
import type { Result } from '@alert-replay/shared/result.ts'
import type { Scenario } from '@alert-replay/shared/scenario.ts'
import { decodeScenario } from '@alert-replay/shared/scenario-text.ts'
import { isFileId } from '@alert-replay/shared/slug.ts'

export interface DroppedScenario {
  readonly text: string
  /** What its name says; undefined where that is no id. */
  readonly id: string | undefined
  readonly scenario: Scenario
}

const IS_JSON = /\.json$/i

/**
 * A file that is a scenario of ours already, as somebody gets it by _Download_: as it is, or with every fault it has.
 * Undefined where its name and its beginning are not those of one.
 */
export function readDroppedScenario({
  name,
  bytes,
}: ImportFile): Result<DroppedScenario, readonly Problem[]> | undefined {
  if (!isScenarioFile({ name, bytes })) return undefined
  const read = decodeScenario(bytes, (given, encoding) => new TextDecoder(encoding).decode(given))
  if (!read.ok) return read
  const ownName = name.split('/').at(-1)?.replace(IS_JSON, '') ?? ''
  const id = isFileId(ownName) && ownName !== 'new' ? ownName : undefined
  const parsed = parseScenarioText(id ?? 'scenario', read.value)
  return parsed.ok ? { ok: true, value: { text: read.value, id, scenario: parsed.value } } : parsed
}

/** By its name, and by a field near its beginning that others do not have: the rest of it may be faulty. */
export const isScenarioFile = ({ name, bytes }: Pick<ImportFile, 'name' | 'bytes'>): boolean =>
  IS_JSON.test(name) &&
  /"(?:format|alerts)"\s*:/.test(new TextDecoder().decode(bytes.subarray(0, HEAD_BYTES)))

/** The fields of a scenario's head stand before its alerts; notes may be long. */
const HEAD_BYTES = 65_536
