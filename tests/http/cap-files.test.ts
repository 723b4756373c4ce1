import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { LIMITS } from '@alert-replay/server/limits.ts'
import { exportScenario } from '@alert-replay/shared/cap/export-scenario.ts'
import { anAlert, aScenario } from '../support/builders.ts'
import { validate } from '../support/cap-xsd.ts'
import { aMessage, handWritten } from '../cap/export/a-message.ts'
import { aServer } from '../support/server.ts'

const scenario = {
  ...aScenario().build(),
  alerts: [
    handWritten(0),
    anAlert(1, {
      offsetMs: 60_000,
      references: ['alert-0'],
      cap: aMessage({ status: 'Actual', code: ['IPAWSv1.0'] }),
    }),
  ],
}
const EXERCISE_ID = 'a-scenario-exercise-20231121T134600Z'

describe('[D1] a scenario as CAP files over HTTP', () => {
  it('is a zip of exercise copies, of an exercise that starts now', async () => {
    const server = await aServer({ scenarios: [scenario] })
    const response = await fetch(`${server.url}/api/scenarios/a-scenario/cap.zip`)
    expect([
      response.status,
      response.headers.get('content-type'),
      response.headers.get('cache-control'),
    ]).toEqual([200, 'application/zip', 'no-store'])
    expect(response.headers.get('content-disposition')).toBe(`attachment; filename="${EXERCISE_ID}.zip"`)
    const files = Object.entries(unzipSync(new Uint8Array(await response.arrayBuffer())))
    expect(files.map(([name, bytes]) => ({ name, text: strFromU8(bytes) }))).toEqual(
      exportScenario(scenario, { startMs: server.clock.nowMs(), exerciseId: EXERCISE_ID }).files,
    )
    for (const [, bytes] of files) {
      expect(validate(strFromU8(bytes))).toEqual([])
      expect(strFromU8(bytes)).toContain('<status>Exercise</status>')
    }
  })

  it('of one alert is its exercise copy, sent now', async () => {
    const server = await aServer({ scenarios: [scenario] })
    const response = await fetch(`${server.url}/api/scenarios/a-scenario/alerts/alert-1.cap`)
    expect([response.status, response.headers.get('content-type')]).toEqual([
      200,
      'application/cap+xml; charset=utf-8',
    ])
    expect(response.headers.get('content-disposition')).toBe('attachment; filename="002-alert-1.cap"')
    const text = await response.text()
    expect(validate(text)).toEqual([])
    expect(text).toContain('<status>Exercise</status>')
    expect(text).toContain('<sent>2023-11-21T22:46:00+09:00</sent>')
    expect(text).toContain(':alert-0,2023-11-21T22:45:00+09:00</references>')
  })

  it('[S6] of what there is not is refused with a code', async () => {
    const server = await aServer({ scenarios: [scenario] })
    const refused = async (path: string) => {
      const response = await fetch(`${server.url}/api/scenarios/${path}`)
      return [response.status, await response.json()]
    }
    expect(await refused('other/cap.zip')).toEqual([404, { error: 'unknown-scenario' }])
    expect(await refused('__proto__/cap.zip')).toEqual([404, { error: 'unknown-scenario' }])
    expect(await refused('other/alerts/alert-0.cap')).toEqual([404, { error: 'unknown-scenario' }])
    expect(await refused('a-scenario/alerts/alert-9.cap')).toEqual([404, { error: 'unknown-alert' }])
    expect(await refused('a-scenario/alerts/alert-0.xml')).toEqual([404, { error: 'malformed' }])
    expect(server.faults).toEqual([])
  })

  it('too many from one address are refused', async () => {
    const limits = { ...LIMITS, exports: { points: 1, duration: 60 } }
    const server = await aServer({ scenarios: [scenario], limits })
    expect((await fetch(`${server.url}/api/scenarios/a-scenario/cap.zip`)).status).toBe(200)
    expect((await fetch(`${server.url}/api/scenarios/a-scenario/alerts/alert-0.cap`)).status).toBe(429)
  })
})
