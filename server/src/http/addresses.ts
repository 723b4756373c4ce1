import { networkInterfaces } from 'node:os'
import type { RequestHandler } from 'express'

/** The IPv4 addresses under which others on the network reach this machine. */
export const lanAddresses = (): string[] =>
  Object.values(networkInterfaces())
    .flatMap((addresses) => addresses ?? [])
    .filter(({ family, internal }) => family === 'IPv4' && !internal)
    .map(({ address }) => address)

/** The origins that phones can use: for the link and the QR code on the trainer's screen. */
export const addresses =
  (lanOrigins: () => readonly string[]): RequestHandler =>
  (request, response) => {
    const found = lanOrigins()
    const own = `${request.protocol}://${request.headers.host ?? ''}`
    const origins = found.length > 0 ? found : URL.canParse(own) ? [new URL(own).origin] : []
    response.set('Cache-Control', 'no-store').json({ origins })
  }
