import { spawn } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { connect, createServer as createTcpServer } from 'node:net'
import { join, sep } from 'node:path'
import { createInterface } from 'node:readline'
import { setTimeout as delay } from 'node:timers/promises'
import { pathToFileURL } from 'node:url'
import { parseArgs } from 'node:util'
import { createServer } from 'vite'
import { root } from './support/paths.ts'

/**
 * The pages from vite, which puts every change of the client on the screen, and behind it a server that starts
 * again on every change of server/ or shared/. The pages' own port is the only one to know.
 */
const { values: options } = parseArgs({
  options: { port: { type: 'string', default: '5173' }, lan: { type: 'boolean' }, data: { type: 'string' } },
})
const serverFile = join(root, 'server/src/index.ts')
const watchedDirs = ['server/src', 'shared/src'].map((dir) => join(root, dir) + sep)

for (const file of [serverFile, join(root, 'client/vite.config.ts')]) {
  if (existsSync(file)) continue
  console.error(`There is nothing to develop yet: ${file} is missing.`)
  process.exit(1)
}

const serverPort = await freePort()
const target = `http://127.0.0.1:${serverPort}`
const vite = await createServer({
  root: join(root, 'client'),
  configFile: join(root, 'client/vite.config.ts'),
  cacheDir: join(root, 'node_modules/.cache/vite'),
  clearScreen: false,
  logLevel: 'warn',
  server: {
    port: Number(options.port),
    strictPort: true,
    host: options.lan ? true : 'localhost',
    // The Host header stays what the browser sent, so that the server's check of Origin means the same as in earnest.
    proxy: { '/api': { target }, '/feed': { target }, '/socket.io': { target, ws: true } },
  },
})

let server = startServer()
let restarting: Promise<void> | undefined
vite.watcher.add(watchedDirs)
vite.watcher.on('all', (_change, file) => {
  if (!watchedDirs.some((dir) => file.startsWith(dir))) return
  // Changes that come while one restart is under way are part of it: the new process reads them all.
  restarting ??= restart().finally(() => (restarting = undefined))
})
// Vite would end this process before the server behind it has said goodbye.
process.removeAllListeners('SIGTERM')
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => void stop())

try {
  await Promise.all([vite.listen(), serverListens()])
  console.log(`Developing at ${vite.resolvedUrls?.network[0] ?? vite.resolvedUrls?.local[0]}`)
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  await stop(1)
}

function startServer(): ChildProcess {
  const watchParent = pathToFileURL(join(root, 'scripts/launch/watch-parent.mjs')).href
  const data = options.data === undefined ? [] : ['--data', options.data]
  const flags = ['--disable-warning=ExperimentalWarning', `--import=${watchParent}`]
  const child = spawn(process.execPath, [...flags, serverFile, '--port', String(serverPort), ...data], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, ALERT_REPLAY_PARENT: String(process.pid) },
  })
  // Its log, a JSON object a line, and not its greeting, which names a port that nobody should open.
  createInterface({ input: child.stdout }).on('line', (line) => line.startsWith('{') && console.log(line))
  child.once('exit', (code) => {
    if (code) console.error(`The server ended with ${code}; it starts again on the next change.`)
  })
  return child
}

async function restart(): Promise<void> {
  // An editor that saves several files takes a moment.
  await delay(50)
  await ended(server)
  server = startServer()
}

async function stop(code = 0): Promise<never> {
  await Promise.all([ended(server), vite.close()])
  process.exit(code)
}

async function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  child.kill('SIGTERM')
  await once(child, 'exit')
}

/** Resolves when the server takes connections, or has ended and said why. */
async function serverListens(): Promise<void> {
  while (server.exitCode === null && server.signalCode === null) {
    const socket = connect(serverPort, '127.0.0.1')
    const isOpen = await new Promise<boolean>((resolve) => {
      socket.once('connect', () => resolve(true)).once('error', () => resolve(false))
    })
    socket.destroy()
    if (isOpen) return
    await delay(50)
  }
}

async function freePort(): Promise<number> {
  const probe = createTcpServer().listen(0, '127.0.0.1')
  await once(probe, 'listening')
  const address = probe.address()
  await new Promise((resolve) => probe.close(resolve))
  if (address === null || typeof address === 'string') throw new Error('The system gave no port.')
  return address.port
}
