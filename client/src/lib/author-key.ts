import type { ApiFault } from './api.ts'
import { stored } from './stored.ts'

/** The key with which this tab saves on a server that others reach too; gone with the tab. */
export const authorKey = stored<string>('author-key', () => sessionStorage)

/** Refusals that are about who may save here. */
export const isOfAuthors = (error: ApiFault): error is 'local-only' | 'wrong-key' =>
  error === 'local-only' || error === 'wrong-key'

/** Of the texts `authors`, the words for one. A key that this tab has and that is refused is another server's. */
export const authorsWords = (error: 'local-only' | 'wrong-key'): 'local-only' | 'wrong-key' | 'other-key' =>
  error === 'wrong-key' && authorKey.load() !== undefined ? 'other-key' : error
