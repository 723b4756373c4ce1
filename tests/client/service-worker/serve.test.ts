import { expect, it, vi } from 'vitest'
import type { WorkerScope } from '../../../client/src/service-worker/scope.ts'
import { serve } from '../../../client/src/service-worker/serve.ts'

const ORIGIN = 'https://drill.example.jp'
const ASSETS = ['/assets/index-abc.js', '/assets/index-abc.css']

/** A browser with one worker: the test plays the network. */
function aBrowser(version = 'one', stores = new Map<string, Map<string, Response>>()) {
  const listeners = new Map<string, (event: never) => void>()
  const windows: { readonly url: string; readonly focus: () => Promise<unknown> }[] = []
  const opened: string[] = []
  const asked: string[] = []
  const network = {
    respond: (path: string): Response | Promise<Response> => new Response(`${path} from the server`),
  }
  const pathOf = (request: Request | string): string =>
    new URL(typeof request === 'string' ? request : request.url, ORIGIN).pathname
  const fetched = async (request: Request | string): Promise<Response> => {
    asked.push(pathOf(request))
    return network.respond(pathOf(request))
  }
  const open = async (name: string) => {
    const store = stores.get(name) ?? new Map<string, Response>()
    stores.set(name, store)
    return {
      addAll: async (requests: readonly Request[]) => {
        const responses = await Promise.all(requests.map(fetched))
        if (!responses.every(({ ok }) => ok)) throw new TypeError('not all of them are there')
        responses.forEach((response, i) => store.set(pathOf(requests[i] ?? ''), response))
      },
      match: async (request: Request | string) => store.get(pathOf(request))?.clone(),
      put: async (request: Request, response: Response) => void store.set(pathOf(request), response),
    }
  }
  const scope = {
    location: { origin: ORIGIN },
    caches: {
      open,
      keys: async () => [...stores.keys()],
      delete: async (name: string) => stores.delete(name),
    },
    clients: {
      claim: async () => undefined,
      matchAll: async () => windows,
      openWindow: async (url: string) => void opened.push(url),
    },
    fetch: fetched,
    addEventListener: (type: string, listener: (event: never) => void) => void listeners.set(type, listener),
  } as unknown as WorkerScope
  serve(scope, { version, assets: ASSETS })

  const happen = async (type: string, fields: object = {}): Promise<void> => {
    const work: Promise<unknown>[] = []
    listeners.get(type)?.({ ...fields, waitUntil: (one: Promise<unknown>) => void work.push(one) } as never)
    await Promise.all(work)
  }
  /** What the page gets; undefined: the worker leaves it to the browser. */
  const get = async (
    path: string,
    { mode = 'navigate', method = 'GET' } = {},
  ): Promise<string | undefined> => {
    let answer: Promise<Response> | undefined
    const request = { url: new URL(path, ORIGIN).href, mode, method } as Request
    listeners.get('fetch')?.({
      request,
      respondWith: (given: Promise<Response>) => (answer = given),
    } as never)
    return (await answer)?.text()
  }
  const goOffline = (): void => {
    network.respond = () => Promise.reject(new TypeError('nobody there'))
  }
  return { happen, get, goOffline, network, asked, stores, windows, opened }
}

it('[I4] what it keeps are the pages, their files and nothing of the server’s', async () => {
  const { happen, asked, stores } = aBrowser()
  await happen('install')
  expect(asked).toEqual(['/', '/embed/kept', '/manifest.webmanifest', '/icon.svg', ...ASSETS])
  expect([...stores.keys()]).toEqual(['alert-replay-pages-one'])
})

it('[I4] while the server can be reached, every page is the server’s', async () => {
  const { happen, get, network } = aBrowser()
  await happen('install')
  network.respond = (path) => new Response(`${path}, newer`)
  expect(await get('/watch/okinawa')).toBe('/watch/okinawa, newer')
  expect(await get('/embed/okinawa')).toBe('/embed/okinawa, newer')
  expect(await get('/icon.svg', { mode: 'no-cors' })).toBe('/icon.svg, newer')
  // A fault is the server's word too.
  network.respond = () => new Response('away for a moment', { status: 503 })
  expect(await get('/watch/okinawa')).toBe('away for a moment')
})

it('[I4] where it cannot, any page is the one that was kept', async () => {
  const { happen, get, goOffline } = aBrowser()
  await happen('install')
  goOffline()
  for (const path of ['/', '/watch/okinawa', '/join/123456', '/drill/x?lang=ja']) {
    expect(await get(path), path).toBe('/ from the server')
  }
  expect(await get('/icon.svg', { mode: 'no-cors' })).toBe('/icon.svg from the server')
})

it('[I2] [I4] a frame gets the page that may be framed, and no page gets that', async () => {
  const { happen, get, goOffline } = aBrowser()
  await happen('install')
  goOffline()
  expect(await get('/embed/okinawa?autoplay=1')).toBe('/embed/kept from the server')
  for (const path of ['/', '/watch/embed', '/drill/embed', '/embedded']) {
    expect(await get(path), path).toBe('/ from the server')
  }
})

it('a server that is silent counts as one that cannot be reached', async () => {
  vi.useFakeTimers()
  try {
    const { happen, get, network } = aBrowser()
    await happen('install')
    network.respond = () => new Promise(() => undefined)
    const page = get('/watch/okinawa')
    await vi.advanceTimersByTimeAsync(4_000)
    expect(await page).toBe('/ from the server')
  } finally {
    vi.useRealTimers()
  }
})

it('files with a hash in their names are asked for once, fonts among them', async () => {
  const { happen, get, goOffline, asked } = aBrowser()
  await happen('install')
  asked.length = 0
  expect(await get('/assets/index-abc.js', { mode: 'no-cors' })).toBe('/assets/index-abc.js from the server')
  expect(asked).toEqual([])
  await get('/assets/kana-def.woff2', { mode: 'cors' })
  expect(asked).toEqual(['/assets/kana-def.woff2'])
  goOffline()
  expect(await get('/assets/kana-def.woff2', { mode: 'cors' })).toBe('/assets/kana-def.woff2 from the server')
})

it('a file that is not there is not kept', async () => {
  const { happen, get, network } = aBrowser()
  await happen('install')
  network.respond = () => new Response('nothing here', { status: 404 })
  expect(await get('/assets/other-def.js', { mode: 'cors' })).toBe('nothing here')
  network.respond = () => new Response('here now')
  expect(await get('/assets/other-def.js', { mode: 'cors' })).toBe('here now')
})

it.each([
  ['/api/scenarios', {}],
  ['/api/scenarios/okinawa', { mode: 'cors' }],
  ['/feed/123456', {}],
  ['/healthz', {}],
  ['/socket.io/?EIO=4', { mode: 'cors' }],
  ['/', { method: 'POST' }],
  ['https://elsewhere.example.org/', {}],
  ['/something', { mode: 'cors' }],
])('%s %o is left to the browser', async (path, request) => {
  const { happen, get } = aBrowser()
  await happen('install')
  expect(await get(path, request)).toBeUndefined()
})

it('[I4] a new build keeps its own files, and takes those of earlier ones away; scenarios stay', async () => {
  const stores = new Map<string, Map<string, Response>>([['alert-replay-scenarios', new Map()]])
  await aBrowser('one', stores).happen('install')
  const next = aBrowser('two', stores)
  await next.happen('install')
  expect([...stores.keys()]).toContain('alert-replay-pages-one')
  await next.happen('activate')
  expect([...stores.keys()]).toEqual(['alert-replay-scenarios', 'alert-replay-pages-two'])
})

it('a build of which a file is missing is not kept in part', async () => {
  const { happen, network } = aBrowser()
  network.respond = (path) => new Response('', { status: path === ASSETS[1] ? 404 : 200 })
  await expect(happen('install')).rejects.toThrow('not all of them are there')
})

it('[I6] a notification that is pressed leads to its page, the open one if there is one, and nowhere else', async () => {
  const { happen, windows, opened } = aBrowser()
  const focused: string[] = []
  const press = (data: unknown) =>
    happen('notificationclick', { notification: { data, close: () => undefined } })
  const url = `${ORIGIN}/join/123456`
  await press(url)
  expect(opened).toEqual([url])
  windows.push({ url, focus: async () => focused.push(url) })
  await press(url)
  expect([opened.length, focused]).toEqual([1, [url]])
  await press('https://elsewhere.example.org/')
  await press(undefined)
  expect(opened).toHaveLength(1)
})
