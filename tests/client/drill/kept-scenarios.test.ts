import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import {
  keepScenario,
  keptScenario,
  keptScenarios,
  scenarioOf,
} from '../../../client/src/drill/kept-scenarios.ts'
import { aScenario } from '../../support/builders.ts'

const scenario = { ...aScenario().withAlertsAt(0, 5_000).build(), id: 'harbour' }

/** What a browser keeps, in its order. */
function aKeeper() {
  const kept = new Map<string, Response>()
  const cache = {
    put: async (path: string, response: Response) => void kept.set(path, response),
    delete: async (path: string) => kept.delete(path),
    keys: async () => [...kept.keys()],
    match: async (path: string) => kept.get(path)?.clone(),
    matchAll: async () => [...kept.values()].map((response) => response.clone()),
  }
  return { kept, caches: { open: async () => cache } as unknown as CacheStorage }
}

const server = {
  answer: (path: string): Response => Response.json({ ...scenario, id: path.split('/').at(-1) }),
}
const usual = server.answer

beforeEach(() => {
  server.answer = usual
  vi.stubGlobal('fetch', async (path: string) => server.answer(path))
})
afterEach(() => vi.unstubAllGlobals())

it('[I4] a scenario that was kept is there without a connection, as it was', async () => {
  const { caches } = aKeeper()
  vi.stubGlobal('caches', caches)
  expect(await keepScenario('harbour')).toBe(true)
  expect(await scenarioOf('harbour')).toEqual({ ok: true, value: { scenario, isKept: false } })
  server.answer = () => {
    throw new TypeError('nobody there')
  }
  expect(await scenarioOf('harbour')).toEqual({ ok: true, value: { scenario, isKept: true } })
  expect(await scenarioOf('other')).toEqual({ ok: false, error: 'offline' })
})

it('what the server says of a scenario holds: one that is gone is not shown from what was kept', async () => {
  const { caches } = aKeeper()
  vi.stubGlobal('caches', caches)
  await keepScenario('harbour')
  server.answer = () => Response.json({ error: 'unknown-scenario' }, { status: 404 })
  expect(await scenarioOf('harbour')).toEqual({ ok: false, error: 'unknown-scenario' })
})

it('what another answers in the server’s place is neither kept nor shown', async () => {
  const { caches, kept } = aKeeper()
  vi.stubGlobal('caches', caches)
  server.answer = () => new Response('<h1>Sign in</h1>', { headers: { 'content-type': 'text/html' } })
  expect(await keepScenario('harbour')).toBe(false)
  expect(kept.size).toBe(0)
  expect(await scenarioOf('harbour')).toEqual({ ok: false, error: 'offline' })
})

it('the thirty scenarios opened last are kept, the last one first', async () => {
  const { caches } = aKeeper()
  for (let n = 0; n < 32; n++) await keepScenario(`scenario-${n}`, caches)
  await keepScenario('scenario-5', caches)
  const ids = (await keptScenarios(caches)).map(({ id }) => id)
  expect(ids).toHaveLength(30)
  expect(ids.slice(0, 2)).toEqual(['scenario-5', 'scenario-31'])
  expect(ids).not.toContain('scenario-1')
})

it('of a kept scenario no more is listed than anybody may know beforehand', async () => {
  const { caches } = aKeeper()
  await keepScenario('harbour', caches)
  expect(await keptScenarios(caches)).toEqual([expect.not.objectContaining({ alerts: expect.anything() })])
})

it('[I5] where the browser keeps nothing, or has no room, nothing fails', async () => {
  vi.stubGlobal('caches', undefined)
  expect(await keepScenario('harbour')).toBe(false)
  expect(await keptScenario('harbour')).toBeUndefined()
  expect(await keptScenarios()).toEqual([])
  const full = { open: () => Promise.reject(new DOMException('no room', 'QuotaExceededError')) }
  expect(await keepScenario('harbour', full)).toBe(false)
  expect(await keptScenario('harbour', full)).toBeUndefined()
  expect(await keptScenarios(full)).toEqual([])
})
