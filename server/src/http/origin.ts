import type { IncomingHttpHeaders } from 'node:http'
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
  const asked = `http://${host ?? ''}`
  if (host === undefined || !URL.canParse(asked)) return false
  return isLoopback(new URL(asked).hostname.replace(/^\[|\]$/g, ''))
}
