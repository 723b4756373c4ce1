import { createHash, randomUUID } from 'node:crypto'
import { constants } from 'node:fs'
import { copyFile, link, lstat, open, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { TextDecoder } from 'node:util'
import { MAX_FILE_BYTES } from '@alert-replay/shared/parse-scenario.ts'
import { ok, refused, type Result } from '@alert-replay/shared/result.ts'
import type { ScenarioFileText } from '@alert-replay/shared/save.ts'

/** `not-allowed`: what has this name is no file of its own, but a link or a folder. `not-text`: it is not UTF-8. */
export type ReadRefusal = 'unknown-scenario' | 'not-allowed' | 'too-large' | 'not-text'

export interface FoundFile extends ScenarioFileText {
  /** Of just this file on the disk, as it was when it was read. */
  readonly mark: string
  /** Permission bits. */
  readonly mode: number
}

const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error ? String(error.code) : ''

/** The tag of a text: quoted, as HTTP has it. */
export const etagOf = (text: string): string => etagOfBytes(Buffer.from(text))

const etagOfBytes = (bytes: Buffer): string => `"${createHash('sha256').update(bytes).digest('base64url')}"`

// Not to follow a link that took the file's place a moment ago, nor to wait for whoever writes into a pipe.
const READ_ONLY = constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0)

/** A scenario's file as it is, byte for byte: a mark at its beginning too. */
export async function readScenarioFile(
  folder: string,
  name: string,
): Promise<Result<FoundFile, ReadRefusal>> {
  const path = join(folder, name)
  try {
    if (!(await lstat(path)).isFile()) return refused('not-allowed')
    const handle = await open(path, READ_ONLY)
    try {
      const stats = await handle.stat({ bigint: true })
      if (!stats.isFile()) return refused('not-allowed')
      if (stats.size > MAX_FILE_BYTES) return refused('too-large')
      const bytes = await handle.readFile()
      const text = textOf(bytes)
      if (text === undefined) return refused('not-text')
      return ok({ text, etag: etagOfBytes(bytes), mark: markOf(stats), mode: Number(stats.mode & 0o777n) })
    } finally {
      await handle.close()
    }
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return refused('unknown-scenario')
    if (codeOf(error) === 'ELOOP') return refused('not-allowed')
    throw error
  }
}

/** Undefined where it is not UTF-8: written again, it would not be what it was. */
function textOf(bytes: Buffer): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    return undefined
  }
}

interface Stats {
  readonly dev: bigint
  readonly ino: bigint
  readonly size: bigint
  readonly mtimeNs: bigint
  readonly ctimeNs: bigint
}

const markOf = ({ dev, ino, size, mtimeNs, ctimeNs }: Stats): string =>
  [dev, ino, size, mtimeNs, ctimeNs].join(' ')

/**
 * Puts a text in the place of the file that was found, whole or not at all. False where that file is not there as it was
 * any more; then nothing is written. Between that look and the rename no other of our requests comes, and of another
 * program's write there is the least chance that a file system allows.
 */
export async function replaceFile(
  folder: string,
  name: string,
  text: string,
  found: FoundFile,
): Promise<boolean> {
  const path = join(folder, name)
  const unfinished = unfinishedName(folder, name)
  try {
    const handle = await open(unfinished, 'wx', found.mode)
    try {
      await handle.writeFile(text)
      await handle.chmod(found.mode)
      await handle.sync()
    } finally {
      await handle.close()
    }
    const now = await lstat(path, { bigint: true }).catch(() => undefined)
    if (!now || markOf(now) !== found.mark) return false
    await rename(unfinished, path)
    return true
  } finally {
    await rm(unfinished, { force: true })
  }
}

/** No name that the library lists: nobody reads half a file. */
const unfinishedName = (folder: string, name: string): string => join(folder, `.${name}.${randomUUID()}.part`)

/** What a file system says that knows no second name for a file. */
const NO_LINKS = ['EPERM', 'ENOSYS', 'ENOTSUP', 'EOPNOTSUPP', 'EMLINK']

/** Writes a file, whole or not at all. False where there is one of this name already; it stays as it is. */
export async function writeNewFile(folder: string, name: string, text: string): Promise<boolean> {
  const path = join(folder, name)
  const unfinished = unfinishedName(folder, name)
  try {
    const handle = await open(unfinished, 'wx')
    try {
      await handle.writeFile(text)
      await handle.sync()
    } finally {
      await handle.close()
    }
    // Not a rename: that would write over what somebody else put there in the meantime.
    await link(unfinished, path).catch((error: unknown) => {
      if (!NO_LINKS.includes(codeOf(error))) throw error
      return copyFile(unfinished, path, constants.COPYFILE_EXCL)
    })
    return true
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false
    throw error
  } finally {
    await rm(unfinished, { force: true })
  }
}
