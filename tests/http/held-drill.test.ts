import { expect, it } from 'vitest'
import { aScenario } from '../support/builders.ts'
import { aServer } from '../support/server.ts'

const look = async (url: string, drillId: string, key?: string): Promise<readonly [number, unknown]> => {
  const response = await fetch(`${url}/api/drills/${drillId}`, {
    headers: key === undefined ? {} : { authorization: `Bearer ${key}` },
  })
  return [response.status, response.status === 204 ? undefined : await response.json()]
}

it('tells who holds the key of a drill whether it is still there', async () => {
  const server = await aServer()
  const { drillId, key } = await server.create()
  expect(await look(server.url, drillId, key)).toEqual([204, undefined])
  await fetch(`${server.url}/api/drills/${drillId}`, {
    method: 'DELETE',
    headers: { authorization: `Bearer ${key}` },
  })
  expect(await look(server.url, drillId, key)).toEqual([404, { error: 'unknown-drill' }])
})

it('[S6] tells nobody else anything of a drill', async () => {
  const server = await aServer()
  const { drillId, key } = await server.create()
  expect(await look(server.url, drillId)).toEqual([403, { error: 'wrong-key' }])
  expect(await look(server.url, drillId, `${key}x`)).toEqual([403, { error: 'wrong-key' }])
})

it('lists the sequence in small: each alert with its time and first phase', async () => {
  const server = await aServer({ scenarios: [aScenario().withAlertsAt(0, 0, 5_000).build()] })
  const listing: unknown = await (await fetch(`${server.url}/api/scenarios`)).json()
  expect(listing).toMatchObject({
    scenarios: [
      {
        marks: [
          { offsetMs: 0, phase: 'warning' },
          { offsetMs: 0, phase: 'warning' },
          { offsetMs: 5_000, phase: 'warning' },
        ],
      },
    ],
  })
})

it('lists a few marks of a sequence of very many alerts', async () => {
  const offsetsMs = Array.from({ length: 5_000 }, (_, i) => i * 100)
  const server = await aServer({
    scenarios: [
      aScenario()
        .withAlertsAt(...offsetsMs)
        .build(),
    ],
  })
  const { scenarios } = (await (await fetch(`${server.url}/api/scenarios`)).json()) as {
    readonly scenarios: readonly { readonly marks: readonly { readonly offsetMs: number }[] }[]
  }
  const marks = scenarios[0]?.marks ?? []
  expect(marks.length).toBeGreaterThan(100)
  expect(marks.length).toBeLessThanOrEqual(121)
  expect(marks[0]?.offsetMs).toBe(0)
  expect(marks.at(-1)?.offsetMs).toBe(499_900)
})
