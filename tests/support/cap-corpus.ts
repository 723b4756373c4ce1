import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../../scripts/support/paths.ts'

export interface CorpusFile {
  readonly name: string
  readonly text: string
}

/** The files that we wrote: `valid` ones, and `invalid` ones, whose names begin with the rule that they break. */
export const ownCorpus = (folder: 'valid' | 'invalid'): readonly CorpusFile[] =>
  filesIn(join(root, 'tests/cap/corpus', folder))

/** Real files, which are not ours to keep here; a test with them is skipped where they are not beside the checkout. */
const SAMPLES = join(root, '..', 'shared', 'samples')

export const hasSamples = existsSync(SAMPLES)

/** Says in a test's name why it may have been skipped. */
export const ifSamples = hasSamples ? '' : ' (skipped: no ../shared/samples here)'

export const sampleFile = (name: string): string => join(SAMPLES, name)

export const samples = (folder: 'valid' | 'invalid'): readonly CorpusFile[] =>
  hasSamples ? filesIn(join(SAMPLES, folder)) : []

const filesIn = (folder: string): readonly CorpusFile[] =>
  readdirSync(folder)
    .sort()
    .map((name) => ({ name, text: decoded(readFileSync(join(folder, name))) }))

/** By the declaration, else UTF-8; a byte order mark stays, for the parser must take it. */
function decoded(bytes: Uint8Array): string {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 200))
  const encoding = /^<\?xml[^>]*encoding=["']([\w-]+)/.exec(head)?.[1] ?? 'utf-8'
  return new TextDecoder(encoding, { ignoreBOM: true, fatal: true }).decode(bytes)
}
