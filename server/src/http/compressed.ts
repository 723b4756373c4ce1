import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { constants, gzip } from 'node:zlib'
import type { RequestHandler } from 'express'

const zip = promisify(gzip)

/** What gets much smaller; fonts and pictures are compressed already. No folders, no dots in front. */
const NAME = /^[\w-][\w.-]*\.(?:js|css|svg)$/

/**
 * Files of a folder as gzip, for phones that share one network. Each is compressed once, as small as it goes: the names
 * carry a hash, so what is under a name never changes.
 */
export function compressed(folder: string): RequestHandler {
  const zipped = new Map<string, Buffer>()
  return async (request, response, next) => {
    const name = request.path.slice(1)
    if (!NAME.test(name)) return next()
    response.vary('Accept-Encoding')
    if (!request.acceptsEncodings('gzip')) return next()
    let body = zipped.get(name)
    if (!body) {
      const file = await readFile(join(folder, name)).catch(() => undefined)
      if (!file) return next()
      body = await zip(file, { level: constants.Z_BEST_COMPRESSION })
      zipped.set(name, body)
    }
    response
      .type(name)
      .set({ 'Content-Encoding': 'gzip', 'Cache-Control': 'public, max-age=31536000, immutable' })
    response.send(body)
  }
}
