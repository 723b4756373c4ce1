import { Router, type Request, type Response } from 'express'
import { feedFileOf, feedOf } from '@alert-replay/shared/cap/feed.ts'
import { CODE } from '@alert-replay/shared/protocol.ts'
import type { Showing } from '../drill/showing.ts'
import type { Limiter } from '../limits.ts'
import { refuse } from './errors.ts'

export interface FeedParts {
  readonly show: (code: string) => Promise<Showing | undefined>
  /** Everything asked for here, by address. */
  readonly feeds: Limiter
  /** Codes that there are not, by address: the same count as for joining. */
  readonly wrongCodes: Limiter
  /** One for each address and code: a reader that comes again for a drill that is gone is guessing nothing. */
  readonly sameCodes: Limiter
}

/** A running drill as an Atom feed, and the CAP files that it links to; for whoever knows the drill's code. */
export function feedRoutes({ show, feeds, wrongCodes, sameCodes }: FeedParts): Router {
  const router = Router()
  /** What the drill has delivered, if the code is right and not one guess too many; else the request is refused here. */
  const shown = async (
    request: Request<{ code: string }>,
    response: Response,
  ): Promise<Showing | undefined> => {
    const { code } = request.params
    const address = request.ip ?? ''
    if (!(await feeds.take(address)) || (await wrongCodes.isSpent(address))) {
      refuse(response, 'too-many')
      return undefined
    }
    const showing = CODE.test(code) ? await show(code) : undefined
    if (showing) return showing
    const isNew = await sameCodes.take(`${address} ${code}`)
    const isFree = !isNew || (await wrongCodes.take(address))
    refuse(response, isFree ? 'unknown-code' : 'too-many')
    return undefined
  }
  router.use((_request, response, next) => {
    // Asked for again each time; the ETag makes the answer short where nothing changed.
    response.set('Cache-Control', 'no-cache')
    next()
  })
  router.get('/:code', async (request, response) => {
    const showing = await shown(request, response)
    if (!showing) return
    response.type('application/atom+xml').send(feedOf({ ...showing, address: addressOf(request) }))
  })
  router.get('/:code/:name', async (request, response) => {
    const showing = await shown(request, response)
    if (!showing) return
    const text = feedFileOf({ ...showing, address: '' }, request.params.name)
    if (text === undefined) return refuse(response, 'unknown-alert')
    response.type('application/cap+xml').send(text)
  })
  return router
}

/** As the reader asked, so that the links work from where it is; from the root where it named no host. */
function addressOf(request: Request<{ code: string }>): string {
  const path = `${request.baseUrl}/${request.params.code}`
  const own = `${request.protocol}://${request.headers.host ?? ''}`
  return URL.canParse(own) ? `${new URL(own).origin}${path}` : path
}
