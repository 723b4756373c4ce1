import type { RequestHandler } from 'express'
import helmet from 'helmet'

type Sources = readonly string[]

/** Pages of this server that other pages may show in a frame: on the web, and slides that are files. */
const ANYWHERE: Sources = ['http:', 'https:', 'file:']

/**
 * Security headers. Phones on a local network come over plain http: nothing here may send them to https or ask for a
 * secure context.
 */
export const securityHeaders = (): RequestHandler => headersWith(["'none'"])

/**
 * The same for the one page that may be framed (rule I2), on top of those: it holds no key, and nothing on it leads to
 * a page that does.
 */
export const framableHeaders = (): RequestHandler => {
  const headers = headersWith(ANYWHERE)
  return (request, response, next) => {
    response.removeHeader('X-Frame-Options')
    headers(request, response, next)
  }
}

const headersWith = (frameAncestors: Sources): RequestHandler =>
  helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        scriptSrc: ["'self'"],
        workerSrc: ["'self'"],
        styleSrc: ["'self'"],
        fontSrc: ["'self'"],
        imgSrc: ["'self'", 'data:'],
        connectSrc: ["'self'"],
        manifestSrc: ["'self'"],
        mediaSrc: ["'self'", 'blob:'],
        frameAncestors,
        baseUri: ["'none'"],
        formAction: ["'self'"],
      },
    },
    referrerPolicy: { policy: 'no-referrer' },
    strictTransportSecurity: false,
    // Ignored, with a warning in the console, wherever the page is not a secure context.
    crossOriginOpenerPolicy: false,
    originAgentCluster: false,
    xFrameOptions: frameAncestors === ANYWHERE ? false : { action: 'deny' },
  })
