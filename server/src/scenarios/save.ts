import { constants } from 'node:fs'
import { copyFile, link, open, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { randomUUID } from 'node:crypto'
import { MAX_FILE_BYTES, parseScenarioText } from '@alert-replay/shared/parse-scenario.ts'
import type { Refusal } from '@alert-replay/shared/refusal.ts'
import { ok, refused, type Result } from '@alert-replay/shared/result.ts'
import { MAX_ID_LENGTH, SLUG } from '@alert-replay/shared/scenario-schema.ts'

export type SaveRefusal = Extract<
  Refusal,
  'malformed' | 'too-large' | 'invalid-scenario' | 'id-taken' | 'not-written'
>

/** What a file system says that knows no second name for a file. */
const NO_LINKS = ['EPERM', 'ENOSYS', 'ENOTSUP', 'EOPNOTSUPP', 'EMLINK']

/**
 * Writes a scenario's file into `folder` as `<id>.json`: only one that reads without a fault, only under a new id, and
 * whole or not at all. What the file system refuses is told to `onFault`.
 */
export async function saveScenario(
  folder: string,
  id: string,
  text: string,
  onFault: (error: unknown) => void,
): Promise<Result<string, SaveRefusal>> {
  // A slug holds no dot and no slash: the file is in the folder, and nowhere else.
  if (!SLUG.test(id) || id.length > MAX_ID_LENGTH) return refused('malformed')
  if (Buffer.byteLength(text) > MAX_FILE_BYTES) return refused('too-large')
  if (!parseScenarioText(id, text).ok) return refused('invalid-scenario')
  const name = `${id}.json`
  try {
    return (await writeNew(folder, name, text)) ? ok(name) : refused('id-taken')
  } catch (error) {
    onFault(new Error(`${name} could not be written to ${folder}`, { cause: error }))
    return refused('not-written')
  }
}

/** False where there is a file of this name already; it stays as it is. */
async function writeNew(folder: string, name: string, text: string): Promise<boolean> {
  const file = join(folder, name)
  // No name that the library lists: nobody reads half a file.
  const unfinished = join(folder, `.${name}.${randomUUID()}.part`)
  try {
    const handle = await open(unfinished, 'wx')
    try {
      await handle.writeFile(text)
      await handle.sync()
    } finally {
      await handle.close()
    }
    // Not a rename: that would write over what somebody else put there in the meantime.
    await link(unfinished, file).catch((error: unknown) => {
      if (!NO_LINKS.includes(codeOf(error))) throw error
      return copyFile(unfinished, file, constants.COPYFILE_EXCL)
    })
    return true
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false
    throw error
  } finally {
    await rm(unfinished, { force: true })
  }
}

const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error ? String(error.code) : ''
