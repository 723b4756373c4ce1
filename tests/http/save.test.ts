import { mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { request } from 'node:http'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { LIMITS } from '@alert-replay/server/limits.ts'
import { createLibrary } from '@alert-replay/server/scenarios/library.ts'
import type { Listing } from '@alert-replay/shared/listing.ts'
import { MAX_FILE_BYTES } from '@alert-replay/shared/parse-scenario.ts'
import { manualClock } from '../support/clock.ts'
import { aFolder } from '../support/folder.ts'
import { aServer, post, type TestServer, type TestServerOptions } from '../support/server.ts'

const fileOf = (title: string, fields: object = {}): string =>
  JSON.stringify({
    format: 1,
    kind: 'made-up',
    title: { en: title },
    languages: ['en'],
    start: '2030-05-01T09:00+09:00',
    alerts: [{ id: 'one', at: '+0s', phases: ['warning'], channels: ['app'], texts: { en: 'One' } }],
    ...fields,
  })

async function aSavingServer(
  options: TestServerOptions = {},
): Promise<TestServer & { readonly folder: string }> {
  const folder = aFolder()
  const library = createLibrary(folder, manualClock(), () => undefined)
  return { ...(await aServer({ library, saveTo: folder, ...options })), folder }
}

type Answer = readonly [status: number, body: unknown]

async function save(
  server: TestServer,
  body: unknown,
  headers: Readonly<Record<string, string>> = {},
): Promise<Answer> {
  const response = await post(`${server.url}/api/scenarios`, body, headers)
  return [response.status, await response.json()]
}

/** As a browser that took `host` for the server's name; `fetch` would write the host itself. */
const saveUnder = (server: TestServer, host: string, origin: string, body: unknown): Promise<Answer> =>
  new Promise((resolve, reject) => {
    const headers = { 'content-type': 'application/json', host, origin }
    request(`${server.url}/api/scenarios`, { method: 'POST', headers }, (response) => {
      let text = ''
      response.setEncoding('utf8').on('data', (chunk: string) => (text += chunk))
      response.on('end', () => resolve([response.statusCode ?? 0, JSON.parse(text)]))
    })
      .on('error', reject)
      .end(JSON.stringify(body))
  })

const idsOf = async (server: TestServer): Promise<readonly string[]> => {
  const listing = (await (await fetch(`${server.url}/api/scenarios`)).json()) as Listing
  return listing.scenarios.map(({ id }) => id)
}

describe('[S9] saving a scenario', () => {
  it('writes its file as it is, and the library has it at once', async () => {
    const server = await aSavingServer()
    const text = fileOf('Fire at the harbour')
    expect(await save(server, { id: 'harbour-fire', text })).toEqual([201, { id: 'harbour-fire' }])
    expect(readFileSync(join(server.folder, 'harbour-fire.json'), 'utf8')).toBe(text)
    expect(readdirSync(server.folder)).toEqual(['harbour-fire.json'])
    expect(await idsOf(server)).toEqual(['harbour-fire'])
  })

  it('never overwrites: not a file, not a broken one, not a link, not in a race', async () => {
    const server = await aSavingServer()
    const kept = fileOf('Kept')
    writeFileSync(join(server.folder, 'kept.json'), kept)
    writeFileSync(join(server.folder, 'broken.json'), '{')
    symlinkSync(join(server.folder, 'nowhere'), join(server.folder, 'link.json'))
    for (const id of ['kept', 'broken', 'link']) {
      expect(await save(server, { id, text: fileOf('New') }), id).toEqual([409, { error: 'id-taken' }])
    }
    expect(readFileSync(join(server.folder, 'kept.json'), 'utf8')).toBe(kept)
    const answers = await Promise.all(
      ['A', 'B', 'C', 'D'].map((title) => save(server, { id: 'race', text: fileOf(title) })),
    )
    expect(answers.map(([status]) => status).toSorted((a, b) => a - b)).toEqual([201, 409, 409, 409])
    expect(readdirSync(server.folder).toSorted()).toEqual([
      'broken.json',
      'kept.json',
      'link.json',
      'race.json',
    ])
  })

  it('[S6] takes only a slug, and only a scenario without a fault; else nothing is written', async () => {
    const server = await aSavingServer()
    const text = fileOf('Good')
    const ids = [
      '',
      '..',
      '../up',
      'a/b',
      'a\\b',
      'A',
      'é',
      'scenario.schema',
      '.hidden',
      'a--b',
      'x'.repeat(81),
    ]
    for (const id of ids) expect(await save(server, { id, text }), id).toEqual([400, { error: 'malformed' }])
    const refusals: readonly [body: unknown, status: number, error: string][] = [
      [{ id: 'a', text: '{' }, 422, 'invalid-scenario'],
      [{ id: 'a', text: fileOf('No alerts', { alerts: 'none' }) }, 422, 'invalid-scenario'],
      [{ id: 'a', text: fileOf('Twice').replace('{', '{"format":1,') }, 422, 'invalid-scenario'],
      [{ id: 'a' }, 400, 'malformed'],
      [{ id: 'a', text, overwrite: true }, 400, 'malformed'],
      ['{"id":', 400, 'malformed'],
      [[], 400, 'malformed'],
      [{ id: 'a', text: ' '.repeat(MAX_FILE_BYTES) + text }, 413, 'too-large'],
      [{ id: 'a', text: ' '.repeat(2 * MAX_FILE_BYTES) }, 413, 'too-large'],
    ]
    for (const [body, status, error] of refusals) {
      expect(await save(server, body), JSON.stringify(body).slice(0, 60)).toEqual([status, { error }])
    }
    expect(await save(server, { id: 'a', text }, { 'content-type': 'text/plain' })).toEqual([
      400,
      { error: 'malformed' },
    ])
    expect(readdirSync(server.folder)).toEqual([])
  })

  it('[S7] is for the server’s own pages', async () => {
    const server = await aSavingServer()
    const body = { id: 'a', text: fileOf('A') }
    for (const origin of ['http://evil.example', 'http://127.0.0.1:1', 'null']) {
      expect(await save(server, body, { origin }), origin).toEqual([403, { error: 'foreign-origin' }])
    }
    expect(readdirSync(server.folder)).toEqual([])
    expect(await save(server, body, { origin: server.url })).toEqual([201, { id: 'a' }])
  })

  it('is refused under a name that only points to this machine', async () => {
    const server = await aSavingServer()
    const { port } = new URL(server.url)
    const body = { id: 'a', text: fileOf('A') }
    for (const name of [
      'evil.example',
      '127.evil.example',
      '192.168.1.5',
      'localhost.evil.example',
      '[::2]',
    ]) {
      const host = `${name}:${port}`
      expect(await saveUnder(server, host, `http://${host}`, body), name).toEqual([
        403,
        { error: 'local-only' },
      ])
    }
    expect(readdirSync(server.folder)).toEqual([])
    const own = ['localhost', '127.0.0.1', '[::1]']
    for (const [i, name] of own.entries()) {
      const host = `${name}:${port}`
      const answer = await saveUnder(server, host, `http://${host}`, { ...body, id: `own-${i}` })
      expect(answer, name).toEqual([201, { id: `own-${i}` }])
    }
  })

  it('is refused while the server listens to others, before anything is read', async () => {
    const server = await aServer()
    for (const body of [{ id: 'a', text: fileOf('A') }, '{"id":']) {
      expect(await save(server, body)).toEqual([403, { error: 'local-only' }])
    }
  })

  it('what the folder does not take is said, and leaves nothing behind', async () => {
    const server = await aSavingServer()
    const gone = { id: 'a', text: fileOf('A') }
    rmSync(server.folder, { recursive: true })
    expect(await save(server, gone)).toEqual([500, { error: 'not-written' }])
    expect(server.faults.join('')).toContain('a.json could not be written')
    mkdirSync(server.folder)
    expect(await save(server, gone)).toEqual([201, { id: 'a' }])
  })

  it('is bounded in number', async () => {
    const server = await aSavingServer({ limits: { ...LIMITS, saves: { points: 2, duration: 60 } } })
    const answers: unknown[] = []
    for (const id of ['a', 'b', 'c']) answers.push((await save(server, { id, text: fileOf(id) }))[0])
    expect(answers).toEqual([201, 201, 429])
  })
})
