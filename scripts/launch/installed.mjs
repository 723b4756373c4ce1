import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/**
 * @typedef {{ version?: string, integrity?: string, link?: boolean, optional?: boolean, resolved?: string,
 *   os?: string | string[], cpu?: string | string[], libc?: string | string[] }} LockedPackage
 * @typedef {{ packages?: Record<string, LockedPackage> }} Lockfile
 * @typedef {{ platform: string, arch: string, libc: 'glibc' | 'musl' | undefined }} System
 */

/**
 * Whether npm has already put into `dir` what its lockfile says: somebody ran npm by hand, and all of it came.
 * npm writes `node_modules/.package-lock.json` as the last act of an install.
 * @param {string} dir
 * @returns {boolean}
 */
export function isInstalledByHand(dir) {
  try {
    const wanted = JSON.parse(readFileSync(join(dir, 'package-lock.json'), 'utf8'))
    const present = JSON.parse(readFileSync(join(dir, 'node_modules', '.package-lock.json'), 'utf8'))
    return satisfies(wanted, present, {
      platform: process.platform,
      arch: process.arch,
      libc: libcOfThisSystem(),
    })
  } catch {
    return false
  }
}

/**
 * Whether everything the lockfile wants on this system is there in the same version, development tools included.
 * @param {Lockfile} wanted
 * @param {Lockfile} present
 * @param {System} system
 */
export function satisfies(wanted, present, system) {
  return Object.entries(wanted.packages ?? {}).every(([path, locked]) => {
    // Workspaces are links to folders that are here anyway.
    if (!path.startsWith('node_modules/') && !path.includes('/node_modules/')) return true
    const found = present.packages?.[path]
    if (!found) return locked.optional === true && !isMeantFor(locked, system)
    if (locked.link) return found.link === true && found.resolved === locked.resolved
    return found.version === locked.version && found.integrity === locked.integrity
  })
}

/**
 * An optional package with no platform of its own is one that only another optional package asks for.
 * @param {LockedPackage} locked
 * @param {System} system
 */
function isMeantFor(locked, { platform, arch, libc }) {
  if (!locked.os && !locked.cpu) return false
  /** @type {(allowed: string | string[] | undefined, own: string | undefined) => boolean} */
  const allows = (allowed, own) => !allowed || own === undefined || [allowed].flat().includes(own)
  return allows(locked.os, platform) && allows(locked.cpu, arch) && allows(locked.libc, libc)
}

/** @returns {'glibc' | 'musl' | undefined} */
function libcOfThisSystem() {
  if (process.platform !== 'linux') return undefined
  const report = /** @type {{ header?: { glibcVersionRuntime?: string } }} */ (process.report.getReport())
  return report.header?.glibcVersionRuntime ? 'glibc' : 'musl'
}
