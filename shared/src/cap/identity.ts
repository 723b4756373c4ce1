import { ok, refused, type Result } from '../result.ts'
import type { Fields } from './fields.ts'
import { findingList } from './finding-list.ts'
import type { PlacedFinding } from './finding.ts'
import { parseXml } from './parse-xml.ts'
import { isOfRoot, readFields } from './read-fields.ts'
import { finding } from './rules/catalogue.ts'
import { SHAPES } from './shapes.ts'
import { versionOf, type CapVersion } from './versions.ts'
import { fieldsText } from './write-cap.ts'

/** A message exactly as its file has it: its version, and every value as it stands there. Fit for JSON. */
export interface AsWritten {
  readonly version: CapVersion
  readonly fields: Fields
}

/**
 * Reads a file with nothing mended. What `writeAsWritten` makes of it equals the file by exclusive C14N, comments,
 * prefixes and white space between elements aside, for every file that is valid by the schema of its version. Only
 * tests and the corpus table may use this: what leaves the program is an exercise (rule D1).
 */
export function readAsWritten(text: string): Result<AsWritten, readonly PlacedFinding[]> {
  const parsed = parseXml(text)
  if (!parsed.ok) return parsed
  const { root } = parsed.value
  const version = root.local === 'alert' ? versionOf(root.uri) : undefined
  const namespace = { element: root.local, namespace: root.uri }
  if (!version)
    return refused([{ ...finding('ns-unknown', [], namespace), line: root.line, column: root.column }])
  const { report } = findingList(() => root)
  const reading = { isOurs: isOfRoot(root), report }
  return ok({ version, fields: readFields(root, SHAPES[version], reading, parsed.value) })
}

export const writeAsWritten = ({ version, fields }: AsWritten): string => fieldsText(fields, version)
