import { Inflate } from 'fflate'
import type { Finding, PlacedFinding } from '../cap/finding.ts'
import type { RuleId } from '../cap/rules/catalogue.ts'
import { ok, refused, type Result } from '../result.ts'
import { crc32 } from './crc32.ts'
import type { Decode, ImportFile } from './imported.ts'
import { latin, placed, shown, sizeText, START } from './placed.ts'

/** What a zip may cost before it is refused unread. */
export const ZIP_LIMITS = {
  /** Of the zip itself. */
  packedBytes: 100 * 1024 * 1024,
  /** Of everything in it together. */
  bytes: 256 * 1024 * 1024,
  entries: 20_000,
} as const

export type ZipLimits = { readonly [K in keyof typeof ZIP_LIMITS]: number }

export const isZip = (bytes: Uint8Array): boolean =>
  bytes[0] === 0x50 &&
  bytes[1] === 0x4b &&
  ((bytes[2] === 3 && bytes[3] === 4) || (bytes[2] === 5 && bytes[3] === 6))

/**
 * The files in a zip, in its order, folders left out. A zip is refused as a whole where it is broken, encrypted, holds
 * another zip, or would grow beyond `limits`. Sizes are believed of no zip: unpacking stops at the size claimed, so that
 * a few bytes that unpack to gigabytes cost nothing, and the checksum must agree. Layout: APPNOTE.TXT 6.3, section 4.
 */
export function unzip(
  bytes: Uint8Array,
  decode: Decode,
  limits: ZipLimits = ZIP_LIMITS,
): Result<readonly ImportFile[], readonly PlacedFinding[]> {
  const refuse = (rule: RuleId, params: Finding['params']) => refused([placed(rule, START, params)])
  if (bytes.length > limits.packedBytes) {
    return refuse('file-large', { size: sizeText(bytes.length), limit: sizeText(limits.packedBytes) })
  }
  try {
    const entries = entriesOf(bytes, decode)
    if (entries.length > limits.entries) {
      return refuse('zip-many', { count: String(entries.length), limit: String(limits.entries) })
    }
    const files = entries.filter(({ name }) => !name.endsWith('/'))
    const size = files.reduce((sum, entry) => sum + entry.size, 0)
    if (size > limits.bytes) {
      return refuse('zip-large', { size: sizeText(size), limit: sizeText(limits.bytes) })
    }
    // Entries that share their bytes are how a small zip is made to unpack to much.
    if (files.reduce((sum, entry) => sum + entry.packedSize, 0) > bytes.length) {
      return refuse('zip-broken', { reason: 'its files overlap' })
    }
    const encrypted = files.find((entry) => entry.encrypted)
    if (encrypted) return refuse('zip-encrypted', { name: shown(encrypted.name) })
    return ok(files.map((entry) => ({ name: entry.name, bytes: unpack(bytes, entry) })))
  } catch (error) {
    return refuse('zip-broken', { reason: error instanceof Error ? error.message : String(error) })
  }
}

interface Entry {
  readonly name: string
  readonly encrypted: boolean
  readonly method: number
  readonly crc: number
  readonly packedSize: number
  readonly size: number
  /** Where its local header starts. */
  readonly at: number
}

const END_SIGNATURE = 0x06054b50
const ENTRY_SIGNATURE = 0x02014b50
const LOCAL_SIGNATURE = 0x04034b50
/** The end record, and the longest comment that may follow it. */
const END_LENGTH = 22
const MAX_COMMENT = 0xffff

function entriesOf(bytes: Uint8Array, decode: Decode): readonly Entry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const end = endOf(view)
  const count = view.getUint16(end + 10, true)
  const entries: Entry[] = []
  let at = view.getUint32(end + 16, true)
  for (let i = 0; i < count; i++) {
    if (at + 46 > end || view.getUint32(at, true) !== ENTRY_SIGNATURE)
      throw new Error('its list of files is broken')
    const flags = view.getUint16(at + 8, true)
    const nameLength = view.getUint16(at + 28, true)
    entries.push({
      name: nameOf(bytes.subarray(at + 46, at + 46 + nameLength), decode),
      encrypted: (flags & 1) === 1,
      method: view.getUint16(at + 10, true),
      crc: view.getUint32(at + 16, true),
      packedSize: view.getUint32(at + 20, true),
      size: view.getUint32(at + 24, true),
      at: view.getUint32(at + 42, true),
    })
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
  }
  return entries
}

/** Where the record is that ends a zip; a comment may follow it. */
function endOf(view: DataView): number {
  const first = Math.max(0, view.byteLength - END_LENGTH - MAX_COMMENT)
  for (let at = view.byteLength - END_LENGTH; at >= first; at--) {
    if (view.getUint32(at, true) === END_SIGNATURE) return at
  }
  throw new Error('it is cut off')
}

/** UTF-8, as nearly all are; Japanese Windows writes Shift_JIS without saying so. */
function nameOf(bytes: Uint8Array, decode: Decode): string {
  for (const encoding of ['utf-8', 'shift_jis']) {
    try {
      return decode(bytes, encoding)
    } catch {
      // The next one, then.
    }
  }
  return latin(bytes)
}

/** Packed bytes are read in pieces of this size, each at most 1,032 times as large unpacked. */
const PIECE_BYTES = 4 * 1024

function unpack(bytes: Uint8Array, { name, method, crc, packedSize, size, at }: Entry): Uint8Array {
  const broken = (what: string): never => {
    throw new Error(`"${shown(name)}" ${what}`)
  }
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (at + 30 > bytes.length || view.getUint32(at, true) !== LOCAL_SIGNATURE)
    return broken('is not where it should be')
  const start = at + 30 + view.getUint16(at + 26, true) + view.getUint16(at + 28, true)
  const packed = bytes.subarray(start, start + packedSize)
  if (packed.length < packedSize) return broken('is cut off')
  if (method !== 0 && method !== 8) return broken(`is packed by method ${method}, not by deflate`)
  const unpacked = method === 0 ? packed : inflate(packed, size)
  if (unpacked?.length !== size || crc32(unpacked) !== crc) return broken('is damaged')
  return unpacked
}

/** Undefined where there is more or less in it than `size`. */
function inflate(packed: Uint8Array, size: number): Uint8Array | undefined {
  const out = new Uint8Array(size)
  const filled = { length: 0 }
  const inflater = new Inflate((piece) => {
    if (filled.length + piece.length <= size) out.set(piece, filled.length)
    filled.length += piece.length
  })
  for (let at = 0; at < packed.length && filled.length <= size; at += PIECE_BYTES) {
    inflater.push(packed.subarray(at, at + PIECE_BYTES), at + PIECE_BYTES >= packed.length)
  }
  return filled.length === size ? out : undefined
}
