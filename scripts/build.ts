import { createHash } from 'node:crypto'
import {
  existsSync,
  globSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
} from 'node:fs'
import { join, relative } from 'node:path'
import { firstLoad, firstLoadBudgetBytes } from './support/first-load.ts'
import { binOf, root } from './support/paths.ts'
import { withLock } from './launch/lock.mjs'
import { runQuietly } from './launch/run-child.mjs'

const clientDir = join(root, 'client')
const distDir = join(clientDir, 'dist')
const lockDir = join(root, '.cache/build.lock')
const buildsKept = 3

/**
 * The folder with the built client, named after the content it was built from; built now if there is none yet.
 * Any number of processes may ask at once: one builds, the others wait. Throws when the client does not build.
 */
export async function buildClient(): Promise<string> {
  if (!existsSync(join(clientDir, 'index.html')))
    throw new Error('There is no client to build yet: client/index.html is missing.')
  const onWait = () => console.error('Waiting for another run to finish building…')
  const builtDir = existingBuild() ?? (await withLock(lockDir, build, { onWait }))
  // In use counts as new, so that the builds of two branches do not push each other out.
  const now = new Date()
  utimesSync(builtDir, now, now)
  return builtDir
}

function existingBuild(): string | undefined {
  const builtDir = join(distDir, sourceHash())
  return existsSync(builtDir) ? builtDir : undefined
}

async function build(): Promise<string> {
  // Whoever held the lock before us has probably done it.
  const existing = existingBuild()
  if (existing) return existing
  const hash = sourceHash()
  console.error('Building the client (a few seconds)…')
  const temporaryDir = join(distDir, '.building')
  rmSync(temporaryDir, { recursive: true, force: true })
  const { code, output } = await runQuietly(
    process.execPath,
    [binOf('vite'), 'build', clientDir, '--outDir', temporaryDir, '--emptyOutDir', '--logLevel', 'warn'],
    // Whatever the person's shell says, what is served is the production build.
    { cwd: root, env: { ...process.env, NODE_ENV: 'production' } },
  )
  if (code !== 0) throw new Error(`${output}\n\nThe client does not build; what vite said is above.`)
  // Edited meanwhile: then this is neither the old content nor the new.
  if (sourceHash() !== hash) return build()
  const builtDir = join(distDir, hash)
  renameSync(temporaryDir, builtDir)
  removeOldBuilds()
  return builtDir
}

function removeOldBuilds(): void {
  readdirSync(distDir)
    .map((name) => join(distDir, name))
    .map((dir) => ({ dir, usedMs: statSync(dir).mtimeMs }))
    .toSorted((a, b) => b.usedMs - a.usedMs)
    .slice(buildsKept)
    .forEach(({ dir }) => rmSync(dir, { recursive: true, force: true }))
}

/** Changes with everything a build depends on, and with nothing else: twelve digits of a SHA-256. */
function sourceHash(): string {
  const isInput = (path: string) =>
    !/(^|[\\/])(node_modules|dist)([\\/]|$)|\.test\.tsx?$/.test(relative(root, path))
  const files = ['client/**/*', 'shared/src/**/*', 'shared/package.json', 'package-lock.json']
    .flatMap((pattern) => globSync(pattern, { cwd: root, exclude: (path) => !isInput(join(root, path)) }))
    .filter((file) => isInput(join(root, file)) && statSync(join(root, file)).isFile())
    .map((file) => file.replaceAll('\\', '/'))
    .toSorted()
  const hash = createHash('sha256')
  for (const file of files) {
    const content = readFileSync(join(root, file))
    hash.update(`${file}\0${content.length}\0`).update(content)
  }
  return hash.digest('hex').slice(0, 12)
}

if (import.meta.main) {
  try {
    const builtDir = await buildClient()
    const { files, totalBytes } = firstLoad(builtDir)
    const rows = [...files.map(({ file, bytes }) => [file, bytes] as const), ['all', totalBytes] as const]
    console.log(`Built in ${relative(root, builtDir)}`)
    console.log('What the join page loads first, gzip -9:')
    for (const [name, bytes] of rows) console.log(`  ${(bytes / 1000).toFixed(1).padStart(6)} kB  ${name}`)
    console.log(`  ${(firstLoadBudgetBytes / 1000).toFixed(1).padStart(6)} kB  is the budget`)
    if (totalBytes > firstLoadBudgetBytes) process.exitCode = 1
  } catch (error) {
    console.error(error instanceof Error ? error.message : error)
    process.exitCode = 1
  }
}
