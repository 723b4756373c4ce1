import {
  chmodSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { request } from 'node:http'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { makeAuthorKey } from '@alert-replay/server/author-key.ts'
import { LIMITS } from '@alert-replay/server/limits.ts'
import { createLibrary } from '@alert-replay/server/scenarios/library.ts'
import { replaceFile, readScenarioFile } from '@alert-replay/server/scenarios/files.ts'
import type { Listing } from '@alert-replay/shared/listing.ts'
import { MAX_FILE_BYTES } from '@alert-replay/shared/parse-scenario.ts'
import { manualClock } from '../support/clock.ts'
import { aFolder } from '../support/folder.ts'
import { aServer, type TestServer, type TestServerOptions } from '../support/server.ts'

const textOf = (title: string, fields: object = {}): string =>
  JSON.stringify({
    format: 2,
    kind: 'made-up',
    title: { en: title },
    languages: ['en'],
    start: '2030-05-01T09:00+09:00',
    alerts: [{ id: 'one', at: '+0s', phases: ['warning'], channels: ['app'], texts: { en: 'One' } }],
    ...fields,
  })

interface AuthorsServer extends TestServer {
  readonly folder: string
  readonly has: (id: string, text: string | Uint8Array) => void
  readonly file: (id: string) => string
}

async function anAuthorsServer(options: TestServerOptions = {}): Promise<AuthorsServer> {
  const folder = aFolder()
  const library = createLibrary(folder, manualClock(), () => undefined)
  return {
    ...(await aServer({ library, saveTo: folder, ...options })),
    folder,
    has: (id, text) => writeFileSync(join(folder, `${id}.json`), text),
    file: (id) => readFileSync(join(folder, `${id}.json`), 'utf8'),
  }
}

type Headers = Readonly<Record<string, string>>
interface Answer {
  readonly status: number
  readonly body: {
    readonly error?: string
    readonly text?: string
    readonly etag?: string
    readonly problems?: unknown
  }
}

const answerOf = async (asked: Promise<Response>): Promise<Answer> => {
  const response = await asked
  return { status: response.status, body: (await response.json()) as Answer['body'] }
}

const get = (server: TestServer, id: string, headers: Headers = {}): Promise<Answer> =>
  answerOf(fetch(`${server.url}/api/scenarios/${id}/file`, { headers }))

const put = (server: TestServer, id: string, body: unknown, headers: Headers): Promise<Answer> =>
  answerOf(
    fetch(`${server.url}/api/scenarios/${id}`, {
      method: 'PUT',
      headers: { 'content-type': 'application/json', ...headers },
      body: typeof body === 'string' ? body : JSON.stringify(body),
    }),
  )

const NEW = { 'if-none-match': '*' }
const on = (etag: string | undefined): Headers => ({ 'if-match': etag ?? '' })

/** As somebody who writes the path and the host himself; `fetch` tidies both. */
const asWritten = (
  server: TestServer,
  method: 'GET' | 'PUT',
  path: string,
  headers: Headers,
): Promise<number> =>
  new Promise((resolve, reject) => {
    const { port } = new URL(server.url)
    request({ host: '127.0.0.1', port, method, path, headers }, (response) => {
      response.resume().on('end', () => resolve(response.statusCode ?? 0))
    })
      .on('error', reject)
      .end(method === 'PUT' ? JSON.stringify({ text: textOf('Outside') }) : undefined)
  })

describe('[ED6] the file of a scenario', () => {
  it('is given as it is, with a tag of just this text, and is kept nowhere on the way', async () => {
    const server = await anAuthorsServer()
    const text = `\uFEFF${textOf('A  fire 🔥')}\r\n`
    server.has('fire', text)
    const response = await fetch(`${server.url}/api/scenarios/fire/file`)
    const body = (await response.json()) as Answer['body']
    expect(body).toEqual({ text, etag: expect.stringMatching(/^"[\w-]{43}"$/) as unknown })
    expect(response.headers.get('etag')).toBe(body.etag)
    expect(response.headers.get('cache-control')).toBe('no-store')
    server.has('fire', `${text} `)
    expect((await get(server, 'fire')).body.etag).not.toBe(body.etag)
  })

  it('is given broken too: who mends it has to see it', async () => {
    const server = await anAuthorsServer()
    server.has('broken', '{ "format": 2,')
    const { status, body } = await get(server, 'broken')
    expect([status, body.text]).toEqual([200, '{ "format": 2,'])
    const mended = textOf('Mended')
    expect((await put(server, 'broken', { text: mended }, on(body.etag))).status).toBe(200)
    expect(server.file('broken')).toBe(mended)
  })

  it('is refused where there is none, where it is too large, and where it is no text', async () => {
    const server = await anAuthorsServer()
    server.has('large', ' '.repeat(MAX_FILE_BYTES + 1))
    server.has('latin', Buffer.from([0x7b, 0xe9, 0x7d]))
    expect(await get(server, 'none')).toEqual({ status: 404, body: { error: 'unknown-scenario' } })
    expect(await get(server, 'large')).toEqual({ status: 413, body: { error: 'too-large' } })
    expect(await get(server, 'latin')).toEqual({ status: 422, body: { error: 'invalid-scenario' } })
  })
})

describe('[ED7] saving the file of a scenario', () => {
  it('makes it where there is none, and the library has it at once', async () => {
    const server = await anAuthorsServer()
    const text = textOf('A fire')
    const saved = await put(server, 'fire', { text }, NEW)
    expect(saved).toEqual({ status: 200, body: { etag: (await get(server, 'fire')).body.etag } })
    expect(server.file('fire')).toBe(text)
    const listing = (await (await fetch(`${server.url}/api/scenarios`)).json()) as Listing
    expect(listing.scenarios).toMatchObject([{ id: 'fire', title: { en: 'A fire' } }])
    expect(await put(server, 'fire', { text: textOf('Another') }, NEW)).toEqual({
      status: 409,
      body: { error: 'id-taken' },
    })
    expect(server.file('fire')).toBe(text)
    // Whoever lost the answer asks again.
    expect(await put(server, 'fire', { text }, NEW)).toEqual(saved)
  })

  it('writes over just the text that was read, keeps its permissions, and leaves nothing beside it', async () => {
    const server = await anAuthorsServer()
    server.has('fire', textOf('One'))
    chmodSync(join(server.folder, 'fire.json'), 0o640)
    const { etag } = (await get(server, 'fire')).body
    const first = await put(server, 'fire', { text: textOf('Two') }, on(etag))
    expect(first.status).toBe(200)
    expect((await put(server, 'fire', { text: textOf('Three') }, on(first.body.etag))).status).toBe(200)
    expect(server.file('fire')).toBe(textOf('Three'))
    expect(statSync(join(server.folder, 'fire.json')).mode & 0o777).toBe(0o640)
    expect(readdirSync(server.folder)).toEqual(['fire.json'])
  })

  it('of two who save the same file one is told, gets the other’s text, and loses nothing', async () => {
    const server = await anAuthorsServer()
    server.has('fire', textOf('Before'))
    const { etag } = (await get(server, 'fire')).body
    const texts = ['A', 'B', 'C', 'D'].map((title) => textOf(title))
    const answers = await Promise.all(texts.map((text) => put(server, 'fire', { text }, on(etag))))
    const won = answers.findIndex(({ status }) => status === 200)
    expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 412, 412, 412])
    expect(server.file('fire')).toBe(texts[won])
    const now = { error: 'changed', text: texts[won], etag: answers[won]?.body.etag }
    expect(answers.filter((_, i) => i !== won).map(({ body }) => body)).toEqual([now, now, now])
    // Having seen it, the second may.
    const lost = (won + 1) % texts.length
    expect((await put(server, 'fire', { text: texts[lost] }, on(answers[lost]?.body.etag))).status).toBe(200)
    expect(server.file('fire')).toBe(texts[lost])
    // The same text twice is no conflict.
    expect((await put(server, 'fire', { text: texts[lost] }, on(etag))).status).toBe(200)
  })

  it('of two who make a file of one name one is told', async () => {
    const server = await anAuthorsServer()
    const answers = await Promise.all(
      ['A', 'B', 'C'].map((title) => put(server, 'fire', { text: textOf(title) }, NEW)),
    )
    expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 409, 409])
    expect(readdirSync(server.folder)).toEqual(['fire.json'])
  })

  it('what is new takes no name that there is: not of a broken file, nor of a link to nowhere', async () => {
    const server = await anAuthorsServer()
    server.has('broken', '{')
    symlinkSync(join(server.folder, 'nowhere'), join(server.folder, 'link.json'))
    for (const id of ['broken', 'link']) {
      expect(await put(server, id, { text: textOf('New') }, NEW), id).toEqual({
        status: 409,
        body: { error: 'id-taken' },
      })
    }
    expect(server.file('broken')).toBe('{')
    expect(readdirSync(server.folder).toSorted()).toEqual(['broken.json', 'link.json'])
  })

  it('a file that another program changed is not written over; one that is gone is not made again', async () => {
    const server = await anAuthorsServer()
    server.has('fire', textOf('Before'))
    const { etag } = (await get(server, 'fire')).body
    server.has('fire', '{ "half": ')
    const changed = await put(server, 'fire', { text: textOf('Mine') }, on(etag))
    expect(changed).toMatchObject({ status: 412, body: { error: 'changed', text: '{ "half": ' } })
    expect(server.file('fire')).toBe('{ "half": ')
    rmSync(join(server.folder, 'fire.json'))
    expect(await put(server, 'fire', { text: textOf('Mine') }, on(etag))).toEqual({
      status: 412,
      body: { error: 'changed' },
    })
    expect(readdirSync(server.folder)).toEqual([])
  })

  it('a file that changes between the look and the writing is not written over', async () => {
    const folder = aFolder()
    const path = join(folder, 'fire.json')
    writeFileSync(path, 'one')
    const found = await readScenarioFile(folder, 'fire.json')
    if (!found.ok) throw new Error(found.error)
    // As editors save: another file takes the name.
    writeFileSync(join(folder, 'other'), 'one')
    renameSync(join(folder, 'other'), path)
    expect(await replaceFile(folder, 'fire.json', 'mine', found.value)).toBe(false)
    expect(readdirSync(folder)).toEqual(['fire.json'])
    expect(readFileSync(path, 'utf8')).toBe('one')
  })

  it('[F2] a scenario with a fault is not saved; every fault is told with its place', async () => {
    const server = await anAuthorsServer()
    server.has('fire', textOf('Before'))
    const { etag } = (await get(server, 'fire')).body
    const text = textOf('Mine', { start: 'soon', tittle: 1 })
    const { status, body } = await put(server, 'fire', { text }, on(etag))
    expect([status, body.error]).toEqual([422, 'invalid-scenario'])
    expect(body.problems).toEqual([
      expect.objectContaining({ code: 'bad-start', path: ['start'], line: 1 }),
      expect.objectContaining({ code: 'unknown-field', path: ['tittle'], line: 1 }),
    ])
    expect(server.file('fire')).toBe(textOf('Before'))
  })

  it('[S6] what is not asked for in just one way is refused, and changes nothing', async () => {
    const server = await anAuthorsServer()
    server.has('fire', textOf('Before'))
    const { etag = '' } = (await get(server, 'fire')).body
    const text = textOf('Mine')
    const refusals: readonly [id: string, body: unknown, headers: Headers, status: number, error: string][] =
      [
        ['fire', { text }, {}, 400, 'malformed'],
        ['fire', { text }, { 'if-match': '*' }, 400, 'malformed'],
        ['fire', { text }, { 'if-match': `${etag}, ${etag}` }, 400, 'malformed'],
        ['fire', { text }, { ...NEW, 'if-match': etag }, 400, 'malformed'],
        ['fire', { text }, { 'if-none-match': etag }, 400, 'malformed'],
        ['fire', { text, id: 'other' }, on(etag), 400, 'malformed'],
        ['fire', { text: 5 }, on(etag), 400, 'malformed'],
        ['fire', '{"text":', on(etag), 400, 'malformed'],
        ['fire', { text }, { ...on(etag), 'content-type': 'text/plain' }, 400, 'malformed'],
        ['fire', { text: ' '.repeat(MAX_FILE_BYTES) + text }, on(etag), 413, 'too-large'],
        ['fire', { text: ' '.repeat(2 * MAX_FILE_BYTES) }, on(etag), 413, 'too-large'],
      ]
    for (const [id, body, headers, status, error] of refusals) {
      expect(await put(server, id, body, headers), JSON.stringify(headers)).toEqual({
        status,
        body: { error },
      })
    }
    expect(server.file('fire')).toBe(textOf('Before'))
    expect(readdirSync(server.folder)).toEqual(['fire.json'])
  })

  it('what the folder does not take is said, and leaves the file as it was', async () => {
    const server = await anAuthorsServer()
    const gone = { text: textOf('A fire') }
    rmSync(server.folder, { recursive: true })
    expect(await put(server, 'fire', gone, NEW)).toEqual({ status: 500, body: { error: 'not-written' } })
    expect(server.faults.join('')).toContain('fire.json could not be written')
    mkdirSync(server.folder)
    expect((await put(server, 'fire', gone, NEW)).status).toBe(200)
  })

  it('is bounded in number, and so is the reading', async () => {
    const limit = { points: 2, duration: 60 }
    const server = await anAuthorsServer({ limits: { ...LIMITS, saves: limit, files: limit } })
    const puts = ['a', 'b', 'c'].map((id) => put(server, id, { text: textOf(id) }, NEW))
    expect((await Promise.all(puts)).map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([
      200, 200, 429,
    ])
    const gets = ['a', 'a', 'a'].map((id) => get(server, id))
    expect((await Promise.all(gets)).filter(({ status }) => status === 429)).toHaveLength(1)
  })
})

describe('[ED8] nothing outside the folder is read or written', () => {
  it('only a slug is a file’s name, and no device of any system', async () => {
    const server = await anAuthorsServer()
    const outside = join(server.folder, '..', 'outside.json')
    writeFileSync(join(server.folder, 'scenario.schema.json'), '{}')
    const tricks =
      '..%2foutside %2e%2e%2foutside ..%5coutside .. .hidden scenario.schema a%00 a%2fb %2fetc%2fpasswd'
    const noSlugs = `A %C3%A9 a--b a.json ${'x'.repeat(81)} con nul com1 file`
    const ids = `${tricks} ${noSlugs}`.split(' ')
    const statuses = new Set<number>()
    for (const id of ids) {
      statuses.add(await asWritten(server, 'GET', `/api/scenarios/${id}/file`, {}))
      const headers = { ...NEW, 'content-type': 'application/json' }
      if (id !== 'file') statuses.add(await asWritten(server, 'PUT', `/api/scenarios/${id}`, headers))
    }
    statuses.add(await asWritten(server, 'GET', '/api/scenarios/../outside.json/file', {}))
    expect([...statuses].toSorted((a, b) => a - b)).toEqual([400, 404])
    expect(readdirSync(server.folder)).toEqual(['scenario.schema.json'])
    expect(() => readFileSync(outside)).toThrow('ENOENT')
  })

  it('a link is not followed, whatever it leads to; it stays what it was, and so does what it leads to', async () => {
    const server = await anAuthorsServer()
    const secret = join(aFolder(), 'secret.json')
    writeFileSync(secret, textOf('A secret'))
    const inside = join(server.folder, 'inside.json')
    writeFileSync(inside, textOf('Inside'))
    const { etag } = (await get(server, 'inside')).body
    const links = { out: secret, in: inside, nowhere: join(server.folder, 'nowhere') }
    for (const [id, to] of Object.entries(links)) {
      const link = join(server.folder, `${id}.json`)
      symlinkSync(to, link)
      expect(await get(server, id), id).toEqual({ status: 403, body: { error: 'not-allowed' } })
      for (const headers of [NEW, on(etag)]) {
        const { status } = await put(server, id, { text: textOf('Mine') }, headers)
        expect([403, 409]).toContain(status)
      }
      expect(readlinkSync(link)).toBe(to)
    }
    expect(readFileSync(secret, 'utf8')).toBe(textOf('A secret'))
    expect(server.file('inside')).toBe(textOf('Inside'))
    mkdirSync(join(server.folder, 'folder.json'))
    expect((await get(server, 'folder')).status).toBe(403)
    expect((await put(server, 'folder', { text: textOf('Mine') }, on(etag))).status).toBe(403)
  })
})

describe('[ED9] who may read and save files', () => {
  it('[S7] no page of another site', async () => {
    const server = await anAuthorsServer()
    server.has('fire', textOf('Before'))
    const { etag } = (await get(server, 'fire')).body
    for (const origin of ['http://evil.example', 'http://127.0.0.1:1', 'null']) {
      const refusal = { status: 403, body: { error: 'foreign-origin' } }
      expect(await get(server, 'fire', { origin }), origin).toEqual(refusal)
      expect(await put(server, 'fire', { text: textOf('Mine') }, { ...on(etag), origin }), origin).toEqual(
        refusal,
      )
    }
    expect(server.file('fire')).toBe(textOf('Before'))
    const own = { ...on(etag), origin: server.url }
    expect((await put(server, 'fire', { text: textOf('Mine') }, own)).status).toBe(200)
  })

  it('nobody under a name that only points to this machine', async () => {
    const server = await anAuthorsServer()
    server.has('fire', textOf('Before'))
    const { port } = new URL(server.url)
    for (const name of ['evil.example', 'localhost.evil.example', '192.168.1.5', '[::2]']) {
      const headers = { host: `${name}:${port}`, origin: `http://${name}:${port}` }
      expect(await asWritten(server, 'GET', '/api/scenarios/fire/file', headers), name).toBe(403)
      const writing = { ...headers, ...NEW, 'content-type': 'application/json' }
      expect(await asWritten(server, 'PUT', '/api/scenarios/other', writing), name).toBe(403)
    }
    expect(readdirSync(server.folder)).toEqual(['fire.json'])
    const headers = { host: `localhost:${port}`, origin: `http://localhost:${port}` }
    expect(await asWritten(server, 'GET', '/api/scenarios/fire/file', headers)).toBe(200)
  })

  it('nobody while the server listens to others and has no key, before anything is read', async () => {
    const server = await aServer()
    expect(await get(server, 'fire')).toEqual({ status: 403, body: { error: 'local-only' } })
    for (const body of [{ text: textOf('Mine') }, '{"text":']) {
      expect(await put(server, 'fire', body, NEW)).toEqual({ status: 403, body: { error: 'local-only' } })
    }
  })

  it('who has the author’s key, from any machine, however it is typed; not even this machine without it', async () => {
    const authorKey = makeAuthorKey()
    const server = await anAuthorsServer({ authorKey })
    const bearer = (key: string): Headers => ({ authorization: `Bearer ${key}` })
    const wrong = { status: 403, body: { error: 'wrong-key' } }
    const text = textOf('A fire')
    expect(await put(server, 'fire', { text }, NEW)).toEqual(wrong)
    for (const key of [makeAuthorKey(), authorKey.slice(1), `${authorKey}0`, 'x'.repeat(300)]) {
      expect(await put(server, 'fire', { text }, { ...NEW, ...bearer(key) }), key).toEqual(wrong)
      expect(await get(server, 'fire', bearer(key)), key).toEqual(wrong)
    }
    expect(readdirSync(server.folder)).toEqual([])
    const typed = authorKey.toLowerCase().replaceAll('-', ' ').replaceAll('0', 'o').replaceAll('1', 'l')
    for (const key of [authorKey, typed]) {
      expect((await put(server, 'fire', { text }, { ...NEW, ...bearer(key) })).status, key).toBe(200)
    }
    const foreign = { origin: 'http://evil.example', ...bearer(authorKey) }
    expect(await get(server, 'fire', foreign)).toEqual({ status: 403, body: { error: 'foreign-origin' } })
    expect(server.faults.join('')).not.toContain(authorKey)
  })

  it('[S7] with the key too, only under an address or a name of the server’s own', async () => {
    const authorKey = makeAuthorKey()
    const isOwnName = (name: string): boolean => name === 'town-hall.local'
    const server = await anAuthorsServer({ authorKey, isOwnName })
    server.has('fire', textOf('A fire'))
    const ask = (host: string): Promise<number> => {
      const headers = { host, origin: `http://${host}`, authorization: `Bearer ${authorKey}` }
      return asWritten(server, 'GET', '/api/scenarios/fire/file', headers)
    }
    for (const host of ['192.168.1.5:4680', '[fe80::1]:4680', 'localhost:4680', 'Town-Hall.local:4680'])
      expect(await ask(host), host).toBe(200)
    for (const host of ['replay.example:4680', 'town-hall.local.evil.example', '192.168.1.5.evil.example'])
      expect(await ask(host), host).toBe(403)
    const nameless = await anAuthorsServer({ authorKey })
    nameless.has('fire', textOf('A fire'))
    const headers = { host: 'replay.example', authorization: `Bearer ${authorKey}` }
    expect(await asWritten(nameless, 'GET', '/api/scenarios/fire/file', headers)).toBe(403)
  })

  it('keys are not to be found by asking on', async () => {
    const authorKey = makeAuthorKey()
    const limits = { ...LIMITS, wrongKeys: { points: 3, duration: 60 } }
    const server = await anAuthorsServer({ authorKey, limits })
    server.has('fire', textOf('A fire'))
    const ask = (key?: string): Promise<Answer> =>
      get(server, 'fire', key === undefined ? {} : { authorization: `Bearer ${key}` })
    const statuses: number[] = []
    for (const key of [undefined, 'a', authorKey, 'b', undefined, 'c', 'd', authorKey]) {
      statuses.push((await ask(key)).status)
    }
    expect(statuses).toEqual([403, 403, 200, 403, 403, 403, 429, 429])
  })

  it('keys are long, never the same, and have no letter that is taken for another', () => {
    const keys = Array.from({ length: 200 }, makeAuthorKey)
    expect(new Set(keys).size).toBe(keys.length)
    for (const key of keys) expect(key).toMatch(/^[0-9A-HJKMNP-TV-Z]{5}(?:-[0-9A-HJKMNP-TV-Z]{5}){3}$/)
  })
})
