import { existsSync } from 'node:fs'
import { delimiter, dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { chooseNode } from './choose-node.mjs'
import { ensureInstalled } from './install.mjs'
import { runChild } from './run-child.mjs'

const scripts = dirname(dirname(fileURLToPath(import.meta.url)))
const root = dirname(scripts)

/**
 * Installs what is missing, then runs `scripts/<task>.ts` under a Node that can, and ends with its exit code.
 * @param {string | undefined} task
 * @param {string[]} args
 */
export async function main(task, args) {
  const script = join(scripts, `${task}.ts`)
  if (!task || !/^[a-z][a-z-]*$/.test(task) || !existsSync(script)) {
    fail(
      task ? `There is no scripts/${task}.ts to run.` : 'Usage: node scripts/launch.mjs <task> [arguments]',
    )
  }
  const node = chooseNode({
    version: process.versions.node,
    execPath: process.execPath,
    platform: process.platform,
    arch: process.arch,
    pinnedDir: join(scripts, 'node'),
  })
  if (node.kind === 'none') fail(node.message)
  try {
    await ensureInstalled(root, node)
  } catch (error) {
    fail(error instanceof Error ? error.message : String(error))
  }

  const watchParent = pathToFileURL(join(scripts, 'launch', 'watch-parent.mjs')).href
  const { code } = await runChild(
    node.path,
    ['--disable-warning=ExperimentalWarning', `--import=${watchParent}`, script, ...args],
    { env: environmentFor(node.path), watchParent: true },
  )
  process.exit(code)
}

/**
 * The right Node first in PATH, so that every tool started from here finds it too.
 * @param {string} nodePath
 */
function environmentFor(nodePath) {
  const env = { ...process.env }
  // Windows calls it Path; a second spelling beside it would be ignored at random.
  const pathKey = Object.keys(env).find((key) => key.toUpperCase() === 'PATH') ?? 'PATH'
  env[pathKey] = [dirname(nodePath), env[pathKey]].filter(Boolean).join(delimiter)
  env.NODE_COMPILE_CACHE ??= join(root, 'node_modules', '.cache', 'node-compile')
  env.ALERT_REPLAY_PARENT = String(process.pid)
  return env
}

/**
 * @param {string} message
 * @returns {never}
 */
function fail(message) {
  console.error(message)
  process.exit(1)
}
