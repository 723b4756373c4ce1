import { memoryStorage } from './memory.ts'
import type { Storage } from './storage.ts'

/** The storage that `data` names: 'memory', or the folder of the database file. */
export async function openStorage(_data: string): Promise<Storage> {
  return memoryStorage()
}
