import type { IncomingHttpHeaders } from 'node:http'

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
