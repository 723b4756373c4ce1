import { MSG_TYPES } from '../alert.ts'
import { ok, refused, type Result } from '../result.ts'
import { readCapTime } from './cap-time.ts'
import { ElementPlaces } from './element-places.ts'
import { messageOfFields } from './fields.ts'
import { findingList, type Place } from './finding-list.ts'
import type { PlacedFinding } from './finding.ts'
import { mendFields } from './mend-fields.ts'
import { STATUSES, type CapMessage, type CapPath } from './message.ts'
import { readFields, type BesideRoot } from './read-fields.ts'
import { finding } from './rules/catalogue.ts'
import { SHAPES } from './shapes.ts'
import { upgrade } from './upgrade.ts'
import { versionMeant, versionOf, type CapVersion } from './versions.ts'
import { elementIn, type XmlElement } from './xml.ts'

export interface ReadCap {
  /** As the file says. */
  readonly version: CapVersion
  /** In CAP 1.2, whatever the file's version. */
  readonly message: CapMessage
  /** What had to be mended or could not be, in the order of the file. */
  readonly findings: readonly PlacedFinding[]
  /** The place in the file of an element of the message, or of the nearest around it. */
  readonly placeOf: (path: CapPath) => Place
}

/** True for what looks like a CAP message, of whatever version and however faulty. */
export const isCap = (root: XmlElement): boolean =>
  root.local === 'alert' &&
  (versionMeant(root.uri) !== undefined || elementIn(root, 'identifier') !== undefined)

/**
 * Reads a CAP message of version 1.0, 1.1 or 1.2 into a message of 1.2 (OASIS CAP 1.2, section 3). Lenient: what is
 * clear is mended, what is not stays as written, and both are reported. Refused is only what is no `alert` of a known
 * namespace (or of none), and what lacks its envelope.
 * @param beside what stands beside the root in its document, to be kept
 */
export function readCap(root: XmlElement, beside?: BesideRoot): Result<ReadCap, readonly PlacedFinding[]> {
  const version = versionMeant(root.uri) ?? (root.uri === '' ? '1.2' : undefined)
  const namespace = { element: root.local, namespace: root.uri }
  if (root.local !== 'alert' || version === undefined)
    return refused([{ ...finding('ns-unknown', [], namespace), line: root.line, column: root.column }])
  // Another version's name space, or none, is a slip that says nothing about the element.
  const isOurs = ({ uri }: XmlElement): boolean =>
    uri === root.uri || uri === '' || versionMeant(uri) !== undefined
  const places = new ElementPlaces(root, isOurs)
  const placeOf = (path: CapPath): Place => {
    const { line, column } = places.near(path)
    return { line, column }
  }
  const { report, all } = findingList(placeOf)
  if (versionOf(root.uri) === undefined) report('ns-unknown', [], { ...namespace, read: version }, 'repair')
  const asWritten = readFields(root, SHAPES[version], { isOurs, report }, beside)
  for (const name of ['identifier', 'sender']) {
    const value = asWritten[name]
    if (typeof value === 'string' && value.trim() === '') report('required', [name], { element: name })
  }
  const message = messageOfFields(mendFields(upgrade(asWritten, version, report), SHAPES['1.2'], report))
  return hasEnvelope(message) ? ok({ version, message, findings: all(), placeOf }) : refused(all())
}

/** Without these there is no message: who sent which one when, what it does and how it was meant. */
const hasEnvelope = ({ identifier, sender, sent, status, msgType }: CapMessage): boolean =>
  identifier !== '' &&
  sender !== '' &&
  readCapTime(sent) !== undefined &&
  isOneOf(STATUSES, status) &&
  isOneOf(MSG_TYPES, msgType)

const isOneOf = (values: readonly string[], value: string): boolean => values.includes(value)
