import type { ApiFault } from './api.ts'
import { stored } from './stored.ts'

/** The key with which this tab saves on a server that others reach too; gone with the tab. */
export const authorKey = stored<string>('author-key', () => sessionStorage)

/** Refusals that are about who may save here. */
export const isOfAuthors = (error: ApiFault): error is 'local-only' | 'foreign-host' | 'wrong-key' =>
  error === 'local-only' || error === 'foreign-host' || error === 'wrong-key'

/** What is said of other refusals to read or to write a file; of the rest the texts `common` speak. */
const OF_FILES: readonly ApiFault[] = [
  'malformed',
  'not-allowed',
  'too-large',
  'invalid-scenario',
  'not-written',
  'offline',
]

/** The key of the words for a file that was not read or not written, in the texts `authors` or `common`. */
export function fileRefusal(error: ApiFault): string {
  // A key that this tab has and that is refused is another server's.
  if (error === 'wrong-key' && authorKey.load() !== undefined) return 'authors:other-key'
  return isOfAuthors(error) || OF_FILES.includes(error) ? `authors:${error}` : `common:refusal.${error}`
}
