import { json, Router, type RequestHandler } from 'express'
import { MAX_FILE_BYTES } from '@alert-replay/shared/parse-scenario.ts'
import { saveScenarioSchema } from '@alert-replay/shared/save.ts'
import type { Limiter } from '../limits.ts'
import { saveScenario } from '../scenarios/save.ts'
import { refuse } from './errors.ts'
import { isForeign, isToThisMachine } from './origin.ts'

export interface SaveRouteParts {
  /** Where scenarios are saved; undefined while the server listens to others than its own machine. */
  readonly folder: string | undefined
  readonly refresh: () => Promise<void>
  readonly saves: Limiter
  readonly onFault: (error: unknown) => void
  readonly onSaved: (id: string) => void
}

/** In JSON a line break or a quotation mark takes two bytes. */
const MAX_BODY_BYTES = 2 * MAX_FILE_BYTES

/**
 * `POST /api/scenarios`: a page of ours adds a scenario to the library. Whoever can reach the server could, so it is
 * there only while nobody but this machine can; and only under a name of this machine, so that no page of another
 * site gets here by a name that it made point here.
 */
export function saveRoute({ folder, refresh, saves, onFault, onSaved }: SaveRouteParts): Router {
  const router = Router()
  // Refused before anything is read.
  const allowed: RequestHandler = async (request, response, next) => {
    response.set('Cache-Control', 'no-store')
    if (isForeign(request.headers)) return refuse(response, 'foreign-origin')
    if (folder === undefined || !isToThisMachine(request.headers)) return refuse(response, 'local-only')
    if (await saves.take(request.ip ?? '')) next()
    else refuse(response, 'too-many')
  }
  router.post('/', allowed, json({ limit: MAX_BODY_BYTES }), async (request, response) => {
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
