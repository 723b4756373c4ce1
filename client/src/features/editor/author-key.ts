import { stored } from '../../lib/stored.ts'

/** The key with which this tab saves on a server that others reach too; gone with the tab. */
export const authorKey = stored<string>('author-key', () => sessionStorage)
