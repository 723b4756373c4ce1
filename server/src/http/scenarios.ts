import { Router } from 'express'
import type { Listing } from '@alert-replay/shared/listing.ts'
import { forTrainer, type ScenarioForTrainer } from '@alert-replay/shared/scenario.ts'
import type { Library } from '../scenarios/library.ts'
import { refuse } from './errors.ts'

/** The library, for anybody: scenarios are no secret, only which of their alerts a drill will deliver next. */
export function scenarioRoutes(library: Library): Router {
  const router = Router()
  router.use((_request, response, next) => {
    // Kept, but asked for again each time; the ETag makes the answer short where nothing changed.
    response.set('Cache-Control', 'no-cache')
    next()
  })
  router.get('/', (_request, response) => {
    response.json({ scenarios: library.list() } satisfies Listing)
  })
  router.get('/:id', (request, response) => {
    const pinned = library.find(request.params.id)
    if (!pinned) return refuse(response, 'unknown-scenario')
    response.set('ETag', `"${pinned.hash}"`)
    response.json(forTrainer(pinned.scenario) satisfies ScenarioForTrainer)
  })
  return router
}
