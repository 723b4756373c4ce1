import { readFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { gzipSync } from 'node:zlib'

/** The JavaScript a phone may have to load before it can join. */
export const firstLoadBudgetBytes = 150_000

const joinPage = 'src/features/phone/phone-page.tsx'

/** A chunk as vite's manifest.json describes it, by the path of its source. */
type Chunk = {
  readonly file: string
  readonly isEntry?: boolean
  readonly imports?: readonly string[]
}

export type FirstLoad = {
  readonly files: readonly { readonly file: string; readonly bytes: number }[]
  readonly totalBytes: number
}

/**
 * The scripts a page needs before it shows anything, and their sizes by gzip level 9: the entry, the page's own
 * chunk, the interface's texts (common ones and the feature's own, in one language: the one that has most of them),
 * and all that these import.
 * @param distDir a folder that `buildClient` made
 * @param page the source file of the page, as the manifest names it
 */
export function firstLoad(distDir: string, page = joinPage): FirstLoad {
  const manifestFile = join(distDir, '.vite', 'manifest.json')
  const manifest = JSON.parse(readFileSync(manifestFile, 'utf8')) as Record<string, Chunk>
  if (!manifest[page]) throw new Error(`${manifestFile}: ${page} is not in it. Has the page moved?`)
  // The service worker is an entry too, and loads after everything else, if at all.
  const entries = Object.keys(manifest).filter((key) => manifest[key]?.isEntry && key.endsWith('.html'))
  const languages = new Set(Object.keys(manifest).flatMap((key) => TEXTS.exec(key)?.[1] ?? []))
  const loads = [...languages].map((language): FirstLoad => {
    const texts = ['common', basename(dirname(page))].map((name) => `src/locales/${language}/${name}.json`)
    const keys = [...entries, page, ...texts.filter((key) => key in manifest)]
    const files = filesOf(manifest, keys).map((file) => ({
      file,
      bytes: gzipSync(readFileSync(join(distDir, file)), { level: 9 }).length,
    }))
    return { files, totalBytes: files.reduce((sum, { bytes }) => sum + bytes, 0) }
  })
  const largest = loads.toSorted((a, b) => b.totalBytes - a.totalBytes)[0]
  if (!largest)
    throw new Error(`${manifestFile}: there are no texts of the interface in it. Have they moved?`)
  return largest
}

const TEXTS = /^src\/locales\/([^/]+)\/[^/]+\.json$/

/** The script files of these chunks and of everything they import statically, each once. */
function filesOf(manifest: Record<string, Chunk>, keys: readonly string[]): string[] {
  const files = new Map<string, string>()
  const visit = (key: string): void => {
    const chunk = manifest[key]
    if (!chunk) throw new Error(`The manifest of the client names ${key}, which is not in it`)
    if (files.has(key)) return
    files.set(key, chunk.file)
    chunk.imports?.forEach(visit)
  }
  keys.forEach(visit)
  return [...new Set(files.values())].filter((file) => file.endsWith('.js'))
}
