import { json, Router, type RequestHandler } from 'express'
import { createDrillSchema, type CreatedDrill } from '@alert-replay/shared/protocol.ts'
import type { PinnedScenario, Storage } from '../storage/storage.ts'
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
  router.use(ownPagesOnly, (_request, response, next) => {
    response.set('Cache-Control', 'no-store')
    next()
  })
  router.post('/', json({ limit: MAX_BODY_BYTES }), async (request, response) => {
    const body = createDrillSchema.safeParse(request.body)
    if (!body.success) return refuse(response, 'malformed')
    const pinned = find(body.data.scenarioId)
    if (!pinned) return refuse(response, 'unknown-scenario')
    if (!(await drills.take(request.ip ?? ''))) return refuse(response, 'too-many')
    response.status(201).json(await create(pinned, body.data.kind))
  })
  router.delete('/:id', async (request, response) => {
    const drill = await storage.drill(request.params.id)
    if (!drill) return refuse(response, 'unknown-drill')
    const [, key] = /^Bearer (\S+)$/.exec(request.headers.authorization ?? '') ?? []
    if (key === undefined || !isKey(key, drill.keyHash)) return refuse(response, 'wrong-key')
    await remove(drill.id)
    response.status(204).end()
  })
  return router
}

const ownPagesOnly: RequestHandler = (request, response, next) =>
  isForeign(request.headers) ? refuse(response, 'foreign-origin') : next()
