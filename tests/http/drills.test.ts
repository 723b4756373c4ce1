import { describe, expect, it } from 'vitest'
import { LIMITS } from '@alert-replay/server/limits.ts'
import { createDrillSchema } from '@alert-replay/shared/protocol.ts'
import { aPhone, aTrainer } from '../support/clients.ts'
import { A_SCENARIO, aServer, post, type TestServer } from '../support/server.ts'

const GOOD = { scenarioId: A_SCENARIO.id, kind: 'led' }

async function answer(response: Promise<Response>): Promise<[status: number, body: unknown]> {
  const { status, text } = await response.then(async (one) => ({
    status: one.status,
    text: await one.text(),
  }))
  return [status, text === '' ? undefined : JSON.parse(text)]
}

const remove = (server: TestServer, drillId: string, headers: Readonly<Record<string, string>> = {}) =>
  answer(fetch(`${server.url}/api/drills/${drillId}`, { method: 'DELETE', headers }))

describe('creating a drill', () => {
  it('gives its id, its code and, this once, its key; the storage keeps no key', async () => {
    const server = await aServer()
    const [status, body] = await answer(post(`${server.url}/api/drills`, GOOD))
    expect(status).toBe(201)
    const { drillId, code, key } = body as Record<string, string>
    expect(Object.keys(body as object).toSorted()).toEqual(['code', 'drillId', 'key'])
    expect(code).toMatch(/^\d{6}$/)
    const stored = await server.storage.drill(drillId ?? '')
    expect(stored).toMatchObject({ kind: 'led', revision: 0, code })
    expect(JSON.stringify(stored)).not.toContain(key)
  })

  it('[S6] is refused with a code, and no drill is made', async () => {
    const server = await aServer()
    const url = `${server.url}/api/drills`
    const refusals: readonly [body: unknown, status: number, error: string][] = [
      [{ ...GOOD, scenarioId: 'no-such-scenario' }, 404, 'unknown-scenario'],
      [{ ...GOOD, scenarioId: '../a-scenario' }, 404, 'unknown-scenario'],
      [{ ...GOOD, scenarioId: '__proto__' }, 404, 'unknown-scenario'],
      [{ ...GOOD, kind: 'other' }, 400, 'malformed'],
      [{ ...GOOD, code: '123456' }, 400, 'malformed'],
      [{ ...GOOD, scenarioId: 7 }, 400, 'malformed'],
      [{ ...GOOD, scenarioId: 'x'.repeat(81) }, 400, 'malformed'],
      [{}, 400, 'malformed'],
      [[], 400, 'malformed'],
      ['null', 400, 'malformed'],
      ['{"scenarioId":', 400, 'malformed'],
      ['', 400, 'malformed'],
      [{ ...GOOD, padding: 'x'.repeat(17_000) }, 413, 'too-large'],
    ]
    for (const [body, status, error] of refusals) {
      expect(await answer(post(url, body)), JSON.stringify(body).slice(0, 80)).toEqual([status, { error }])
    }
    const asForm = post(url, 'scenarioId=a-scenario&kind=led', {
      'content-type': 'application/x-www-form-urlencoded',
    })
    expect(await answer(asForm)).toEqual([400, { error: 'malformed' }])
    const asText = post(url, GOOD, { 'content-type': 'text/plain' })
    expect(await answer(asText), 'what a form of another site could send').toEqual([
      400,
      { error: 'malformed' },
    ])
    expect(await server.storage.unusedSolo(Infinity)).toEqual([])
    expect(server.faults).toEqual([])
  })

  it('what is refused counts too', async () => {
    const server = await aServer({ limits: { ...LIMITS, drills: { points: 2, duration: 60 } } })
    const url = `${server.url}/api/drills`
    expect(await answer(post(url, {}))).toEqual([400, { error: 'malformed' }])
    expect((await post(url, GOOD)).status).toBe(201)
    expect(await answer(post(url, GOOD))).toEqual([429, { error: 'too-many' }])
  })

  it('[S7] by a page of another site is refused, by our own is not', async () => {
    const server = await aServer()
    const url = `${server.url}/api/drills`
    for (const origin of ['http://evil.example', 'http://127.0.0.1:1', 'null']) {
      expect(await answer(post(url, GOOD, { origin })), origin).toEqual([403, { error: 'foreign-origin' }])
    }
    expect((await post(url, GOOD, { origin: server.url })).status).toBe(201)
    expect((await post(url, GOOD)).headers.get('access-control-allow-origin')).toBeNull()
  })

  it('too many from one address are refused', async () => {
    const server = await aServer({ limits: { ...LIMITS, drills: { points: 2, duration: 60 } } })
    const statuses = []
    for (let i = 0; i < 3; i++) statuses.push((await post(`${server.url}/api/drills`, GOOD)).status)
    expect(statuses).toEqual([201, 201, 429])
  })

  it('a hundred drills have a hundred codes', async () => {
    const server = await aServer()
    const drills = await Promise.all(Array.from({ length: 100 }, () => server.create()))
    expect(new Set(drills.map(({ code }) => code)).size).toBe(100)
  })

  it('a failure of the storage is a fault that tells nothing of itself', async () => {
    const server = await aServer()
    server.storage.createDrill = () => Promise.reject(new Error('secret path'))
    expect(await answer(post(`${server.url}/api/drills`, GOOD))).toEqual([500, { error: 'fault' }])
    expect(server.faults).toHaveLength(1)
    expect(createDrillSchema.safeParse(GOOD).success).toBe(true)
  })
})

describe('deleting a drill', () => {
  it('by its trainer ends it for everybody in it', async () => {
    const server = await aServer()
    const drill = await server.create()
    const trainer = await aTrainer(server.url, drill)
    const phone = await aPhone(server.url, drill)
    expect(await remove(server, drill.drillId, { authorization: `Bearer ${drill.key}` })).toEqual([
      204,
      undefined,
    ])
    for (const client of [trainer, phone]) {
      await client.until(() => client.isGone && !client.socket.connected)
      expect(client.socket.active, 'there is nothing to come back to').toBe(false)
    }
    expect(await server.storage.drill(drill.drillId)).toBeUndefined()
    expect((await aPhone(server.url, drill)).refusals).toEqual(['unknown-code'])
  })

  it('[S6] is refused to everybody else, and changes nothing', async () => {
    const server = await aServer()
    const [drill, other] = [await server.create(), await server.create()]
    const refused = [403, { error: 'wrong-key' }]
    expect(await remove(server, drill.drillId)).toEqual(refused)
    for (const authorization of [
      `Bearer ${other.key}`,
      `Bearer ${drill.key}x`,
      `Basic ${drill.key}`,
      drill.key,
      'Bearer ',
    ]) {
      expect(await remove(server, drill.drillId, { authorization }), authorization).toEqual(refused)
    }
    const authorization = `Bearer ${drill.key}`
    expect(await remove(server, drill.drillId, { authorization, origin: 'http://evil.example' })).toEqual([
      403,
      { error: 'foreign-origin' },
    ])
    expect(await remove(server, 'no-such-drill', { authorization })).toEqual([
      404,
      { error: 'unknown-drill' },
    ])
    expect(await server.storage.drill(drill.drillId)).toBeDefined()
  })
})
