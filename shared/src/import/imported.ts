import type { Finding, PlacedFinding } from '../cap/finding.ts'

/** A file as it was dropped or read. */
export interface ImportFile {
  /** Its name, or its path below the folder that was given, with `/`. */
  readonly name: string
  /** All there are, or the first `HEAD_BYTES` of a file that is too large to be read. */
  readonly bytes: Uint8Array
  /** Of the whole file, in bytes, where there is more than `bytes`. */
  readonly size?: number
}

/** Enough to see what a file is. */
export const HEAD_BYTES = 1_024

/** Text of bytes in an encoding by its WHATWG label. Throws where the label is unknown or the bytes are not in it. */
export type Decode = (bytes: Uint8Array, encoding: string) => string

export interface ImportOptions {
  /** The scenario's id. */
  readonly id: string
  /** Such as `new TextDecoder(encoding, { fatal: true }).decode(bytes)`. */
  readonly decode: Decode
  readonly onProgress?: (done: number, of: number) => void
  /** Of one XML file; 5 MiB if left out. */
  readonly maxFileBytes?: number
  /** Now, epoch milliseconds; without it nothing is said of dates in the future. */
  readonly nowMs?: number
}

export const FILE_KINDS = ['cap', 'atom', 'rss', 'edxl-de', 'jma', 'zip', 'other'] as const
export type FileKind = (typeof FILE_KINDS)[number]

/**
 * `repaired`: read, with at least one repair · `faulty`: read, and something against the standard is in it that could not
 * be repaired: kept as written, or an alert of several that was refused or left out · `refused`: nothing of it was taken ·
 * `ignored`: nothing that concerns us.
 */
export const OUTCOMES = ['read', 'repaired', 'faulty', 'refused', 'ignored'] as const
export type Outcome = (typeof OUTCOMES)[number]

/** What became of one file; those in a zip come after it, each by itself. */
export interface ImportedFile {
  /** As given; in a zip `archive.zip/folder/file.cap`. */
  readonly name: string
  readonly kind: FileKind
  readonly outcome: Outcome
  /** Of CAP, where it is one message. */
  readonly version?: '1.0' | '1.1' | '1.2'
  /** How many messages were taken of it; those of a zip count at its files. */
  readonly messages: number
  /** How many were refused or left out; the file itself counts as one. What came twice is not lost. */
  readonly leftOut: number
  readonly findings: readonly PlacedFinding[]
}

export interface Imported {
  /** A scenario file of the newest format as a value; absent where there was nothing to make one of. */
  readonly scenario?: object
  /** The same as text, laid out as the files in fixtures/ are. */
  readonly text?: string
  readonly files: readonly ImportedFile[]
  /** What is to be said of the whole. */
  readonly findings: readonly Finding[]
}
