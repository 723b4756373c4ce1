import type { Finding, PlacedFinding } from '../cap/finding.ts'
import type { CapMessage } from '../cap/message.ts'
import { readCap, type ReadCap } from '../cap/read-cap.ts'
import type { BesideRoot } from '../cap/read-fields.ts'
import type { XmlElement } from '../cap/xml.ts'
import { isJma, readJma, type ReadJma } from '../jma/read-jma.ts'
import { ok, refused, type Result } from '../result.ts'
import { START, type Place } from './placed.ts'

/** A message as it was read of a file, and where its parts stand in it. */
export interface ReadMessage {
  readonly message: CapMessage
  /** Of CAP. */
  readonly version?: ReadCap['version']
  /** Of JMA XML: what links it to the others of its series. */
  readonly jma?: ReadJma
  readonly findings: readonly PlacedFinding[]
  readonly placeOf: (path: Finding['path']) => Place
}

/** Reads CAP or JMA XML. `from` is where the text that holds the element starts in its file. */
export function readMessage(
  element: XmlElement,
  beside: BesideRoot | undefined,
  from: Place = START,
): Result<ReadMessage, readonly PlacedFinding[]> {
  if (isJma(element)) {
    const read = inFile(readJma(element), from)
    return read.ok ? ok({ ...read.value, jma: read.value }) : read
  }
  return inFile(readCap(element, beside), from)
}

/** What was read of a text, with its places those of the file in which the text starts at `from`. */
function inFile<Read extends Pick<ReadMessage, 'findings' | 'placeOf'>>(
  read: Result<Read, readonly PlacedFinding[]>,
  from: Place,
): Result<Read, readonly PlacedFinding[]> {
  if (!read.ok) return refused(read.error.map((found) => moved(found, from)))
  const { findings, placeOf } = read.value
  return ok({
    ...read.value,
    findings: findings.map((found) => moved(found, from)),
    placeOf: (path: Finding['path']) => moved(placeOf(path), from),
  })
}

/** A place in a text, as a place in the file in which the text starts at `from`. */
export const moved = <Placed extends Place>(placed: Placed, from: Place): Placed => ({
  ...placed,
  line: placed.line + from.line - 1,
  column: placed.line === 1 ? placed.column + from.column - 1 : placed.column,
})
