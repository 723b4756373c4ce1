import { once } from 'node:events'
import { connect } from 'node:net'
import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { aProject, start } from './launcher-project.ts'

/** A task that stays until it is told to go, and lets a test see over a connection when it is gone. */
const stays = `
  import { createServer } from 'node:net'
  process.on('SIGTERM', () => { console.log('goodbye'); process.exit(0) })
  setTimeout(() => process.exit(1), 60_000).unref()
  const server = createServer(() => {}).listen(0, '127.0.0.1', () => console.log('port ' + server.address().port))
`

/** Resolves when the process at the other end has ended, however it did. */
async function connectionEnds(port: string): Promise<void> {
  const socket = connect(Number(port), '127.0.0.1').on('error', () => undefined)
  await once(socket, 'connect')
  await once(socket, 'close')
}

test('a first run installs, a second installs nothing', async () => {
  const project = aProject({ hello: `console.log('hello')` })
  const first = await project.launch(['hello']).ended
  expect(first).toMatchObject({ code: 0, out: 'hello\n' })
  expect(first.err).toMatch(/^Installing the dependencies \(first run, about \d+ s\)…\n$/)
  expect(await project.launch(['hello']).ended).toEqual({ code: 0, signal: null, out: 'hello\n', err: '' })
  expect(project.npmCalls()).toHaveLength(1)
})

test('npm is asked for everything, whatever the person has set', async () => {
  const project = aProject({ hello: '' })
  await project.launch(['hello'], { NODE_ENV: 'production' }).ended
  const words = project.npmCalls()[0]?.split(' ') ?? []
  expect(words[0]).toBe('ci')
  expect(words).toEqual(
    expect.arrayContaining([
      '--include=dev',
      '--include=optional',
      '--engine-strict=false',
      '--ignore-scripts',
    ]),
  )
})

test.for(['package-lock.json', 'package.json', 'part/package.json'])(
  'a changed %s installs again',
  async (file) => {
    const project = aProject({ hello: '' })
    await project.launch(['hello']).ended
    project.write(file, `${project.read(file)} `)
    await project.launch(['hello']).ended
    expect(project.npmCalls()).toHaveLength(2)
  },
)

test('two first runs at once install once', async () => {
  const project = aProject({ hello: `console.log('hello')` })
  const runs = [project.launch(['hello']), project.launch(['hello']), project.launch(['hello'])]
  const ends = await Promise.all(runs.map((run) => run.ended))
  expect(ends.map(({ code, out }) => ({ code, out }))).toEqual(runs.map(() => ({ code: 0, out: 'hello\n' })))
  expect(project.npmCalls()).toHaveLength(1)
})

test('what somebody installed by hand is taken as it is', async () => {
  const project = aProject({ hello: `console.log('hello')` })
  project.write('node_modules/.package-lock.json', project.read('package-lock.json'))
  expect(await project.launch(['hello']).ended).toEqual({ code: 0, signal: null, out: 'hello\n', err: '' })
  expect(project.npmCalls()).toEqual([])
})

test('a failed install shows what npm said, runs nothing and is tried again', async () => {
  const project = aProject({ hello: `console.log('hello')` })
  project.write('npm-fails', '')
  for (const _attempt of [1, 2]) {
    const end = await project.launch(['hello']).ended
    expect(end).toMatchObject({ code: 1, out: '' })
    expect(end.err).toContain('npm says no')
    expect(end.err).toContain('Installing the dependencies failed: npm ended with 7')
  }
  expect(project.npmCalls()).toHaveLength(2)
})

test('the task gets its arguments, our input and the right Node first in PATH', async () => {
  const project = aProject({
    tell: `console.log(JSON.stringify([process.argv.slice(2), process.env.PATH.split(':')[0]]))
           process.stdin.pipe(process.stdout)`,
  })
  const run = project.launch(['tell', '--port', '80', 'a b'])
  run.child.stdin.end('from the keyboard')
  const { out } = await run.ended
  const [told = '', input] = out.split('\n')
  expect(JSON.parse(told)).toEqual([['--port', '80', 'a b'], dirname(process.execPath)])
  expect(input).toBe('from the keyboard')
})

test('the exit code of the task is passed on', async () => {
  const project = aProject({ three: `process.exit(3)`, killed: `process.kill(process.pid, 'SIGKILL')` })
  expect((await project.launch(['three']).ended).code).toBe(3)
  expect((await project.launch(['killed']).ended).code).toBe(128 + 9)
})

test.for(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)('%s is passed on, once', async (signal) => {
  const project = aProject({
    listen: `let heard = 0
      process.on('${signal}', () => { heard += 1; console.log('heard ${signal}'); setTimeout(() => process.exit(40 + heard), 300) })
      setInterval(() => {}, 1000)
      console.log('ready')`,
  })
  const run = project.launch(['listen'])
  await run.saysLine('ready')
  // npm sends on what the terminal has sent already: the same signal twice.
  run.child.kill(signal)
  run.child.kill(signal)
  expect(await run.ended).toMatchObject({ code: 41, signal: null })
})

test('a signal that ends the task becomes 128 and its number', async () => {
  const project = aProject({ wait: `setInterval(() => {}, 1000); console.log('ready')` })
  const run = project.launch(['wait'])
  await run.saysLine('ready')
  run.child.kill('SIGTERM')
  expect((await run.ended).code).toBe(128 + 15)
})

test('killing the launcher outright leaves no server behind', async () => {
  const project = aProject({ stays })
  const run = project.launch(['stays'])
  const gone = connectionEnds(await run.saysLine(/^port (\d+)$/))
  run.child.kill('SIGKILL')
  await gone
  expect(await run.saysLine('goodbye')).toBe('goodbye')
})

test('when the parent of the launcher goes, the server goes', async () => {
  const project = aProject({ stays })
  const parent = start(process.execPath, [
    '--eval',
    `require('node:child_process').spawn(process.execPath, ['scripts/launch.mjs', 'stays'], {
       cwd: ${JSON.stringify(project.dir)}, stdio: 'inherit',
       env: { ...process.env, npm_execpath: ${JSON.stringify(join(project.dir, 'npm-cli.js'))} },
     })`,
  ])
  const gone = connectionEnds(await parent.saysLine(/^port (\d+)$/))
  parent.child.kill('SIGKILL')
  await gone
  expect(await parent.saysLine('goodbye')).toBe('goodbye')
})

test('an unknown task is one clear line', async () => {
  const project = aProject()
  expect(await project.launch(['nothing']).ended).toMatchObject({
    code: 1,
    err: 'There is no scripts/nothing.ts to run.\n',
  })
  expect((await project.launch(['../../etc/x']).ended).code).toBe(1)
  expect(existsSync(join(project.dir, 'node_modules'))).toBe(false)
})

/** Makes the Node that runs the launcher say that it is another. */
const pretend = (changes: Record<string, string>) =>
  Object.entries(changes).map(([name, value]) => {
    const set =
      name === 'node'
        ? `Object.defineProperty(process, 'versions', { value: { ...process.versions, node: '${value}' } })`
        : `Object.defineProperty(process, '${name}', { value: '${value}' })`
    return `--import=data:text/javascript,${encodeURIComponent(set)}`
  })

test('a Node that is too old even for the launcher is one clear line', async () => {
  const end = await aProject({ hello: '' }).launch(['hello'], {}, pretend({ node: '20.18.1' })).ended
  expect(end).toMatchObject({
    code: 1,
    err: 'Alert Replay needs Node 20.19 or newer; this is 20.18.1. Please install Node 24.\n',
  })
})

test('an older Node on a platform without a ready-made one is one clear line, before anything is installed', async () => {
  const project = aProject({ hello: '' })
  const end = await project.launch(
    ['hello'],
    {},
    pretend({ node: '22.1.0', platform: 'darwin', arch: 'arm64' }),
  ).ended
  expect(end.code).toBe(1)
  expect(end.err).toMatch(/^Alert Replay runs on Node 24 or newer; this is 22\.1\.0, .*darwin on arm64.*\n$/)
  expect(project.npmCalls()).toEqual([])
})
