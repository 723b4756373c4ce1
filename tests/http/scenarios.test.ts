import { get } from 'node:http'
import { describe, expect, it } from 'vitest'
import { forTrainer } from '@alert-replay/shared/scenario.ts'
import { anImportedScenario, RECORDED } from '../support/imported-scenario.ts'
import { A_SCENARIO, aServer } from '../support/server.ts'

/** As a browser asks whether its copy is still good; `fetch` here would ask for no copy at all. */
const getAsBrowser = (url: string, etag?: string) =>
  new Promise<{ status?: number; etag?: string; cacheControl?: string; body: string }>((resolve, reject) => {
    get(url, { headers: etag === undefined ? {} : { 'if-none-match': etag } }, (response) => {
      const { statusCode: status, headers } = response
      let body = ''
      response.setEncoding('utf8').on('data', (chunk: string) => (body += chunk))
      response.on('end', () =>
        resolve({ status, etag: headers.etag, cacheControl: headers['cache-control'], body } as never),
      )
    }).on('error', reject)
  })

describe('the library over HTTP', () => {
  it('lists what a card needs, and no alert', async () => {
    const server = await aServer()
    const response = await fetch(`${server.url}/api/scenarios`)
    expect(await response.json()).toEqual({
      scenarios: [
        {
          id: 'a-scenario',
          kind: 'made-up',
          title: A_SCENARIO.title,
          summary: A_SCENARIO.summary,
          place: A_SCENARIO.place,
          hazards: A_SCENARIO.hazards,
          countries: A_SCENARIO.countries,
          teaches: A_SCENARIO.teaches,
          languages: ['en', 'ja'],
          startMs: A_SCENARIO.startMs,
          utcOffsetMinutes: 540,
          timeZone: 'JST',
          alertCount: 4,
          durationMs: 10_000,
          marks: [0, 5_000, 5_000, 10_000].map((offsetMs) => ({ offsetMs, phase: 'warning' })),
          contentHash: expect.stringMatching(/^[\w-]{43}$/),
        },
      ],
    })
  })

  it('gives one scenario as trainers have it', async () => {
    const server = await aServer()
    const response = await fetch(`${server.url}/api/scenarios/a-scenario`)
    expect(await response.json()).toEqual(forTrainer(A_SCENARIO))
  })

  it('[D1] gives no CAP message: one is read whole, and leaves only as an exercise copy', async () => {
    const server = await aServer({ scenarios: [anImportedScenario()] })
    const text = await (await fetch(`${server.url}/api/scenarios/a-scenario`)).text()
    expect(text).not.toMatch(RECORDED)
    expect(JSON.parse(text)).toHaveProperty('alerts.0.texts.en.body', 'Words of it')
  })

  it('what has not changed is not sent again', async () => {
    const server = await aServer()
    for (const path of ['/api/scenarios', '/api/scenarios/a-scenario']) {
      const first = await getAsBrowser(`${server.url}${path}`)
      expect(first).toMatchObject({ status: 200, cacheControl: 'no-cache', etag: expect.stringMatching(/"/) })
      const again = await getAsBrowser(`${server.url}${path}`, first.etag)
      expect(again).toMatchObject({ status: 304, body: '' })
      expect(await getAsBrowser(`${server.url}${path}`, '"other"')).toEqual(first)
    }
  })

  it('[S6] an unknown scenario, a path that is none and one that cannot be read are refused with a code', async () => {
    const server = await aServer()
    const ask = async (path: string) => {
      const response = await fetch(`${server.url}${path}`)
      return [response.status, await response.json()]
    }
    expect(await ask('/api/scenarios/other')).toEqual([404, { error: 'unknown-scenario' }])
    expect(await ask('/api/scenarios/..%2F..%2Fpackage')).toEqual([404, { error: 'unknown-scenario' }])
    expect(await ask('/api/nothing')).toEqual([404, { error: 'malformed' }])
    expect(await ask('/api/scenarios/%E0%A4')).toEqual([400, { error: 'malformed' }])
    expect(server.faults).toEqual([])
  })
})
