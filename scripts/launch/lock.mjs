import { randomBytes } from 'node:crypto'
import {
  mkdirSync,
  readdirSync,
  renameSync,
  rmdirSync,
  rmSync,
  statSync,
  unlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { isAlive } from './is-alive.mjs'

const pollMs = 100
/** A holder touches its lock this often … */
const touchMs = 2_000
/** … and one that has not for this many polls is gone, whatever its pid says (pids are reused, or from another container). */
const pollsUntilAbandoned = 300

/**
 * Runs `work` while no other process holds the lock `dir`.
 *
 * The lock is a folder that holds one file per process at work in it, named `<pid>-<random>`. It appears by
 * renaming a filled folder into place, so it never exists without its owner. A dead owner's lock is taken apart
 * by removing exactly the files that were seen: whoever was slower finds them gone and cannot harm a newer lock.
 * @template T
 * @param {string} dir
 * @param {(addHolder: (pid: number) => void) => Promise<T>} work may name a child process that must end before the lock is free
 * @param {{ onWait?: () => void }} [options]
 * @returns {Promise<T>}
 */
export async function withLock(dir, work, { onWait } = {}) {
  mkdirSync(dirname(dir), { recursive: true })
  const own = `${process.pid}-${randomBytes(4).toString('hex')}`
  const waiting = join(dirname(dir), `.${basename(dir)}-${own}`)
  mkdirSync(waiting)
  writeFileSync(join(waiting, own), '')
  try {
    await acquire(dir, waiting, onWait)
  } catch (error) {
    rmSync(waiting, { recursive: true, force: true })
    throw error
  }
  const held = [join(dir, own)]
  const release = () => {
    for (const file of held) attempt(() => unlinkSync(file))
    attempt(() => rmdirSync(dir))
  }
  const touch = setInterval(() => {
    const now = new Date()
    attempt(() => utimesSync(join(dir, own), now, now))
  }, touchMs)
  touch.unref()
  process.once('exit', release)
  try {
    return await work((pid) => {
      const file = join(dir, `${pid}-${randomBytes(4).toString('hex')}`)
      writeFileSync(file, '')
      held.push(file)
    })
  } finally {
    clearInterval(touch)
    process.off('exit', release)
    release()
  }
}

/**
 * @param {string} dir
 * @param {string} waiting
 * @param {(() => void) | undefined} onWait
 */
async function acquire(dir, waiting, onWait) {
  let seen = ''
  let pollsUnchanged = 0
  for (let poll = 0; ; poll += 1) {
    const refused = attempt(() => renameSync(waiting, dir))
    if (!refused) return
    const holders = attemptOr([], () => readdirSync(dir))
    if (holders.length === 0) {
      // Half taken apart, or gone since. Windows does not rename onto an empty folder, and says so for a while.
      attempt(() => rmdirSync(dir))
      if (poll > pollsUntilAbandoned) throw new Error(`Cannot take the lock ${dir}`, { cause: refused })
    } else {
      const now = holders
        .map((name) => `${name} ${attemptOr(0, () => statSync(join(dir, name)).mtimeMs)}`)
        .join()
      pollsUnchanged = now === seen ? pollsUnchanged + 1 : 0
      seen = now
      if (
        pollsUnchanged >= pollsUntilAbandoned ||
        !holders.some((name) => isAlive(Number.parseInt(name, 10)))
      ) {
        for (const name of holders) attempt(() => unlinkSync(join(dir, name)))
        attempt(() => rmdirSync(dir))
        continue
      }
    }
    if (poll === 3) onWait?.()
    await delay(pollMs)
  }
}

/**
 * @param {() => void} action
 * @returns {unknown} what went wrong, or undefined
 */
function attempt(action) {
  try {
    action()
    return undefined
  } catch (error) {
    return error
  }
}

/**
 * @template T
 * @param {T} fallback
 * @param {() => T} read
 * @returns {T}
 */
function attemptOr(fallback, read) {
  try {
    return read()
  } catch {
    return fallback
  }
}
