import { json, Router, type Request, type RequestHandler, type Response } from 'express'
import { createDrillSchema, type CreatedDrill } from '@alert-replay/shared/protocol.ts'
import type { Drill, PinnedScenario, Storage } from '../storage/storage.ts'
import { isKey } from '../drill/secrets.ts'
import type { Limiter } from '../limits.ts'
import { refuse } from './errors.ts'
import { isForeign } from './origin.ts'

/** A request to create a drill is a hundred bytes. */
const MAX_BODY_BYTES = 16 * 1024

export interface DrillRouteParts {
  readonly storage: Storage
  readonly find: (scenarioId: string) => PinnedScenario | undefined
  readonly create: (pinned: PinnedScenario, kind: 'solo' | 'led') => Promise<CreatedDrill>
  readonly remove: (drillId: string) => Promise<boolean>
  readonly drills: Limiter
}

/** Creating and deleting drills; everything in between goes over the socket. */
export function drillRoutes({ storage, find, create, remove, drills }: DrillRouteParts): Router {
  const router = Router()
  /** The drill asked for, if the request holds its key; else it is refused here. */
  const keyed = async (request: Request<{ id: string }>, response: Response): Promise<Drill | undefined> => {
    const drill = await storage.drill(request.params.id)
    const [, key] = /^Bearer (\S+)$/.exec(request.headers.authorization ?? '') ?? []
    if (drill && key !== undefined && isKey(key, drill.keyHash)) return drill
    refuse(response, drill ? 'wrong-key' : 'unknown-drill')
    return undefined
  }
  router.use(ownPagesOnly, (_request, response, next) => {
    response.set('Cache-Control', 'no-store')
    next()
  })
  // Counted before anything is read: what is refused is no cheaper for being wrong.
  const counted: RequestHandler = async (request, response, next) => {
    if (await drills.take(request.ip ?? '')) next()
    else refuse(response, 'too-many')
  }
  router.post('/', counted, json({ limit: MAX_BODY_BYTES }), async (request, response) => {
    const body = createDrillSchema.safeParse(request.body)
    if (!body.success) return refuse(response, 'malformed')
    const pinned = find(body.data.scenarioId)
    if (!pinned) return refuse(response, 'unknown-scenario')
    response.status(201).json(await create(pinned, body.data.kind))
  })
  /** For a browser that holds keys: whether its drill is still there. */
  router.get('/:id', async (request, response) => {
    if (await keyed(request, response)) response.status(204).end()
  })
  router.delete('/:id', async (request, response) => {
    const drill = await keyed(request, response)
    if (!drill) return
    await remove(drill.id)
    response.status(204).end()
  })
  return router
}

const ownPagesOnly: RequestHandler = (request, response, next) =>
  isForeign(request.headers) ? refuse(response, 'foreign-origin') : next()
