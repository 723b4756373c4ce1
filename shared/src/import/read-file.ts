import type { PlacedFinding } from '../cap/finding.ts'
import { MAX_XML_BYTES, parseXml } from '../cap/parse-xml.ts'
import type { BesideRoot } from '../cap/read-fields.ts'
import type { XmlDocument, XmlElement } from '../cap/xml.ts'
import { isJma } from '../jma/read-jma.ts'
import { ok, type Result } from '../result.ts'
import { sizeText } from '../size-text.ts'
import { isAtom, readAtom } from './atom.ts'
import { decodeXml } from './decode.ts'
import { isEdxl, readEdxl } from './edxl.ts'
import type { FindingBox } from './finding-box.ts'
import type { Decode, FileKind, ImportFile, ImportOptions } from './imported.ts'
import { messagesIn, type Parcel, type ParcelLink, type ParcelMessage } from './parcel.ts'
import { placed, shown, START } from './placed.ts'
import { isRss, readRss } from './rss.ts'
import { moved, readMessage, type ReadMessage } from './read-message.ts'

/** What one file turned out to be. */
export interface FileRead {
  readonly kind: FileKind
  readonly messages: readonly ReadMessage[]
  /** How many could not be read: messages, or the file itself. */
  readonly refused: number
  /** Of a feed: messages that are elsewhere. */
  readonly links: readonly ParcelLink[]
}

/** A text may have twice as many bytes as UTF-8 as in its own encoding; its size is judged as it came. */
const GROWTH = 2

/**
 * Reads a file that is no zip: one message, or a feed or an envelope of several. What is wrong with the file goes into
 * `findings`; what is to be said of a message stays with it.
 */
export function readFile(
  { name, bytes, size = bytes.length }: ImportFile,
  options: ImportOptions,
  findings: FindingBox,
): FileRead {
  const maxBytes = options.maxFileBytes ?? MAX_XML_BYTES
  if (bytes.length === 0) {
    findings.say('file-empty', START)
    return NOTHING
  }
  if (!looksLikeXml(bytes) && !/\.(xml|cap|atom|rss|edxl(de)?)$/i.test(name)) {
    findings.say('file-not-alert', START, { found: endingOf(name) })
    return NOTHING
  }
  if (size > maxBytes) {
    findings.say('xml-size', START, { limit: sizeText(maxBytes) })
    return REFUSED
  }
  const document = readDocument(bytes, maxBytes, options.decode, findings)
  if (!document) return REFUSED
  const opened = openRoot(document, findings)
  if (opened) return readParcel(opened.kind, opened.parcel, maxBytes, findings)
  findings.say('file-not-alert', document.root, { found: `<${shown(document.root.local)}>` })
  return NOTHING
}

const NOTHING: FileRead = { kind: 'other', messages: [], refused: 0, links: [] }
const REFUSED: FileRead = { ...NOTHING, refused: 1 }

/** Whether its first character, after a byte order mark and white space, is `<`, in any of the usual encodings. */
function looksLikeXml(bytes: Uint8Array): boolean {
  const skipped = [0xef, 0xbb, 0xbf, 0xfe, 0xff, 0x00, 0x09, 0x0a, 0x0d, 0x20]
  const first = bytes.subarray(0, 1_000).find((byte) => !skipped.includes(byte))
  return first === 0x3c
}

const endingOf = (name: string): string => /\.[a-z0-9]{1,6}$/i.exec(name)?.[0] ?? '–'

function readDocument(
  bytes: Uint8Array,
  maxBytes: number,
  decode: Decode,
  findings: FindingBox,
): XmlDocument | undefined {
  const decoded = decodeXml(bytes, decode)
  findings.addAll(decoded.ok ? decoded.value.findings : decoded.error)
  if (!decoded.ok) return undefined
  const document = parseXml(decoded.value.text, { maxBytes: maxBytes * GROWTH })
  if (document.ok) return document.value
  findings.addAll(document.error)
  return undefined
}

function openRoot(
  { root, ...beside }: XmlDocument,
  findings: FindingBox,
): { readonly kind: FileKind; readonly parcel: Parcel } | undefined {
  if (isJma(root)) return { kind: 'jma', parcel: parcelOf([root]) }
  if (root.local === 'alert') return { kind: 'cap', parcel: parcelOf([root], beside) }
  if (isAtom(root)) return { kind: 'atom', parcel: readAtom(root, findings) }
  if (isRss(root)) return { kind: 'rss', parcel: readRss(root, findings) }
  if (isEdxl(root)) return { kind: 'edxl-de', parcel: readEdxl(root, findings) }
  // <alerts>, or the envelope of some service: what counts is what is in it.
  const wrapped = messagesIn(root)
  if (wrapped.length > 0) return { kind: wrapped.every(isJma) ? 'jma' : 'cap', parcel: parcelOf(wrapped) }
  return undefined
}

const parcelOf = (elements: readonly XmlElement[], beside?: BesideRoot): Parcel => ({
  messages: elements.map((element) => ({ element, ...(beside && { beside }) })),
  links: [],
})

function readParcel(kind: FileKind, parcel: Parcel, maxBytes: number, findings: FindingBox): FileRead {
  const messages = parcel.messages.flatMap((one) => {
    const read = readParcelMessage(one, maxBytes)
    if (read.ok) return read.value
    findings.addAll(read.error)
    return []
  })
  return { kind, messages, refused: parcel.messages.length - messages.length, links: parcel.links }
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
