import { spawn } from 'node:child_process'
import { constants } from 'node:os'

/** @type {readonly NodeJS.Signals[]} */
const forwarded = ['SIGINT', 'SIGTERM', 'SIGHUP']
const parentPollMs = 500
/** npm sends on the Ctrl-C that we got from the terminal as well: the same signal twice in this time is one. */
const sameSignalMs = 500
/** How long a child that should have had Ctrl-C from the terminal may take before we say it again. */
const terminalGraceMs = 5_000

/**
 * Runs a command with our own terminal to its end. What we are told to do, it is told; when our parent goes, it goes.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{ cwd?: string, env?: NodeJS.ProcessEnv, stdio?: import('node:child_process').StdioOptions,
 *   shell?: boolean, watchParent?: boolean, onSpawn?: (child: import('node:child_process').ChildProcess) => void }} [options]
 * @returns {Promise<{ code: number, interrupted: boolean }>} `code` is 128 + n for an end by signal n;
 *   `interrupted` when a signal or the end of our parent asked for it
 */
export function runChild(command, args, { watchParent = false, onSpawn, ...options } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { stdio: 'inherit', windowsHide: true, ...options })
    onSpawn?.(child)
    let interrupted = false
    /** @type {Map<NodeJS.Signals, number>} */
    const lastSentMs = new Map()
    /** @type {NodeJS.Timeout[]} */
    const timers = []

    /** @param {NodeJS.Signals} signal */
    const forward = (signal) => {
      interrupted = true
      const nowMs = performance.now()
      if (nowMs - (lastSentMs.get(signal) ?? -sameSignalMs) < sameSignalMs) return
      lastSentMs.set(signal, nowMs)
      if (signal === 'SIGINT' && hasTerminal()) {
        // Ctrl-C reaches everything in the terminal by itself, the child too; twice would cut its goodbye short.
        timers.push(setTimeout(() => child.kill('SIGTERM'), terminalGraceMs).unref())
      } else {
        child.kill(signal)
      }
    }
    for (const signal of forwarded) process.on(signal, forward)
    if (watchParent) {
      const parent = process.ppid
      const watch = setInterval(() => {
        if (process.ppid === parent) return
        clearInterval(watch)
        forward('SIGTERM')
      }, parentPollMs)
      timers.push(watch.unref())
    }
    const settle = () => {
      for (const signal of forwarded) process.off(signal, forward)
      for (const timer of timers) clearInterval(timer)
    }
    child.once('error', (error) => {
      settle()
      reject(new Error(`Cannot run ${command}: ${error.message}`, { cause: error }))
    })
    child.once('close', (code, signal) => {
      settle()
      resolve({ code: exitCodeOf(code, signal), interrupted })
    })
  })
}

/**
 * The same with nothing on the screen: what the command printed comes back, for whoever wants to show it.
 * Ends this process when it was told to end meanwhile.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {Omit<Parameters<typeof runChild>[2] & {}, 'stdio'>} [options]
 * @returns {Promise<{ code: number, output: string }>}
 */
export async function runQuietly(command, args, options = {}) {
  let output = ''
  const { code, interrupted } = await runChild(command, args, {
    ...options,
    stdio: ['ignore', 'pipe', 'pipe'],
    onSpawn(child) {
      for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk) => (output += chunk))
      options.onSpawn?.(child)
    },
  })
  if (interrupted) process.exit(code || 1)
  return { code, output: output.trimEnd() }
}

/**
 * The exit code a shell would report.
 * @param {number | null} code
 * @param {NodeJS.Signals | null} signal
 */
export function exitCodeOf(code, signal) {
  if (signal) return 128 + (constants.signals[signal] ?? 0)
  return code ?? 1
}

const hasTerminal = () => process.stdin.isTTY || process.stdout.isTTY || process.stderr.isTTY
