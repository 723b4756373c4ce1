import { ok, refused, type Result } from '@alert-replay/shared/result.ts'
import type { DroppedFile } from './import-report.ts'

export type DropFault = 'nothing' | 'too-many-files' | 'too-much' | 'unreadable-folder'

/** What a drop may hold: more is a mistake, or more than a browser holds. */
export const MAX_FILES = 20_000
export const MAX_TOTAL_BYTES = 256 * 1024 * 1024

/**
 * The files of a drop, those in folders too. Call it while the drop is handled: its items are gone afterwards.
 */
export async function filesInDrop(
  transfer: DataTransfer,
): Promise<Result<readonly DroppedFile[], DropFault>> {
  const entries = Array.from(transfer.items, (item) =>
    item.kind === 'file' ? item.webkitGetAsEntry() : null,
  ).filter((entry) => entry !== null)
  if (entries.length === 0) return filesChosen(transfer.files)
  const found: DroppedFile[] = []
  // One after the other, in the order of their names: the same drop gives the same scenario.
  const queue = entries.toReversed()
  try {
    for (let entry = queue.pop(); entry; entry = queue.pop()) {
      if (isFolder(entry)) queue.push(...(await entriesIn(entry)).toReversed())
      else if (isFile(entry))
        found.push({ name: entry.fullPath.replace(/^\//, ''), file: await fileOf(entry) })
      if (found.length > MAX_FILES) return refused('too-many-files')
    }
  } catch {
    return refused('unreadable-folder')
  }
  return bounded(found)
}

/** The files of an `<input type="file">`, chosen one by one or as a folder. */
export const filesChosen = (files: FileList): Result<readonly DroppedFile[], DropFault> =>
  bounded(Array.from(files, (file) => ({ name: file.webkitRelativePath || file.name, file })))

function bounded(files: readonly DroppedFile[]): Result<readonly DroppedFile[], DropFault> {
  if (files.length === 0) return refused('nothing')
  if (files.length > MAX_FILES) return refused('too-many-files')
  const bytes = files.reduce((sum, { file }) => sum + file.size, 0)
  return bytes > MAX_TOTAL_BYTES ? refused('too-much') : ok(files)
}

/** With those that were there before: of two with one name, the newer. */
export function together(
  before: readonly DroppedFile[],
  added: readonly DroppedFile[],
): readonly DroppedFile[] {
  const names = new Set(added.map(({ name }) => name))
  return [...before.filter(({ name }) => !names.has(name)), ...added]
}

const isFolder = (entry: FileSystemEntry): entry is FileSystemDirectoryEntry => entry.isDirectory
const isFile = (entry: FileSystemEntry): entry is FileSystemFileEntry => entry.isFile

const fileOf = (entry: FileSystemFileEntry): Promise<File> =>
  new Promise((resolve, reject) => entry.file(resolve, reject))

/** A folder tells its entries in parts, until a part is empty. */
async function entriesIn(folder: FileSystemDirectoryEntry): Promise<readonly FileSystemEntry[]> {
  const reader = folder.createReader()
  const all: FileSystemEntry[] = []
  for (;;) {
    const part = await new Promise<FileSystemEntry[]>((resolve, reject) =>
      reader.readEntries(resolve, reject),
    )
    if (part.length === 0) return all.sort((a, b) => (a.name < b.name ? -1 : 1))
    all.push(...part)
    if (all.length > MAX_FILES) return all
  }
}
