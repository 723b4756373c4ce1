import { get } from 'node:http'
import { describe, expect, it } from 'vitest'
import { LIMITS } from '@alert-replay/server/limits.ts'
import { parseXml } from '@alert-replay/shared/cap/parse-xml.ts'
import { allIn, elementIn, textIn, type XmlElement } from '@alert-replay/shared/cap/xml.ts'
import type { Command } from '@alert-replay/shared/command.ts'
import { byHand } from '../cap/export/a-message.ts'
import { aScenario, START_MS, TRAINER_ONLY } from '../support/builders.ts'
import { atomFaults } from '../support/atom-faults.ts'
import { validate } from '../support/cap-xsd.ts'
import { aPhone, aTrainer } from '../support/clients.ts'
import { aServer, type TestServer, type TestServerOptions } from '../support/server.ts'

const scenario = byHand(aScenario().withAlertsAt(0, 5_000, 5_000, 10_000).build())

/** A server with a drill, and what to ask of it. */
async function aDrill(options: TestServerOptions = {}) {
  const server = await aServer({ scenarios: [scenario], ...options })
  const drill = await server.create()
  const command = async (asked: Command): Promise<void> => {
    expect(await server.app.conductor.command(drill.drillId, asked)).toMatchObject({ ok: true })
  }
  return { server, ...drill, command, feedUrl: `${server.url}/feed/${drill.code}` }
}

/** `fetch` would ask past a copy that a reader keeps. */
const ask = (url: string, headers: Readonly<Record<string, string>> = {}) =>
  new Promise<{
    status: number | undefined
    type: string | undefined
    etag: string
    cache: string
    body: string
  }>((resolve, reject) => {
    get(url, { headers }, (response) => {
      const { etag = '', 'cache-control': cache = '', 'content-type': type } = response.headers
      let body = ''
      response.setEncoding('utf8').on('data', (chunk: string) => (body += chunk))
      response.on('end', () => resolve({ status: response.statusCode, type, etag, cache, body }))
    }).on('error', reject)
  })

const rootOf = (text: string): XmlElement => {
  const parsed = parseXml(text)
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.error))
  return parsed.value.root
}
const hrefOf = (entry: XmlElement): string =>
  elementIn(entry, 'link')?.attributes.find(({ local }) => local === 'href')?.value ?? ''
const valueIn = (element: XmlElement, name: string): string | undefined => {
  const child = elementIn(element, name)
  return child && textIn(child)
}
/** What a reader that follows the feed has: each entry's place, and the message that it links to. */
async function follow(
  feedUrl: string,
): Promise<readonly { href: string; message: XmlElement; text: string }[]> {
  const { body } = await ask(feedUrl)
  const read = allIn(rootOf(body), 'entry').map(async (entry) => {
    const href = hrefOf(entry)
    const { body: text, type, status } = await ask(href)
    expect([status, type]).toEqual([200, 'application/cap+xml; charset=utf-8'])
    return { href, text, message: rootOf(text) }
  })
  return Promise.all(read)
}

describe('the feed of a running drill', () => {
  it('[C6] grows with the drill: what was delivered, the newest first, sent when it was delivered', async () => {
    const { server, feedUrl, command } = await aDrill()
    expect(await follow(feedUrl)).toEqual([])
    expect(atomFaults((await ask(feedUrl)).body)).toEqual([])
    server.clock.advance(60_000)
    await command({ type: 'play', rate: 1 })
    server.clock.advance(5_000)
    const sent = (await follow(feedUrl)).map(({ message }) => valueIn(message, 'sent'))
    expect(atomFaults((await ask(feedUrl)).body)).toEqual([])
    expect(sent).toEqual([
      '2023-11-21T22:47:05+09:00',
      '2023-11-21T22:47:05+09:00',
      '2023-11-21T22:47:00+09:00',
    ])
    expect(server.faults).toEqual([])
  })

  it('is caught up when it is asked for, be the alarm late', async () => {
    const { server, feedUrl, command } = await aDrill()
    await command({ type: 'play', rate: 1 })
    server.clock.jump(7_000)
    expect(await follow(feedUrl)).toHaveLength(3)
  })

  it('[D1] links to valid CAP files of status Exercise only', async () => {
    const { feedUrl, command, drillId } = await aDrill()
    await command({ type: 'seek', toMs: 10_000 })
    const files = await follow(feedUrl)
    expect(files).toHaveLength(4)
    for (const { text, message } of files) {
      expect(validate(text)).toEqual([])
      expect(valueIn(message, 'status')).toBe('Exercise')
      expect(valueIn(message, 'note')).toContain(`訓練 EXERCISE ${drillId}`)
    }
    expect(new Set(files.map(({ message }) => valueIn(message, 'identifier'))).size).toBe(4)
  })

  it('has another file and identifier for an alert that comes again in the next take', async () => {
    const { feedUrl, command } = await aDrill()
    await command({ type: 'step', from: 0 })
    const [first] = await follow(feedUrl)
    await command({ type: 'back', from: 1 })
    expect(await follow(feedUrl)).toEqual([])
    expect((await ask(first?.href ?? '')).status, 'taken back').toBe(404)
    await command({ type: 'step', from: 0 })
    const [again] = await follow(feedUrl)
    expect(again?.href).not.toBe(first?.href)
    expect(
      [first, again].map((file) => file && valueIn(file.message, 'identifier')?.replace(/.*:take/, 'take')),
    ).toEqual(['take-1:alert-0', 'take-2:alert-0'])
  })

  it('[P1] tells nothing of what is not delivered, of the trainer, or of the phones', async () => {
    const { server, feedUrl, command, drillId, code, key } = await aDrill()
    await aPhone(server.url, { code }, { name: 'Somebody' })
    await aTrainer(server.url, { drillId, key })
    await command({ type: 'step', from: 0 })
    const [file] = await follow(feedUrl)
    const all = [(await ask(feedUrl)).body, file?.text].join('')
    for (const secret of ['alert-1', 'alert-2', TRAINER_ONLY, key, 'Somebody'])
      expect(all).not.toContain(secret)
    for (const name of ['1-002-alert-1.cap', '2-001-alert-0.cap', 'x', '%2e%2e']) {
      expect((await ask(`${feedUrl}/${name}`)).status, name).toBe(404)
    }
    expect(JSON.parse((await ask(`${feedUrl}/1-002-alert-1.cap`)).body)).toEqual({ error: 'unknown-alert' })
  })

  it('is not sent again where nothing changed', async () => {
    const { feedUrl, command } = await aDrill()
    const first = await ask(feedUrl)
    expect(first).toMatchObject({
      status: 200,
      type: 'application/atom+xml; charset=utf-8',
      cache: 'no-cache',
    })
    const headers = { 'if-none-match': first.etag }
    expect(await ask(feedUrl, headers)).toMatchObject({ status: 304, body: '' })
    await command({ type: 'play', rate: 1 })
    const second = await ask(feedUrl, headers)
    expect(second.status).toBe(200)
    expect(second.etag).not.toBe(first.etag)
  })

  it('says when it last changed: when the drill was made, an alert came, or was taken back', async () => {
    const { server, feedUrl, command } = await aDrill()
    const updated = async () => valueIn(rootOf((await ask(feedUrl)).body), 'updated')
    const at = (afterMs: number) => new Date(START_MS + afterMs).toISOString().replace('.000', '')
    server.clock.advance(1_000)
    expect(await updated()).toBe(at(0))
    await command({ type: 'step', from: 0 })
    server.clock.advance(1_000)
    expect(await updated()).toBe(at(1_000))
    await command({ type: 'back', from: 1 })
    server.clock.advance(1_000)
    expect(await updated()).toBe(at(2_000))
  })

  it('has links to where it was asked for', async () => {
    const { server, feedUrl, code, command } = await aDrill()
    await command({ type: 'step', from: 0 })
    const asked = async (host: string) => rootOf((await ask(feedUrl, { host })).body)
    const feed = await asked('drill.example:8080')
    expect([hrefOf(feed), ...allIn(feed, 'entry').map(hrefOf)]).toEqual([
      `http://drill.example:8080/feed/${code}`,
      `http://drill.example:8080/feed/${code}/1-001-alert-0.cap`,
    ])
    expect(hrefOf(await asked('"><x')), 'a host that is none').toBe(`/feed/${code}`)
    expect(server.faults).toEqual([])
  })

  it('is no use of the drill: reading it keeps no drill from being swept', async () => {
    const { server, drillId, feedUrl } = await aDrill()
    const before = await server.storage.drill(drillId)
    server.clock.advance(3_600_000)
    await ask(feedUrl)
    expect((await server.storage.drill(drillId))?.usedAtMs).toBe(before?.usedAtMs)
  })

  it('of a drill that is gone is no more', async () => {
    const { server, feedUrl, drillId } = await aDrill()
    await server.app.conductor.remove(drillId)
    expect(await ask(feedUrl)).toMatchObject({ status: 404, body: '{"error":"unknown-code"}' })
  })
})

describe('guessing codes by the feed', () => {
  const wrong = (server: TestServer, code: string, path = '') => ask(`${server.url}/feed/${code}${path}`)
  const limits = { ...LIMITS, wrongCodes: { points: 3, duration: 300 } }

  it('is refused with a code, be it no six digits', async () => {
    const { server, code } = await aDrill()
    for (const other of [code === '000000' ? '000001' : '000000', 'abcdef', `${code}0`, '__proto__', '%00']) {
      expect(await wrong(server, other), other).toMatchObject({
        status: 404,
        body: '{"error":"unknown-code"}',
      })
    }
    expect(server.faults).toEqual([])
  })

  it('ends soon: too many wrong codes, and the right one is refused too, here and for joining', async () => {
    const { server, code, feedUrl } = await aDrill({ limits })
    const others = ['000000', '000001', '000002', '000003', '000004'].filter((other) => other !== code)
    const statuses = []
    for (const other of others.slice(0, 4))
      statuses.push((await wrong(server, other, '/1-001-alert-0.cap')).status)
    expect(statuses).toEqual([404, 404, 404, 429])
    expect((await ask(feedUrl)).status).toBe(429)
    expect((await aPhone(server.url, { code })).refusals).toEqual(['too-many'])
  })

  it('is not what a reader does who comes again and again for a drill that is gone', async () => {
    const { server, code, feedUrl } = await aDrill({ limits })
    const gone = code === '000000' ? '000001' : '000000'
    for (let i = 0; i < 10; i++) expect((await wrong(server, gone)).status).toBe(404)
    expect((await ask(feedUrl)).status).toBe(200)
  })

  it('and reading at all has a limit', async () => {
    const { feedUrl } = await aDrill({ limits: { ...LIMITS, feeds: { points: 2, duration: 60 } } })
    const statuses = []
    for (let i = 0; i < 3; i++) statuses.push((await ask(feedUrl)).status)
    expect(statuses).toEqual([200, 200, 429])
  })
})
