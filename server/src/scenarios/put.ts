import { MAX_FILE_BYTES, parseScenarioText } from '@alert-replay/shared/parse-scenario.ts'
import type { PlacedProblem } from '@alert-replay/shared/problem.ts'
import type { Refusal } from '@alert-replay/shared/refusal.ts'
import type { ScenarioFileText } from '@alert-replay/shared/save.ts'
import { isFileId } from '@alert-replay/shared/slug.ts'
import { etagOf, readScenarioFile, replaceFile, writeNewFile, type ReadRefusal } from './files.ts'

/** What somebody wants written: in the place of the file with this tag, or where there is none yet. */
export interface Put {
  readonly id: string
  readonly text: string
  readonly base: { readonly etag: string } | 'none'
}

export type PutOutcome =
  | { readonly status: 'saved'; readonly etag: string }
  | { readonly status: 'changed'; readonly now?: ScenarioFileText }
  | { readonly status: 'invalid'; readonly problems: readonly PlacedProblem[] }
  | { readonly status: 'refused'; readonly error: Refusal }

export const refusalOf = (refusal: ReadRefusal): Refusal =>
  refusal === 'not-text' ? 'invalid-scenario' : refusal

/** Somebody who only touches the file keeps no writer from it for ever. */
const MAX_TRIES = 5

/**
 * Writes a scenario's file: only one that reads without a fault, and only on the file that its writer has seen. Who
 * writes what is there already has it written. To be called for one id at a time.
 */
export async function putScenario(
  folder: string,
  { id, text, base }: Put,
  onFault: (error: unknown) => void,
): Promise<PutOutcome> {
  if (!isFileId(id)) return { status: 'refused', error: 'malformed' }
  if (Buffer.byteLength(text) > MAX_FILE_BYTES) return { status: 'refused', error: 'too-large' }
  const parsed = parseScenarioText(id, text)
  if (!parsed.ok) return { status: 'invalid', problems: parsed.error }
  const name = `${id}.json`
  const etag = etagOf(text)
  try {
    if (base === 'none') {
      if (await writeNewFile(folder, name, text)) return { status: 'saved', etag }
      // The answer to the first time may have been lost.
      const there = await readScenarioFile(folder, name)
      return there.ok && there.value.etag === etag
        ? { status: 'saved', etag }
        : { status: 'refused', error: 'id-taken' }
    }
    for (let tries = 0; tries < MAX_TRIES; tries++) {
      const found = await readScenarioFile(folder, name)
      if (!found.ok) {
        // The file was seen, and is one no more that could be shown.
        if (found.error === 'not-allowed') return { status: 'refused', error: 'not-allowed' }
        return { status: 'changed' }
      }
      const now = found.value
      if (now.etag === etag) return { status: 'saved', etag }
      if (now.etag !== base.etag) return { status: 'changed', now: { text: now.text, etag: now.etag } }
      if (await replaceFile(folder, name, text, now)) return { status: 'saved', etag }
    }
    return { status: 'changed' }
  } catch (error) {
    onFault(new Error(`${name} could not be written to ${folder}`, { cause: error }))
    return { status: 'refused', error: 'not-written' }
  }
}
