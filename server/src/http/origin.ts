import type { IncomingHttpHeaders } from 'node:http'
import { isIP } from 'node:net'
import { isLoopback } from '../greeting.ts'

/**
 * Whether a page of another site is asking. Browsers send `Origin` with every websocket and every write; whoever
 * sends none is no browser, and no page can be misused through it.
 */
export function isForeign({ origin, host }: IncomingHttpHeaders): boolean {
  if (origin === undefined) return false
  if (!URL.canParse(origin)) return true
  const { protocol, host: own } = new URL(origin)
  // Read with the same scheme, so that a port which goes without saying is left out of both.
  const asked = `${protocol}//${host ?? ''}`
  return !URL.canParse(asked) || new URL(asked).host !== own
}

/**
 * Whether the machine itself was asked for, by a name that cannot mean another. Any site can make a name of its own
 * point to 127.0.0.1, and its page then counts as the server's own; that name still stands in `Host`.
 */
export function isToThisMachine({ host }: IncomingHttpHeaders): boolean {
  const asked = hostAsked(host)
  return asked !== undefined && isLoopback(asked)
}

/**
 * Whether the server was asked by an address, which no site can point elsewhere, or by a name that is its own: one of
 * this machine, or one that `isOwnName` knows.
 */
export function isToOwnName(
  { host }: IncomingHttpHeaders,
  isOwnName: (name: string) => boolean = () => false,
): boolean {
  const asked = hostAsked(host)
  return asked !== undefined && (isLoopback(asked) || isIP(asked) !== 0 || isOwnName(asked))
}

/** Lower case, without port and brackets, as URLs have it; undefined where it is none. */
function hostAsked(host: string | undefined): string | undefined {
  const asked = `http://${host ?? ''}`
  if (host === undefined || !URL.canParse(asked)) return undefined
  return new URL(asked).hostname.replace(/^\[|\]$/g, '')
}
