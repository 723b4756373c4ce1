/** What we use of a service worker's global scope; TypeScript has it only for whole projects that are workers. */
export interface WorkerScope {
  readonly location: { readonly origin: string }
  readonly caches: Pick<CacheStorage, 'open' | 'keys' | 'delete'>
  readonly clients: {
    readonly claim: () => Promise<void>
    readonly matchAll: (options: { readonly type: 'window' }) => Promise<readonly WindowOfOurs[]>
    readonly openWindow: (url: string) => Promise<unknown>
  }
  readonly fetch: (request: Request | string, init?: RequestInit) => Promise<Response>
  addEventListener(type: 'install' | 'activate', listener: (event: Lasting) => void): void
  addEventListener(type: 'fetch', listener: (event: Asked) => void): void
  addEventListener(type: 'notificationclick', listener: (event: Pressed) => void): void
}

interface WindowOfOurs {
  readonly url: string
  readonly focus: () => Promise<unknown>
}

/** An event that is not over before its work is. */
interface Lasting {
  readonly waitUntil: (work: Promise<unknown>) => void
}

interface Asked {
  readonly request: Request
  readonly respondWith: (response: Promise<Response>) => void
}

interface Pressed extends Lasting {
  readonly notification: { readonly data: unknown; readonly close: () => void }
}
