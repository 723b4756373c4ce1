import { join } from 'node:path'
import { compressed } from './compressed.ts'
import { Router, static as serveStatic, type RequestHandler } from 'express'
import { framableHeaders } from './headers.ts'

/** The pages that the client draws itself. Any other path is no page. */
const PAGES = ['/', '/scenario/:id', '/watch/:id', '/editor/:id', '/drill/:id', '/join', '/join/:code']
/** The one that other pages may show in a frame: by a scenario's id and nothing that could mean another path. */
const EMBED = /^\/embed\/[a-z0-9-]+$/

/** The built client: its files, and its one page under every path that it knows. */
export function clientRoutes(folder: string | undefined): Router {
  const router = Router()
  if (folder === undefined) {
    router.get('/', (_request, response) => {
      response
        .type('text')
        .send('Alert Replay: the server runs, but no client was built. `npm start` builds it.\n')
    })
    return router
  }
  const page: RequestHandler = (_request, response, next) => {
    response.set('Cache-Control', 'no-cache')
    // By root: a checkout below a folder with a leading dot is no hidden file.
    response.sendFile('index.html', { root: folder, cacheControl: false }, (error) => {
      if (error) next(error)
    })
  }
  router.get(PAGES, page)
  router.get(EMBED, framableHeaders(), page)
  // Names in assets/ carry a hash of what is in them.
  const assets = join(folder, 'assets')
  const forGood = { immutable: true, maxAge: '1y' } as const
  router.use(
    '/assets',
    compressed(assets),
    serveStatic(assets, { ...forGood, index: false, redirect: false }),
  )
  router.use(
    serveStatic(folder, {
      index: false,
      redirect: false,
      setHeaders: (response) => response.setHeader('Cache-Control', 'no-cache'),
    }),
  )
  // A person who mistyped gets a page that says so, with the drill mark on it; a program gets a line of text.
  router.use((request, response, next) => {
    if (request.method !== 'GET' || !request.headers.accept?.includes('text/html')) return next()
    response.status(404)
    void page(request, response, next)
  })
  return router
}
