import { strToU8, Zip, ZipDeflate } from 'fflate'
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

/** `take` gets the zip part by part, in order; `atMs`, epoch milliseconds, is the time that its files bear. */
export function zipOfFiles(atMs: number, take: (part: Uint8Array) => void): ZipOfFiles {
  const zip = new Zip((error, part) => {
    if (error) throw error
    take(part)
  })
  return {
    add({ name, text }) {
      const entry = new ZipDeflate(name, { level: 6 })
      entry.mtime = Math.min(Math.max(atMs, FIRST_MS), LAST_MS)
      zip.add(entry)
      entry.push(strToU8(text), true)
    },
    end: () => zip.end(),
  }
}
