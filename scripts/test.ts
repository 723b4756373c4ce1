import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Counts } from '../tests/support/counts.ts'
import { buildClient } from './build.ts'
import { runChild, runQuietly } from './launch/run-child.mjs'
import { findChromium, installChromium } from './support/chromium.ts'
import { summarize } from './support/counts.ts'
import type { RunnerEnd } from './support/counts.ts'
import { binOf, root } from './support/paths.ts'

const commands = { vitest: binOf('vitest'), playwright: binOf('@playwright/test', 'playwright') }
const filters = process.argv.slice(2)
const countsDir = mkdtempSync(join(tmpdir(), 'alert-replay-counts-'))
process.once('exit', () => rmSync(countsDir, { recursive: true, force: true }))

async function testSome(): Promise<number> {
  const { remarks, line, code } = summarize([await vitest()])
  console.log(
    [...remarks, `Only the tests that match ${filters.join(' ')}; no browser tests.`, line].join('\n'),
  )
  return code
}

async function testAll(): Promise<number> {
  const executable = (await findChromium()) ?? (await installChromium())
  // Built once here, found by every test that serves it.
  await buildClient()
  const ends = [await vitest()]
  const notRun = executable ? [] : await browserTests()
  if (executable) ends.push(await run('playwright', ['test'], { ALERT_REPLAY_CHROMIUM: executable }))

  const isCi = Boolean(process.env['CI'])
  const { remarks, line, code } = summarize(ends, { [isCi ? 'failed' : 'skipped']: notRun.length })
  if (!executable) {
    console.log('\nNo Chromium could be found or installed. These browser tests DID NOT RUN:')
    console.log([...notRun, ...(isCi ? ['In CI each of them is a failure.'] : [])].join('\n'))
  }
  console.log(['', ...remarks, line].join('\n'))
  return code
}

/** React and its testing library want to know that this is a test, whatever the person's shell says. */
const vitest = () => run('vitest', ['run', ...filters], { NODE_ENV: 'test' })

async function run(
  runner: keyof typeof commands,
  args: string[],
  env: Record<string, string>,
): Promise<RunnerEnd> {
  const countsFile = join(countsDir, `${runner}.json`)
  const { code, interrupted } = await runChild(process.execPath, [commands[runner], ...args], {
    cwd: root,
    env: { ...process.env, ...env, ALERT_REPLAY_COUNTS: countsFile },
  })
  if (interrupted) process.exit(code || 1)
  return { runner, code, counts: readCounts(countsFile) }
}

function readCounts(file: string): Counts | undefined {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Counts
  } catch {
    return undefined
  }
}

/** The names of the browser tests, which finding needs no browser. */
async function browserTests(): Promise<string[]> {
  const { output } = await runQuietly(process.execPath, [commands.playwright, 'test', '--list'], {
    cwd: root,
  })
  return output.split('\n').filter((line) => line.includes(' › '))
}

try {
  process.exitCode = filters.length > 0 ? await testSome() : await testAll()
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  console.log('0 passed, 1 failed')
  process.exitCode = 1
}
