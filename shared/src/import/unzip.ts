import { Inflate } from 'fflate'
import type { Finding, PlacedFinding } from '../cap/finding.ts'
import { MAX_XML_BYTES } from '../cap/parse-xml.ts'
import { inBoth, type RuleId } from '../cap/rules/catalogue.ts'
import { ok, refused, type Result } from '../result.ts'
import { sizeText } from '../size-text.ts'
import { crc32 } from './crc32.ts'
import { HEAD_BYTES, type Decode, type ImportFile } from './imported.ts'
import { latin, placed, shown, START } from './placed.ts'

/** What the zips of one import may cost before one is refused unread. */
export const ZIP_LIMITS = {
  /** Of a zip itself. */
  packedBytes: 100 * 1024 * 1024,
  /** Of everything in all of them together: thrice what a scenario file may have. */
  bytes: 64 * 1024 * 1024,
  entries: 20_000,
  /** Of one file in it; of a larger one only the head is unpacked, to see what it is. */
  fileBytes: MAX_XML_BYTES,
  /** How many times as large as packed, in all of them; alerts come to fifty. One file of the largest size is let through. */
  ratio: 200,
} as const

export type ZipLimits = { readonly [K in keyof typeof ZIP_LIMITS]: number }

/** What the zips before this one have taken of the limits. */
export interface ZipUse {
  readonly bytes: number
  readonly packedBytes: number
  readonly entries: number
}

export const NOTHING_USED: ZipUse = { bytes: 0, packedBytes: 0, entries: 0 }

export const isZip = (bytes: Uint8Array): boolean =>
  bytes[0] === 0x50 &&
  bytes[1] === 0x4b &&
  ((bytes[2] === 3 && bytes[3] === 4) || (bytes[2] === 5 && bytes[3] === 6))

/**
 * The files in a zip, in its order, folders left out. A zip is refused as a whole where it is broken, encrypted, holds
 * files that share their bytes, or would grow beyond `limits`; a file above the limit is left packed but for its head.
 * Sizes are believed of no zip: unpacking stops at the size claimed, so that a few bytes that unpack to gigabytes cost
 * nothing, and the checksum must agree. Layout: APPNOTE.TXT 6.3, section 4.
 */
export function unzip(
  { bytes, size: packedSize = bytes.length }: Pick<ImportFile, 'bytes' | 'size'>,
  decode: Decode,
  limits: ZipLimits = ZIP_LIMITS,
  used: ZipUse = NOTHING_USED,
): Result<readonly ImportFile[], readonly PlacedFinding[]> {
  const refuse = (rule: RuleId, params: Finding['params']) => refused([placed(rule, START, params)])
  if (packedSize > limits.packedBytes) {
    return refuse('file-large', { size: sizeText(packedSize), limit: sizeText(limits.packedBytes) })
  }
  try {
    const { count, at, end } = listOf(bytes)
    if (used.entries + count > limits.entries) {
      return refuse('zip-many', { count: String(used.entries + count), limit: String(limits.entries) })
    }
    const entries = entriesOf(bytes, { count, at, end }, decode)
    checkRanges(entries, at)
    const files = entries.filter(({ name }) => !name.endsWith('/'))
    const small = files.filter(({ size }) => size <= limits.fileBytes)
    const size = small.reduce((sum, entry) => sum + entry.size, used.bytes)
    if (size > limits.bytes) {
      return refuse('zip-large', { size: sizeText(size), limit: sizeText(limits.bytes) })
    }
    const packed = small.reduce((sum, entry) => sum + entry.packedSize, used.packedBytes)
    if (size > limits.fileBytes + limits.ratio * packed) {
      return refuse('zip-ratio', { size: sizeText(size), packed: sizeText(packed) })
    }
    const encrypted = files.find((entry) => entry.encrypted)
    if (encrypted) return refuse('zip-encrypted', { name: shown(encrypted.name) })
    return ok(
      files.map((entry) =>
        entry.size <= limits.fileBytes
          ? { name: entry.name, bytes: unpack(bytes, entry) }
          : { name: entry.name, bytes: headOf(bytes, entry), size: entry.size },
      ),
    )
  } catch (error) {
    // What the reader of bytes or the unpacker throws stumbles over bytes that are not there or not what they should be.
    const { reason } = error instanceof ZipFault ? error : DAMAGED
    return refuse('zip-broken', inBoth('reason', reason))
  }
}

/** Why a zip cannot be unpacked. */
class ZipFault extends Error {
  readonly reason: Readonly<Record<'en' | 'ja', string>>

  constructor(en: string, ja: string) {
    super(en)
    this.reason = { en, ja }
  }
}

const DAMAGED = new ZipFault('it is damaged', '壊れています')

interface Entry {
  readonly name: string
  readonly encrypted: boolean
  readonly method: number
  readonly crc: number
  readonly packedSize: number
  readonly size: number
  /** Where its local header starts, its packed bytes start, and they end. */
  readonly at: number
  readonly start: number
  readonly end: number
}

const END_SIGNATURE = 0x06054b50
const ENTRY_SIGNATURE = 0x02014b50
const LOCAL_SIGNATURE = 0x04034b50
/** The end record, and the longest comment that may follow it. */
const END_LENGTH = 22
const MAX_COMMENT = 0xffff

/** Where in a zip the list of its files is, and how many it says there are. */
interface ZipList {
  readonly count: number
  readonly at: number
  readonly end: number
}

function listOf(bytes: Uint8Array): ZipList {
  const view = viewOf(bytes)
  const end = endOf(view)
  return { count: view.getUint16(end + 10, true), at: view.getUint32(end + 16, true), end }
}

function entriesOf(bytes: Uint8Array, list: ZipList, decode: Decode): readonly Entry[] {
  const view = viewOf(bytes)
  const entries: Entry[] = []
  let { at } = list
  for (let i = 0; i < list.count; i++) {
    if (at + 46 > list.end || view.getUint32(at, true) !== ENTRY_SIGNATURE)
      throw new ZipFault('its list of files is broken', 'ファイルの一覧が壊れています')
    const flags = view.getUint16(at + 8, true)
    const nameLength = view.getUint16(at + 28, true)
    const name = nameOf(bytes.subarray(at + 46, at + 46 + nameLength), decode)
    const packedSize = view.getUint32(at + 20, true)
    entries.push({
      name,
      encrypted: (flags & 1) === 1,
      method: view.getUint16(at + 10, true),
      crc: view.getUint32(at + 16, true),
      packedSize,
      size: view.getUint32(at + 24, true),
      ...placesOf(view, view.getUint32(at + 42, true), packedSize, name),
    })
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
  }
  return entries
}

function placesOf(
  view: DataView,
  at: number,
  packedSize: number,
  name: string,
): Pick<Entry, 'at' | 'start' | 'end'> {
  if (at + 30 > view.byteLength || view.getUint32(at, true) !== LOCAL_SIGNATURE)
    throw faultOf(name, 'is not where it should be', 'があるべき場所にありません')
  const start = at + 30 + view.getUint16(at + 26, true) + view.getUint16(at + 28, true)
  if (start + packedSize > view.byteLength) throw faultOf(name, 'is cut off', 'が途中で切れています')
  return { at, start, end: start + packedSize }
}

const faultOf = (name: string, en: string, ja: string): ZipFault =>
  new ZipFault(`"${shown(name)}" ${en}`, `「${shown(name)}」${ja}`)

const viewOf = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)

/** Files that share bytes, with each other or with the list, are how a small zip is made to unpack to much. */
function checkRanges(entries: readonly Entry[], listAt: number): void {
  let free = 0
  for (const { at, end } of [...entries].sort((one, other) => one.at - other.at)) {
    if (at < free || end > listAt) throw new ZipFault('its files overlap', '中のファイルが重なっています')
    free = end
  }
}

/** Where the record is that ends a zip; a comment may follow it. */
function endOf(view: DataView): number {
  const first = Math.max(0, view.byteLength - END_LENGTH - MAX_COMMENT)
  for (let at = view.byteLength - END_LENGTH; at >= first; at--) {
    if (view.getUint32(at, true) === END_SIGNATURE) return at
  }
  throw new ZipFault('it is cut off', '途中で切れています')
}

/** UTF-8, as nearly all are; Japanese Windows writes Shift_JIS without saying so. Of a very long one only the end. */
function nameOf(bytes: Uint8Array, decode: Decode): string {
  for (const encoding of ['utf-8', 'shift_jis']) {
    try {
      return endOfName(decode(bytes, encoding))
    } catch {
      // The next one, then.
    }
  }
  return endOfName(latin(bytes))
}

/** The end says what a file is, and links lead to it. */
const endOfName = (name: string): string =>
  name.length > MAX_NAME ? `…${name.slice(-MAX_NAME).replace(/^[\udc00-\udfff]/, '')}` : name

const MAX_NAME = 200

/** Packed bytes are read in pieces of this size, each at most 1,032 times as large unpacked. */
const PIECE_BYTES = 4 * 1024
/** For the head of a file, which may be packed as tightly. */
const HEAD_PIECE_BYTES = 256

function unpack(bytes: Uint8Array, entry: Entry): Uint8Array {
  const { name, crc, size } = entry
  const packed = packedOf(bytes, entry)
  const unpacked = entry.method === 0 ? packed : inflate(packed, size, PIECE_BYTES)
  if (unpacked?.length !== size || crc32(unpacked) !== crc)
    throw faultOf(name, 'is damaged', 'が壊れています')
  return unpacked
}

/** Its first bytes, unchecked. */
function headOf(bytes: Uint8Array, entry: Entry): Uint8Array {
  const packed = packedOf(bytes, entry)
  if (entry.method === 0) return packed.subarray(0, HEAD_BYTES)
  const { out, length } = inflateUpTo(packed, HEAD_BYTES, HEAD_PIECE_BYTES)
  return out.subarray(0, length)
}

function packedOf(bytes: Uint8Array, { name, method, start, end }: Entry): Uint8Array {
  if (method !== 0 && method !== 8)
    throw faultOf(
      name,
      `is packed by method ${method}, not by deflate`,
      `の圧縮方式（${method}）には対応していません。deflateだけを読みます`,
    )
  return bytes.subarray(start, end)
}

/** Undefined where there is more or less in it than `size`. */
function inflate(packed: Uint8Array, size: number, pieceBytes: number): Uint8Array | undefined {
  const { out, length, isMore } = inflateUpTo(packed, size, pieceBytes)
  return length === size && !isMore ? out : undefined
}

/** Unpacks until `size` bytes are there and it shows whether there are more. */
function inflateUpTo(
  packed: Uint8Array,
  size: number,
  pieceBytes: number,
): { readonly out: Uint8Array; readonly length: number; readonly isMore: boolean } {
  const out = new Uint8Array(size)
  const filled = { length: 0, isMore: false }
  const inflater = new Inflate((piece) => {
    const fitting = piece.subarray(0, size - filled.length)
    out.set(fitting, filled.length)
    filled.length += fitting.length
    filled.isMore ||= fitting.length < piece.length
  })
  for (let at = 0; at < packed.length && !filled.isMore; at += pieceBytes) {
    inflater.push(packed.subarray(at, at + pieceBytes), at + pieceBytes >= packed.length)
  }
  return { out, ...filled }
}
