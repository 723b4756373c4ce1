import { spawn } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { onTestFinished } from 'vitest'

const scriptsDir = join(import.meta.dirname, '../../scripts')

/** A folder of its own for one test. */
export function aFolder(): string {
  const dir = mkdtempSync(join(tmpdir(), 'alert-replay-test-'))
  onTestFinished(() => rmSync(dir, { recursive: true, force: true }))
  return dir
}

/** A small checkout with the real launcher and the given tasks; npm is a stand-in that needs no network. */
export function aProject(tasks: Record<string, string> = {}) {
  const dir = aFolder()
  mkdirSync(join(dir, 'scripts'))
  cpSync(join(scriptsDir, 'launch'), join(dir, 'scripts/launch'), { recursive: true })
  cpSync(join(scriptsDir, 'launch.mjs'), join(dir, 'scripts/launch.mjs'))
  const project = {
    dir,
    write(file: string, text: string) {
      mkdirSync(dirname(join(dir, file)), { recursive: true })
      writeFileSync(join(dir, file), text)
    },
    read: (file: string) => (existsSync(join(dir, file)) ? readFileSync(join(dir, file), 'utf8') : ''),
    /** How the stand-in for npm was called, once a line. */
    npmCalls: () => project.read('npm-calls').split('\n').filter(Boolean),
    launch(args: readonly string[], env: NodeJS.ProcessEnv = {}, nodeFlags: readonly string[] = []) {
      return start(process.execPath, [...nodeFlags, join(dir, 'scripts/launch.mjs'), ...args], {
        ...process.env,
        npm_execpath: join(dir, 'npm-cli.js'),
        npm_node_execpath: process.execPath,
        ...env,
      })
    },
  }
  project.write('package.json', '{ "name": "small", "workspaces": ["part"] }')
  project.write('part/package.json', '{ "name": "part" }')
  project.write(
    'package-lock.json',
    '{ "lockfileVersion": 3, "packages": { "node_modules/a": { "version": "1.0.0" } } }',
  )
  project.write(
    'npm-cli.js',
    `const fs = require('node:fs')
     fs.appendFileSync('npm-calls', process.argv.slice(2).join(' ') + '\\n')
     if (fs.existsSync('npm-fails')) { console.error('npm says no'); process.exit(7) }
     fs.mkdirSync('node_modules', { recursive: true })`,
  )
  for (const [task, text] of Object.entries(tasks)) project.write(`scripts/${task}.ts`, text)
  return project
}

/** A process that is surely gone when the test is over. */
export function start(command: string, args: readonly string[], env: NodeJS.ProcessEnv = process.env) {
  const child = spawn(command, args, { env, stdio: ['pipe', 'pipe', 'pipe'] })
  onTestFinished(() => void child.kill('SIGKILL'))
  const said = { out: '', err: '' }
  child.stdout.on('data', (chunk: Buffer) => (said.out += chunk.toString()))
  child.stderr.on('data', (chunk: Buffer) => (said.err += chunk.toString()))
  const ended = once(child, 'close').then(([code, signal]) => ({ code, signal, ...said })) as Promise<Ended>
  return { child, said, ended, saysLine: (line: string | RegExp) => lineFrom(child, said, line) }
}

type Ended = { code: number | null; signal: NodeJS.Signals | null; out: string; err: string }

/** Resolves with the first match in what the process prints; rejects when it ends without. */
async function lineFrom(
  child: ChildProcess,
  said: { out: string; err: string },
  line: string | RegExp,
): Promise<string> {
  const pattern = new RegExp(line, 'm')
  for (;;) {
    const match = pattern.exec(said.out) ?? pattern.exec(said.err)
    if (match) return match[1] ?? match[0]
    if (child.exitCode !== null || child.signalCode !== null) {
      throw new Error(`Ended without saying ${pattern}:\n${said.out}${said.err}`)
    }
    await Promise.race([
      new Promise((resolve) => child.stdout?.once('data', resolve)),
      new Promise((resolve) => child.stderr?.once('data', resolve)),
      once(child, 'close'),
    ])
  }
}
