/** How a request is answered; undefined: as if there were no worker. */
export type RequestKind =
  /** A page: from the server while it can be reached, else the page that was kept. */
  | 'page'
  /** The same for the one page that may be framed: what is kept of it came with the headers that allow that. */
  | 'embed'
  /** A file with a hash in its name: never another under the same name, so what is kept is as good. */
  | 'asset'
  /** A file without one: from the server while it can be reached. */
  | 'file'

/** Files beside the pages, kept with them. */
export const FILES = ['/manifest.webmanifest', '/icon.svg'] as const
/** What is the server's alone: scenarios are kept by the page that shows them, drills by nobody. */
const SERVERS = /^\/(?:api|feed|socket\.io|healthz)(?:\/|$)/

export function kindOf(
  { method, mode, url }: Pick<Request, 'method' | 'mode' | 'url'>,
  origin: string,
): RequestKind | undefined {
  const { pathname, origin: asked } = new URL(url)
  if (method !== 'GET' || asked !== origin || SERVERS.test(pathname)) return undefined
  if (pathname.startsWith('/assets/')) return 'asset'
  if (FILES.some((file) => file === pathname)) return 'file'
  if (mode !== 'navigate') return undefined
  return pathname.startsWith('/embed/') ? 'embed' : 'page'
}
