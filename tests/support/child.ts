import { spawn } from 'node:child_process'
import { resolve } from 'node:path'
import { onTestFinished } from 'vitest'
import type { CreatedDrill } from '@alert-replay/shared/protocol.ts'
import { post } from './server.ts'

const entry = resolve(import.meta.dirname, '../../server/src/index.ts')

/** A server as a process of its own, for what only a process can do: print, be killed, end. */
export interface ChildServer {
  readonly pid: number | undefined
  readonly port: number
  readonly url: string
  /** Everything that it printed so far. */
  readonly out: string
  readonly err: string
  kill(signal: NodeJS.Signals): void
  /** How it ended: an exit code, or the signal that killed it. */
  readonly ended: Promise<number | NodeJS.Signals>
  create(kind?: 'solo' | 'led'): Promise<CreatedDrill>
}

/** Starts it with these arguments; what it prints is kept. */
export function spawnServer(args: readonly string[], env: Readonly<Record<string, string>> = {}) {
  const child = spawn(process.execPath, [entry, ...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, ...env },
  })
  onTestFinished(() => void child.kill('SIGKILL'))
  const said = { out: '', err: '' }
  child.stdout.setEncoding('utf8').on('data', (text: string) => (said.out += text))
  child.stderr.setEncoding('utf8').on('data', (text: string) => (said.err += text))
  const ended = new Promise<number | NodeJS.Signals>((resolveEnd) => {
    child.once('close', (code, signal) => resolveEnd(signal ?? code ?? -1))
  })
  return { child, said, ended }
}

/** A server that listens: on any free port, with the fixtures of the repository. */
export async function aChildServer(
  data: string,
  { port = 0, env = {} }: { readonly port?: number; readonly env?: Readonly<Record<string, string>> } = {},
): Promise<ChildServer> {
  const { child, said, ended } = spawnServer(['--port', String(port), '--data', data], env)
  const url = await new Promise<string>((resolveUrl, reject) => {
    child.stdout.on('data', () => {
      const found = /http:\/\/localhost:\d+/.exec(said.out)
      if (found) resolveUrl(found[0].replace('localhost', '127.0.0.1'))
    })
    void ended.then((how) =>
      reject(new Error(`The server ended (${how}) before it listened: ${said.out}${said.err}`)),
    )
  })
  return {
    pid: child.pid,
    port: Number(new URL(url).port),
    url,
    get out() {
      return said.out
    },
    get err() {
      return said.err
    },
    kill: (signal) => void child.kill(signal),
    ended,
    async create(kind = 'led') {
      const response = await post(`${url}/api/drills`, { scenarioId: 'example-minimal', kind })
      return (await response.json()) as CreatedDrill
    },
  }
}
