import { setImmediate } from 'node:timers/promises'
import { Router, type Response } from 'express'
import { exportAlert, exportedFiles } from '@alert-replay/shared/cap/export-scenario.ts'
import { zipOfFiles } from '@alert-replay/shared/cap/zip-files.ts'
import type { Clock } from '../clock.ts'
import type { Limiter } from '../limits.ts'
import type { Library } from '../scenarios/library.ts'
import { refuse } from './errors.ts'

export interface CapFileParts {
  readonly library: Library
  readonly clock: Clock
  readonly exports: Limiter
}

/** A scenario, or one of its alerts, as CAP 1.2 files of an exercise that starts now (rule D1). */
export function capFileRoutes({ library, clock, exports }: CapFileParts): Router {
  const router = Router()
  /** False where the address has asked too often; the request is refused then. */
  const counted = async (
    { ip = '' }: { readonly ip?: string | undefined },
    response: Response,
  ): Promise<boolean> => {
    response.set('Cache-Control', 'no-store')
    const isFree = await exports.take(ip)
    if (!isFree) refuse(response, 'too-many')
    return isFree
  }
  router.get('/:id/cap.zip', async (request, response) => {
    if (!(await counted(request, response))) return
    const pinned = library.find(request.params.id)
    if (!pinned) return refuse(response, 'unknown-scenario')
    const nowMs = clock.nowMs()
    const exerciseId = exerciseIdOf(pinned.scenario.id, nowMs)
    const parts: Uint8Array[] = []
    const zip = zipOfFiles(nowMs, (part) => void parts.push(part))
    for (const { file } of exportedFiles(pinned.scenario, { startMs: nowMs, exerciseId })) {
      zip.add(file)
      // Drills go on meanwhile, and nobody may be waiting any more.
      await setImmediate()
      if (response.destroyed) return
    }
    zip.end()
    offer(response, `${exerciseId}.zip`)
    response.type('application/zip').send(Buffer.concat(parts))
  })
  router.get('/:id/alerts/:alertId.cap', async (request, response) => {
    if (!(await counted(request, response))) return
    const pinned = library.find(request.params.id)
    if (!pinned) return refuse(response, 'unknown-scenario')
    const { scenario } = pinned
    const nowMs = clock.nowMs()
    const exerciseId = exerciseIdOf(scenario.id, nowMs)
    const alert = scenario.alerts.find(({ id }) => id === request.params.alertId)
    // The exercise stands at this alert now; it started so much earlier.
    const startMs = nowMs - (alert?.offsetMs ?? 0)
    const [file] = exportAlert(scenario, request.params.alertId, { startMs, exerciseId })?.files ?? []
    if (!file) return refuse(response, 'unknown-alert')
    offer(response, file.name)
    response.type('application/cap+xml').send(file.text)
  })
  return router
}

/** An exercise of its own for every second: `okinawa-2023-11-21-exercise-20261123T080331Z`. */
const exerciseIdOf = (scenarioId: string, nowMs: number): string =>
  `${scenarioId}-exercise-${new Date(nowMs).toISOString().slice(0, 19).replace(/[-:]/g, '')}Z`

/** Ids are slugs, so nothing in the name needs quoting. */
const offer = (response: Response, name: string): void =>
  void response.set('Content-Disposition', `attachment; filename="${name}"`)
