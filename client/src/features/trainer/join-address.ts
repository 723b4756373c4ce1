/** Where phones join. */
export interface JoinAddress {
  readonly origin: string
  /** False where the address means the device itself: no other device gets anywhere with it. */
  readonly isReachable: boolean
}

const isLoopback = (hostname: string): boolean =>
  hostname === 'localhost' ||
  hostname.endsWith('.localhost') ||
  hostname === '[::1]' ||
  hostname.startsWith('127.')

/**
 * The addresses that the drill can be joined under, the best first. A trainer who is here by a name or an address
 * that others can use has shown that it works; else what the server says of itself.
 */
export function joinAddresses(pageOrigin: string, serverOrigins: readonly string[]): readonly JoinAddress[] {
  const own = { origin: pageOrigin, isReachable: !isLoopback(new URL(pageOrigin).hostname) }
  const others = serverOrigins
    .filter((origin) => URL.canParse(origin) && !isLoopback(new URL(origin).hostname))
    .map((origin) => ({ origin, isReachable: true }))
  if (own.isReachable) return [own, ...others.filter(({ origin }) => origin !== own.origin)]
  return others.length > 0 ? others : [own]
}
