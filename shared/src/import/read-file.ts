import type { PlacedFinding } from '../cap/finding.ts'
import { MAX_XML_BYTES, parseXml } from '../cap/parse-xml.ts'
import type { BesideRoot } from '../cap/read-fields.ts'
import type { XmlDocument, XmlElement } from '../cap/xml.ts'
import { isJma } from '../jma/read-jma.ts'
import { ok, type Result } from '../result.ts'
import { isAtom, readAtom } from './atom.ts'
import { decodeXml } from './decode.ts'
import { isEdxl, readEdxl } from './edxl.ts'
import type { FileKind, ImportFile, ImportOptions } from './imported.ts'
import { messagesIn, type Parcel, type ParcelLink, type ParcelMessage } from './parcel.ts'
import { placed, shown, START } from './placed.ts'
import { isRss, readRss } from './rss.ts'
import { moved, readMessage, type ReadMessage } from './read-message.ts'

/** What one file turned out to be. */
export interface FileRead {
  readonly kind: FileKind
  readonly messages: readonly ReadMessage[]
  /** Messages that could not be read, or the file itself. */
  readonly refused: number
  /** Of a feed: messages that are elsewhere. */
  readonly links: readonly ParcelLink[]
  readonly findings: readonly PlacedFinding[]
}

/** A text may have twice as many bytes as UTF-8 as in its own encoding; its size is judged as it came. */
const GROWTH = 2

/** Reads a file that is no zip: one message, or a feed or an envelope of several. */
export function readFile({ name, bytes }: ImportFile, options: ImportOptions): FileRead {
  const maxBytes = options.maxFileBytes ?? MAX_XML_BYTES
  if (bytes.length === 0) return ignored(placed('file-empty', START))
  if (!looksLikeXml(bytes) && !/\.(xml|cap|atom|rss|edxl(de)?)$/i.test(name)) {
    return ignored(placed('file-not-alert', START, { found: foundOf(name) }))
  }
  if (bytes.length > maxBytes) return refusal([placed('xml-size', START, { limit: String(maxBytes) })])
  const decoded = decodeXml(bytes, options.decode)
  if (!decoded.ok) return refusal(decoded.error)
  const document = parseXml(decoded.value.text, { maxBytes: maxBytes * GROWTH })
  if (!document.ok) return refusal([...decoded.value.findings, ...document.error])
  const { root } = document.value
  const opened = openRoot(document.value)
  if (!opened) return ignored(placed('file-not-alert', root, { found: `<${shown(root.local)}>` }))
  return readParcel(opened.kind, opened.parcel, decoded.value.findings, maxBytes)
}

const refusal = (findings: readonly PlacedFinding[]): FileRead => ({
  kind: 'other',
  messages: [],
  refused: 1,
  links: [],
  findings,
})

const ignored = (finding: PlacedFinding): FileRead => ({
  kind: 'other',
  messages: [],
  refused: 0,
  links: [],
  findings: [finding],
})

/** Whether its first character, after a byte order mark and white space, is `<`, in any of the usual encodings. */
function looksLikeXml(bytes: Uint8Array): boolean {
  const skipped = [0xef, 0xbb, 0xbf, 0xfe, 0xff, 0x00, 0x09, 0x0a, 0x0d, 0x20]
  const first = bytes.subarray(0, 1_000).find((byte) => !skipped.includes(byte))
  return first === 0x3c
}

const foundOf = (name: string): string => /\.[a-z0-9]{1,6}$/i.exec(name)?.[0] ?? '–'

function openRoot({
  root,
  ...beside
}: XmlDocument): { readonly kind: FileKind; readonly parcel: Parcel } | undefined {
  if (isJma(root)) return { kind: 'jma', parcel: parcelOf([root]) }
  if (root.local === 'alert') return { kind: 'cap', parcel: parcelOf([root], beside) }
  if (isAtom(root)) return { kind: 'atom', parcel: readAtom(root) }
  if (isRss(root)) return { kind: 'rss', parcel: readRss(root) }
  if (isEdxl(root)) return { kind: 'edxl-de', parcel: readEdxl(root) }
  // <alerts>, or the envelope of some service: what counts is what is in it.
  const wrapped = messagesIn(root)
  if (wrapped.length > 0) return { kind: wrapped.every(isJma) ? 'jma' : 'cap', parcel: parcelOf(wrapped) }
  return undefined
}

const parcelOf = (elements: readonly XmlElement[], beside?: BesideRoot): Parcel => ({
  messages: elements.map((element) => ({ element, ...(beside && { beside }) })),
  links: [],
  findings: [],
})

function readParcel(
  kind: FileKind,
  parcel: Parcel,
  before: readonly PlacedFinding[],
  maxBytes: number,
): FileRead {
  const messages: ReadMessage[] = []
  const findings = [...before, ...parcel.findings]
  for (const one of parcel.messages) {
    const read = readParcelMessage(one, maxBytes)
    if (read.ok) messages.push(read.value)
    else findings.push(...read.error)
  }
  return { kind, messages, refused: parcel.messages.length - messages.length, links: parcel.links, findings }
}

function readParcelMessage(
  one: ParcelMessage,
  maxBytes: number,
): Result<ReadMessage, readonly PlacedFinding[]> {
  if ('element' in one) {
    const read = readMessage(one.element, one.beside)
    return read.ok ? ok(withEnvelope(read.value, one.envelopeStatus)) : read
  }
  const document = parseXml(one.text, { maxBytes: maxBytes * GROWTH })
  if (document.ok) return readMessage(document.value.root, document.value, one.place)
  return { ok: false, error: document.error.map((found) => moved(found, one.place)) }
}

/** The alert counts; that its envelope says something else is worth knowing. */
function withEnvelope(read: ReadMessage, envelope: string | undefined): ReadMessage {
  const { status } = read.message
  if (envelope === undefined || envelope === '' || envelope === status) return read
  const found = placed('feed-status-differs', read.placeOf(['status']), { envelope: shown(envelope), status })
  return { ...read, findings: [...read.findings, found] }
}
