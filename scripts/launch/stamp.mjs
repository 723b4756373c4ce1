import { createHash } from 'node:crypto'
import { readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/**
 * One line that changes whenever an install would: the lockfile, every package.json, the platform.
 * @param {readonly string[]} files absolute paths, in a fixed order
 * @param {{ platform: string, arch: string }} system
 */
export function stampOf(files, { platform, arch }) {
  const hash = createHash('sha256').update(`${platform}\0${arch}\0`)
  for (const file of files) {
    const content = readFileSync(file)
    hash.update(`${content.length}\0`).update(content)
  }
  return hash.digest('hex')
}

/** Inside node_modules, which `npm ci` empties first: an install that was cut short leaves no stamp. */
const stampFile = (/** @type {string} */ dir) => join(dir, 'node_modules', '.alert-replay-stamp')

/**
 * @param {string} dir
 * @returns {string | undefined}
 */
export function readStamp(dir) {
  try {
    return readFileSync(stampFile(dir), 'utf8')
  } catch {
    return undefined
  }
}

/**
 * @param {string} dir
 * @param {string} stamp
 */
export function writeStamp(dir, stamp) {
  const temporary = `${stampFile(dir)}-${process.pid}`
  writeFileSync(temporary, stamp)
  renameSync(temporary, stampFile(dir))
}
