import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import { noNodeMessage } from './choose-node.mjs'
import { isInstalledByHand } from './installed.mjs'
import { withLock } from './lock.mjs'
import { runQuietly } from './run-child.mjs'
import { readStamp, stampOf, writeStamp } from './stamp.mjs'

/**
 * Brings node_modules up to the lockfile, and the pinned Node with it where one is needed. Does nothing, quickly,
 * when there is nothing to do. Throws an Error for people to read.
 * @param {string} root
 * @param {import('./choose-node.mjs').NodeChoice} node
 */
export async function ensureInstalled(root, node) {
  const dirs = node.kind === 'pinned' ? [root, node.dir] : [root]
  const stale = () => dirs.filter((dir) => readStamp(dir) !== currentStamp(dir))
  if (stale().length === 0) return
  await withLock(
    join(root, '.cache', 'install.lock'),
    async (addHolder) => {
      // Whoever held the lock before us has probably done it.
      for (const dir of stale()) {
        const stamp = currentStamp(dir)
        if (!isInstalledByHand(dir))
          await install(dir, dir === root ? 'the dependencies' : 'Node 24', addHolder)
        if (node.kind === 'pinned' && dir === node.dir) assertRuns(node.path)
        writeStamp(dir, stamp)
      }
    },
    { onWait: () => console.error('Waiting for another run to finish installing…') },
  )
}

/** @param {string} dir */
function currentStamp(dir) {
  /** @type {{ workspaces?: string[] }} */
  const { workspaces = [] } = JSON.parse(readFileSync(join(dir, 'package.json'), 'utf8'))
  const files = [
    'package-lock.json',
    'package.json',
    ...workspaces.map((folder) => join(folder, 'package.json')),
  ]
  return stampOf(
    files.map((file) => join(dir, file)),
    process,
  )
}

/**
 * @param {string} dir
 * @param {string} what
 * @param {(pid: number) => void} addHolder
 */
async function install(dir, what, addHolder) {
  console.error(
    `Installing ${what} (${existsSync(join(dir, 'node_modules')) ? '' : 'first run, '}about 20 s)…`,
  )
  const npm = npmCommand(process.env, process.execPath, process.platform)
  const { code, output } = await runQuietly(npm.command, [...npm.args, ...ciArguments(dir)], {
    cwd: dir,
    shell: npm.shell,
    watchParent: true,
    // npm outlives us when we are killed outright; nobody else may install until it is done.
    onSpawn: ({ pid }) => pid && addHolder(pid),
  })
  if (code !== 0)
    throw new Error(`${output}\n\nInstalling ${what} failed: npm ended with ${code}; what it said is above.`)
}

/**
 * Said on the command line, so that the person's own npm settings (production, omit, engine-strict, ignore-scripts)
 * change nothing. No dependency needs its install script; not running them makes every machine the same.
 * @param {string} dir
 */
const ciArguments = (dir) => [
  'ci',
  `--prefix=${dir}`,
  '--include=dev',
  '--include=optional',
  '--include=peer',
  '--engine-strict=false',
  '--ignore-scripts',
  '--no-audit',
  '--no-fund',
  '--no-update-notifier',
  '--loglevel=error',
]

/**
 * The npm that started us, run by the Node it was started with; else the one beside our Node; else the one in PATH.
 * @param {NodeJS.ProcessEnv} env
 * @param {string} execPath
 * @param {string} platform
 */
export function npmCommand(env, execPath, platform) {
  const candidates = [
    env['npm_execpath'] ?? '',
    resolve(dirname(execPath), '..', 'lib', 'node_modules', 'npm', 'bin', 'npm-cli.js'),
    resolve(dirname(execPath), 'node_modules', 'npm', 'bin', 'npm-cli.js'),
  ]
  // Another package manager sets npm_execpath to itself, and it cannot read our lockfile.
  const cli = candidates.find((file) => /^npm-cli\.c?js$/.test(basename(file)) && existsSync(file))
  if (cli) return { command: env['npm_node_execpath'] ?? execPath, args: [cli], shell: false }
  return { command: 'npm', args: [], shell: platform === 'win32' }
}

/** @param {string} nodePath */
function assertRuns(nodePath) {
  try {
    execFileSync(nodePath, ['--version'], { stdio: 'ignore' })
  } catch (cause) {
    // As on a Linux with another C library.
    throw new Error(noNodeMessage(process.versions.node, 'this system'), { cause })
  }
}
