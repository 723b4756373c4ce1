import { strToU8, zipSync, type Zippable } from 'fflate'
import type { ExportedFile } from './export-scenario.ts'

/** Zip keeps times from 1980 to 2099. */
const FIRST_MS = Date.UTC(1981, 0)
const LAST_MS = Date.UTC(2099, 0)

/** The files as one zip; `atMs`, epoch milliseconds, is the time that they bear in it. */
export function zipFiles(files: readonly ExportedFile[], atMs: number): Uint8Array<ArrayBuffer> {
  const entries: Zippable = Object.create(null) as Zippable
  for (const { name, text } of files) entries[name] = strToU8(text)
  return zipSync(entries, { mtime: Math.min(Math.max(atMs, FIRST_MS), LAST_MS), level: 6 })
}
