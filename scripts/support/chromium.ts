import { execFileSync } from 'node:child_process'
import { accessSync, constants, existsSync, readFileSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { runQuietly } from '../launch/run-child.mjs'
import { binOf, root } from './paths.ts'

const namesInPath = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']
const versionTimeoutMs = 20_000

/** The path of a Chromium or Chrome that starts on this machine, if there is one. */
export async function findChromium(env: NodeJS.ProcessEnv = process.env): Promise<string | undefined> {
  const named = env['ALERT_REPLAY_CHROMIUM']
  if (named) {
    if (starts(named)) return named
    throw new Error(`ALERT_REPLAY_CHROMIUM is ${named}, and no Chromium starts there.`)
  }
  const inPath = (env['PATH'] ?? '')
    .split(delimiter)
    .flatMap((dir) => namesInPath.map((name) => join(dir, name)))
  const candidates = [
    ...inPath,
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    ...[env['ProgramFiles'], env['ProgramFiles(x86)'], env['LOCALAPPDATA']]
      .filter((dir) => dir !== undefined)
      .map((dir) => join(dir, 'Google/Chrome/Application/chrome.exe')),
  ]
  // Playwright takes a while to load, and is seldom asked.
  return (
    candidates.find(starts) ?? [(await import('@playwright/test')).chromium.executablePath()].find(starts)
  )
}

/** Installs a Chromium, the system's package where we may, Playwright's own otherwise, and says where it is. */
export async function installChromium(): Promise<string | undefined> {
  console.error('No Chromium found; installing one for the browser tests (a minute or two)…')
  if (isDebian() && process.getuid?.() === 0) {
    await quietly('apt-get', ['update'])
    await quietly('apt-get', ['-o', 'DPkg::Lock::Timeout=120', 'install', '-y', 'chromium', 'fonts-noto-cjk'])
    const found = await findChromium()
    if (found) return found
  }
  await quietly(process.execPath, [
    binOf('@playwright/test', 'playwright'),
    'install',
    '--no-shell',
    'chromium',
  ])
  return findChromium()
}

/** What the command prints is shown only when it fails. */
async function quietly(command: string, args: readonly string[]): Promise<void> {
  try {
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
    const { code, output } = await runQuietly(command, args, { cwd: root, env })
    if (code !== 0) console.error(`${output}\n${command} ${args.join(' ')} failed (${code}).`)
  } catch (error) {
    console.error(error instanceof Error ? error.message : error)
  }
}

/** Ubuntu's chromium package is a stub that wants snap, so Debian itself and nothing like it. */
function isDebian(): boolean {
  return existsSync('/etc/os-release') && /^ID=debian$/m.test(readFileSync('/etc/os-release', 'utf8'))
}

function starts(file: string): boolean {
  try {
    accessSync(file, constants.X_OK)
    // On Windows `--version` would open a window.
    if (process.platform !== 'win32')
      execFileSync(file, ['--version'], { stdio: 'ignore', timeout: versionTimeoutMs })
    return true
  } catch {
    return false
  }
}
