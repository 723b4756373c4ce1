import pino from 'pino'
import { onTestFinished } from 'vitest'
import { createApp, type App, type AppParts } from '@alert-replay/server/app.ts'
import { listen } from '@alert-replay/server/listen.ts'
import { memoryStorage } from '@alert-replay/server/storage/memory.ts'
import type { Storage } from '@alert-replay/server/storage/storage.ts'
import type { CreatedDrill } from '@alert-replay/shared/protocol.ts'
import type { Scenario } from '@alert-replay/shared/scenario.ts'
import { aScenario } from './builders.ts'
import { manualClock, type ManualClock } from './clock.ts'
import { libraryOf } from './scenarios.ts'

export interface TestServer {
  /** `http://127.0.0.1:<port>` */
  readonly url: string
  readonly app: App
  readonly storage: Storage
  readonly clock: ManualClock
  /** Faults that the server met; a test that expects none looks here. */
  readonly faults: readonly string[]
  /** Creates a drill as a browser does. */
  create(options?: { readonly kind?: 'solo' | 'led'; readonly scenarioId?: string }): Promise<CreatedDrill>
  stop(): Promise<void>
}

export interface TestServerOptions extends Partial<Omit<AppParts, 'clock' | 'log'>> {
  readonly clock?: ManualClock
  readonly scenarios?: readonly Scenario[]
  /** 0 if left out: any free one. */
  readonly port?: number
}

/** Three alerts in ten seconds, the second and third together. */
export const A_SCENARIO = aScenario().withAlertsAt(0, 5_000, 5_000, 10_000).build()

/** The real server on a free port, on a clock of the test's own. The test stops it. */
export async function startServer(options: TestServerOptions = {}): Promise<TestServer> {
  const {
    scenarios = [A_SCENARIO],
    port = 0,
    clock = manualClock(),
    storage = memoryStorage(),
    ...parts
  } = options
  const faults: string[] = []
  const log = pino({ level: 'warn' }, { write: (line: string) => void faults.push(line) })
  const app = createApp({ library: libraryOf(...scenarios), log, ...parts, storage, clock })
  await app.start()
  const url = `http://127.0.0.1:${await listen(app.server, port, '127.0.0.1')}`
  let stopped: Promise<void> | undefined
  return {
    url,
    app,
    storage,
    clock,
    faults,
    async create({ kind = 'led', scenarioId = scenarios[0]?.id ?? '' } = {}) {
      const response = await post(`${url}/api/drills`, { scenarioId, kind })
      if (response.status !== 201) throw new Error(`No drill: ${await response.text()}`)
      return (await response.json()) as CreatedDrill
    },
    stop: () => (stopped ??= app.stop()),
  }
}

/** A server that stops with the test. */
export async function aServer(options?: TestServerOptions): Promise<TestServer> {
  const server = await startServer(options)
  onTestFinished(() => server.stop())
  return server
}

export const post = (
  url: string,
  body: unknown,
  headers: Readonly<Record<string, string>> = {},
): Promise<Response> =>
  fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  })
