import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import type { CreatedDrill } from '@alert-replay/shared/protocol.ts'

export interface BenchServer {
  /** `http://127.0.0.1:<port>` */
  readonly url: string
  readonly create: (scenarioId: string) => Promise<CreatedDrill>
  readonly stop: () => Promise<void>
}

/** The server in a process of its own, with the scenarios of the bench; with a built client it serves that. */
export async function startBenchServer(clientDir: string | undefined): Promise<BenchServer> {
  const server = spawn(process.execPath, [join(import.meta.dirname, 'wire-server.ts')], {
    env: { ...process.env, ALERT_REPLAY_CLIENT_DIR: clientDir ?? '' },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const [url] = (await once(createInterface({ input: server.stdout }), 'line')) as [string]
  return {
    url,
    create: (scenarioId) => create(url, scenarioId),
    stop: async () => {
      const gone = once(server, 'exit')
      server.kill()
      await gone
    },
  }
}

async function create(url: string, scenarioId: string): Promise<CreatedDrill> {
  const response = await fetch(`${url}/api/drills`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ scenarioId, kind: 'led' }),
  })
  if (!response.ok) throw new Error(`the server made no drill: ${await response.text()}`)
  return (await response.json()) as CreatedDrill
}
