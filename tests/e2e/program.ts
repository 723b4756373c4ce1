import { spawn, type ChildProcess } from 'node:child_process'
import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { once } from 'node:events'
import { networkInterfaces, tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { test as base, expect, type Page } from '@playwright/test'
import type { CreateDrill, CreatedDrill } from '@alert-replay/shared/protocol.ts'
import { buildClient } from '../../scripts/build.ts'
import { root } from '../../scripts/support/paths.ts'

/** The running program, as a person starts it: a process of its own, on a free port, with its own folders. */
export interface Program {
  /** `http://localhost:<port>` */
  readonly url: string
  /** Where its scenarios are: a copy of the project's, for the test to change. */
  readonly fixtures: string
  /** Where it keeps its drills. */
  readonly data: string
  /** The key for authors that it printed, where it was started with one; another after each start. */
  readonly authorKey: () => string | undefined
  /** Kills it as a power cut would. */
  kill(): Promise<void>
  /** Starts it again on the same port and folders. */
  restart(): Promise<void>
}

/** Starts the program; it goes, with its folders, when `stop` is called. */
export async function startProgram(
  args: readonly string[] = [],
): Promise<Program & { readonly stop: () => Promise<void> }> {
  const folder = mkdtempSync(join(tmpdir(), 'alert-replay-e2e-'))
  const fixtures = join(folder, 'fixtures')
  const data = join(folder, 'data')
  cpSync(join(root, 'fixtures'), fixtures, { recursive: true })
  const clientDir = await buildClient()
  let child: ChildProcess | undefined
  let authorKey: string | undefined

  const start = async (port: string): Promise<string> => {
    const started = spawn(
      process.execPath,
      [join(root, 'server/src/index.ts'), '--port', port, '--data', data, ...args],
      {
        env: { ...process.env, ALERT_REPLAY_CLIENT_DIR: clientDir, ALERT_REPLAY_FIXTURES: fixtures },
        stdio: ['ignore', 'pipe', 'inherit'],
      },
    )
    child = started
    if (!started.stdout) throw new Error('the program has no output to read its address from')
    authorKey = undefined
    let url: string | undefined
    for await (const line of createInterface({ input: started.stdout })) {
      url ??= /http:\/\/\S+/.exec(line)?.[0]
      authorKey ??= /^For authors +(\S+)/.exec(line)?.[1]
      if (url && (authorKey || !args.includes('--author-key'))) {
        // Whatever else it says must not fill the pipe.
        started.stdout.resume()
        return url.replace(/\/$/, '')
      }
    }
    throw new Error('the program ended without saying its address')
  }
  const kill = async (): Promise<void> => {
    if (!child || child.exitCode !== null || child.signalCode !== null) return
    const gone = once(child, 'exit')
    child.kill('SIGKILL')
    await gone
  }

  const url = await start('0')
  return {
    url,
    fixtures,
    data,
    authorKey: () => authorKey,
    kill,
    restart: async () => void (await start(new URL(url).port)),
    stop: async () => {
      await kill()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** A led drill of this scenario, made as a page makes one. */
export async function aDrillOf(scenarioId: string, { url }: Pick<Program, 'url'>): Promise<CreatedDrill> {
  const made = await fetch(`${url}/api/drills`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ scenarioId, kind: 'led' } satisfies CreateDrill),
  })
  return (await made.json()) as CreatedDrill
}

/** An address of this machine that is not loopback, if it has one. */
export const lanAddress = (): string | undefined =>
  Object.values(networkInterfaces())
    .flat()
    .find((address) => address?.family === 'IPv4' && !address.internal)?.address

/**
 * Tells the test of each time that the page hid what had the focus, as while something in it waits for words: whoever
 * uses the keyboard is thrown out then. Of a page that was left it is no wonder.
 */
async function watchFocus(page: Page, told: string[]): Promise<void> {
  await page.exposeFunction('tellOfFocus', (what: string) => told.push(what))
  await page.addInitScript(() => {
    let focusedAt = ''
    addEventListener('focusin', () => (focusedAt = location.pathname))
    new MutationObserver((changes) => {
      for (const { target } of changes) {
        // As React hides what is there already.
        const isHidden =
          target instanceof HTMLElement &&
          target.style.display === 'none' &&
          target.style.getPropertyPriority('display') === 'important'
        const lost = isHidden && target.contains(document.activeElement) ? document.activeElement : null
        if (!lost || lost === document.body || focusedAt !== location.pathname) continue
        const tell = Reflect.get(window, 'tellOfFocus') as (what: string) => void
        tell(`${location.pathname}: ${lost.outerHTML.slice(0, 200)}`)
      }
    }).observe(document, { subtree: true, attributeFilter: ['style'] })
  })
}

/**
 * `test` with the program running: `program` is its own for each test. Its `page` must never hide what has the focus.
 */
export const test = base.extend<{ program: Program }>({
  page: async ({ page }, use) => {
    const told: string[] = []
    await watchFocus(page, told)
    await use(page)
    expect(told, 'the focus was in what was hidden').toEqual([])
  },
  // oxlint-disable-next-line no-empty-pattern -- Playwright wants the pattern, even for no fixture
  program: async ({}, use) => {
    const program = await startProgram()
    await use(program)
    await program.stop()
  },
})

export { expect }
