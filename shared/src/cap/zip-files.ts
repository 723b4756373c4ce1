import { deflateSync, strToU8, Zip, ZipPassThrough } from 'fflate'
import type { ExportedFile } from './export-scenario.ts'

/** Zip keeps times from 1980 to 2099. */
const FIRST_MS = Date.UTC(1981, 0)
const LAST_MS = Date.UTC(2099, 0)

/** A zip that grows file by file, so that whoever makes a large one can do other things in between. */
export interface ZipOfFiles {
  readonly add: (file: ExportedFile) => void
  /** Once, after the last file. */
  readonly end: () => void
}

/** The number that stands for deflate in a zip (PKWARE APPNOTE, section 4.4.5). */
const DEFLATE = 8

/**
 * A file that is compressed in one go. One that is compressed as it comes needs buffers for the longest that could come:
 * of many small files those cost far more than the files.
 */
class WholeFile extends ZipPassThrough {
  override compression = DEFLATE

  protected override process(bytes: Uint8Array, isLast: boolean): void {
    this.ondata(null, deflateSync(bytes, { level: 1 }), isLast)
  }
}

/** `take` gets the zip part by part, in order; `atMs`, epoch milliseconds, is the time that its files bear. */
export function zipOfFiles(atMs: number, take: (part: Uint8Array) => void): ZipOfFiles {
  const zip = new Zip((error, part) => {
    if (error) throw error
    take(part)
  })
  return {
    add({ name, text }) {
      const entry = new WholeFile(name)
      entry.mtime = Math.min(Math.max(atMs, FIRST_MS), LAST_MS)
      zip.add(entry)
      entry.push(strToU8(text), true)
    },
    end: () => zip.end(),
  }
}
