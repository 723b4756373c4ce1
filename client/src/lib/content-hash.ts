import { ok, refused, type Result } from '@alert-replay/shared/result.ts'
import type { ApiFault } from './api.ts'

/** A server that takes longer counts as one that cannot be reached. */
const ANSWER_MS = 8_000

/** The hash of a scenario's content as the server offers it now; another one means that its file has changed. */
export async function contentHashOf(scenarioId: string): Promise<Result<string, ApiFault>> {
  try {
    const response = await fetch(`/api/scenarios/${encodeURIComponent(scenarioId)}`, {
      method: 'HEAD',
      cache: 'no-store',
      signal: AbortSignal.timeout(ANSWER_MS),
    })
    if (response.status === 404) return refused('unknown-scenario')
    // The server's tag for a scenario is its content hash; a proxy that compresses marks it as weak.
    const hash = response.headers.get('etag')?.replaceAll(/^W\/|"/g, '')
    return response.ok && hash ? ok(hash) : refused('fault')
  } catch {
    return refused('offline')
  }
}
