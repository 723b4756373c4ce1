import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { memoryStorage } from './memory.ts'
import type { Storage } from './storage.ts'

const FILE = 'alert-replay.sqlite'

/** The storage that `data` names: 'memory', or the folder of the database file. Rejects with one line. */
export async function openStorage(data: string): Promise<Storage> {
  if (data === 'memory') return memoryStorage()
  await mkdir(data, { recursive: true }).catch((error: unknown) => {
    throw new Error(`${data} cannot be made. Choose another folder: --data <folder>`, { cause: error })
  })
  // Only now: whoever keeps nothing need not load a database.
  const { sqliteStorage } = await import('./sqlite.ts')
  return sqliteStorage(join(data, FILE))
}
