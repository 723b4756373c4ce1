import { json, Router, type Request, type RequestHandler } from 'express'
import { MAX_FILE_BYTES } from '@alert-replay/shared/parse-scenario.ts'
import { putScenarioSchema, type ChangedFile, type ScenarioFileText } from '@alert-replay/shared/save.ts'
import type { Turns } from '../drill/turns.ts'
import type { Limiter } from '../limits.ts'
import { readScenarioFile } from '../scenarios/files.ts'
import { isFileId } from '@alert-replay/shared/slug.ts'
import { putScenario, refusalOf, type Put } from '../scenarios/put.ts'
import { refuse } from './errors.ts'

export interface ScenarioFileParts {
  /** Where scenarios are saved; undefined where nobody may. */
  readonly folder: string | undefined
  /** Who may. */
  readonly allowed: RequestHandler
  readonly refresh: () => Promise<void>
  readonly saves: Limiter
  readonly reads: Limiter
  /** One writer of a file at a time. */
  readonly turns: Turns
  readonly onFault: (error: unknown) => void
  readonly onSaved: (id: string) => void
}

/** In JSON a line break or a quotation mark takes two bytes. */
const MAX_BODY_BYTES = 2 * MAX_FILE_BYTES

/** Refuses who asks too often, before anything is read. */
const counted =
  (limiter: Limiter): RequestHandler =>
  async (request, response, next) => {
    if (await limiter.take(request.ip ?? '')) next()
    else refuse(response, 'too-many')
  }

/**
 * The files of scenarios, for the editor. `GET /api/scenarios/<id>/file` gives one as it is; it may hold CAP messages
 * as they were sent, so that only authors have it (rule D1). `PUT /api/scenarios/<id>` writes one, with `If-Match` on
 * just the text that its writer has read, or with `If-None-Match: *` where there is none.
 */
export function scenarioFileRoutes(parts: ScenarioFileParts): Router {
  const { folder, allowed, refresh, saves, reads, turns, onFault, onSaved } = parts
  const router = Router()
  router.get('/:id/file', allowed, counted(reads), async (request, response) => {
    const id = idOf(request.params)
    if (folder === undefined || !isFileId(id)) return refuse(response, 'malformed')
    const found = await readScenarioFile(folder, `${id}.json`)
    if (!found.ok) return refuse(response, refusalOf(found.error))
    const { text, etag } = found.value
    response.set('ETag', etag).json({ text, etag } satisfies ScenarioFileText)
  })
  router.put('/:id', allowed, counted(saves), json({ limit: MAX_BODY_BYTES }), async (request, response) => {
    const id = idOf(request.params)
    const base = baseOf(request)
    const body = putScenarioSchema.safeParse(request.body)
    if (!body.success || folder === undefined || !base) return refuse(response, 'malformed')
    const outcome = await turns.take(id, () => putScenario(folder, { id, base, ...body.data }, onFault))
    if (outcome.status === 'refused') return refuse(response, outcome.error)
    if (outcome.status === 'invalid')
      return void response.status(422).json({ error: 'invalid-scenario', problems: outcome.problems })
    if (outcome.status === 'changed')
      return void response.status(412).json({ error: 'changed', ...outcome.now } satisfies ChangedFile)
    onSaved(id)
    // A look that began before the file was there does not see it; the next one does.
    await refresh().catch(onFault)
    await refresh().catch(onFault)
    response.set('ETag', outcome.etag).json({ etag: outcome.etag })
  })
  return router
}

const idOf = ({ id }: Readonly<Record<string, unknown>>): string => (typeof id === 'string' ? id : '')

/** On what the writer has written; undefined where that is not said, or not in one way. */
function baseOf({ headers }: Request): Put['base'] | undefined {
  const [match, noneMatch] = [headers['if-match'], headers['if-none-match']]
  if (noneMatch !== undefined) return noneMatch === '*' && match === undefined ? 'none' : undefined
  return match !== undefined && /^"[\w-]{43}"$/.test(match) ? { etag: match } : undefined
}
