import { execFileSync } from 'node:child_process'
import { accessSync, constants, existsSync, readFileSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { runQuietly } from '../launch/run-child.mjs'
import { binOf, root } from './paths.ts'

const namesInPath = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']
const versionTimeoutMs = 20_000
const linesShown = 10

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
    const install = ['-o', 'DPkg::Lock::Timeout=120', 'install', '-y', 'chromium', 'fonts-noto-cjk']
    const isInstalled = (await succeeds('apt-get', ['update'])) && (await succeeds('apt-get', install))
    const found = isInstalled ? await findChromium() : undefined
    if (found) return found
  }
  const playwright = [binOf('@playwright/test', 'playwright'), 'install', '--no-shell', 'chromium']
  return (await succeeds(process.execPath, playwright)) ? findChromium() : undefined
}

/** Runs a command in silence; the end of what it printed is shown when it fails. */
async function succeeds(command: string, args: readonly string[]): Promise<boolean> {
  try {
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
    const { code, output } = await runQuietly(command, args, { cwd: root, env })
    if (code === 0) return true
    console.error([...output.split('\n').slice(-linesShown), `${command} failed (${code}).`].join('\n'))
  } catch (error) {
    console.error(error instanceof Error ? error.message : error)
  }
  return false
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
