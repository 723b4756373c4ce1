import { json, Router, type RequestHandler } from 'express'
import { MAX_FILE_BYTES } from '@alert-replay/shared/parse-scenario.ts'
import { saveScenarioSchema } from '@alert-replay/shared/save.ts'
import type { Limiter } from '../limits.ts'
import { saveScenario } from '../scenarios/save.ts'
import { refuse } from './errors.ts'

export interface SaveRouteParts {
  /** Where scenarios are saved; undefined where nobody may. */
  readonly folder: string | undefined
  /** Who may. */
  readonly allowed: RequestHandler
  readonly refresh: () => Promise<void>
  readonly saves: Limiter
  readonly onFault: (error: unknown) => void
  readonly onSaved: (id: string) => void
}

/** In JSON a line break or a quotation mark takes two bytes. */
export const MAX_BODY_BYTES = 2 * MAX_FILE_BYTES

/** Refuses who asks too often, before anything is read. */
export const counted =
  (limiter: Limiter): RequestHandler =>
  async (request, response, next) => {
    if (await limiter.take(request.ip ?? '')) next()
    else refuse(response, 'too-many')
  }

/** `POST /api/scenarios`: a page of ours adds a scenario to the library. */
export function saveRoute({ folder, allowed, refresh, saves, onFault, onSaved }: SaveRouteParts): Router {
  const router = Router()
  router.post('/', allowed, counted(saves), json({ limit: MAX_BODY_BYTES }), async (request, response) => {
    const body = saveScenarioSchema.safeParse(request.body)
    if (!body.success || folder === undefined) return refuse(response, 'malformed')
    const { id, text } = body.data
    const saved = await saveScenario(folder, id, text, onFault)
    if (!saved.ok) return refuse(response, saved.error)
    onSaved(id)
    // A look that began before the file was there does not see it; the next one does.
    await refresh().catch(onFault)
    await refresh().catch(onFault)
    response.status(201).json({ id })
  })
  return router
}
