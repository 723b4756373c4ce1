import { ok, refused, type Result } from '@alert-replay/shared/result.ts'
import type { ApiFault } from './api.ts'

/** The hash of a scenario's content as the server offers it now; another one means that its file has changed. */
export async function contentHashOf(scenarioId: string): Promise<Result<string, ApiFault>> {
  try {
    const response = await fetch(`/api/scenarios/${encodeURIComponent(scenarioId)}`, {
      method: 'HEAD',
      cache: 'no-store',
    })
    if (response.status === 404) return refused('unknown-scenario')
    // The server's tag for a scenario is its content hash; a proxy that compresses marks it as weak.
    const hash = response.headers.get('etag')?.replaceAll(/^W\/|"/g, '')
    return response.ok && hash ? ok(hash) : refused('fault')
  } catch {
    return refused('offline')
  }
}
