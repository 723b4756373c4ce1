import { FILES, kindOf, type RequestKind } from './kind-of.ts'
import type { WorkerScope } from './scope.ts'

/** Each build has a cache of its own, so that a page and its files are always of one build. */
const CACHES = 'alert-replay-pages-'
/** The pages as they are kept: one for every path, and one for every frame. */
const PAGES = { page: '/', embed: '/embed/kept' } as const
/** A server that takes longer for a page counts as one that cannot be reached. */
const ANSWER_MS = 4_000

interface Build {
  /** Another one for any other build. */
  readonly version: string
  /** Paths of its files with a hash in their names. */
  readonly assets: readonly string[]
}

/**
 * Keeps the pages for when there is no connection, and touches nothing else: what the server says of scenarios and
 * drills is asked of the server. While it can be reached every page comes from it, so nobody is held at an old version.
 */
export function serve(scope: WorkerScope, { version, assets }: Build): void {
  const name = `${CACHES}${version}`
  const cache = (): Promise<Cache> => scope.caches.open(name)

  const install = async (): Promise<void> => {
    // `reload`: from the server, whatever the browser has of an earlier build.
    const fresh = (path: string): Request =>
      new Request(new URL(path, scope.location.origin), { cache: 'reload' })
    await (await cache()).addAll([...Object.values(PAGES), ...FILES, ...assets].map(fresh))
  }

  const activate = async (): Promise<void> => {
    const old = (await scope.caches.keys()).filter((key) => key.startsWith(CACHES) && key !== name)
    await Promise.all(old.map((key) => scope.caches.delete(key)))
    // The page that brought the worker is served by it too, from now on.
    await scope.clients.claim()
  }

  /** From the server; where that cannot be reached, what is kept. */
  const fresh = async (request: Request, kept: string): Promise<Response> => {
    try {
      return await within(scope.fetch(request), ANSWER_MS)
    } catch (error) {
      const found = await (await cache()).match(kept)
      if (found) return found
      throw error
    }
  }

  const asset = async (request: Request): Promise<Response> => {
    const kept = await (await cache()).match(request)
    if (kept) return kept
    const response = await scope.fetch(request)
    // Fonts, as they are used: all of them together would be too much to ask of anybody.
    if (response.ok && response.status === 200) {
      const copy = response.clone()
      await (await cache()).put(request, copy).catch(() => undefined)
    }
    return response
  }

  const answer = (request: Request, kind: RequestKind): Promise<Response> => {
    switch (kind) {
      case 'asset':
        return asset(request)
      case 'file':
        return fresh(request, new URL(request.url).pathname)
      case 'page':
      case 'embed':
        return fresh(request, PAGES[kind])
    }
  }

  scope.addEventListener('install', (event) => event.waitUntil(install()))
  scope.addEventListener('activate', (event) => event.waitUntil(activate()))
  scope.addEventListener('fetch', (event) => {
    const kind = kindOf(event.request, scope.location.origin)
    if (kind) event.respondWith(answer(event.request, kind))
  })
  scope.addEventListener('notificationclick', (event) => {
    event.notification.close()
    event.waitUntil(showPage(scope, event.notification.data))
  })
}

/** The page that a notification is of: the open one, else a new one. */
async function showPage({ clients, location }: WorkerScope, url: unknown): Promise<void> {
  if (typeof url !== 'string' || new URL(url, location.origin).origin !== location.origin) return
  const open = await clients.matchAll({ type: 'window' })
  const shown = open.find((client) => client.url === url)
  await (shown ? shown.focus() : clients.openWindow(url))
}

/** Rejects when it takes longer; the request itself goes on, and its answer is left. */
function within<Value>(work: Promise<Value>, ms: number): Promise<Value> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error(`no answer within ${ms} ms`)), ms)
    work.then(resolve, reject).finally(() => clearTimeout(timer))
  })
}
