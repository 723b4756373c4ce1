import type { RequestHandler } from 'express'
import { authorKeyCheck } from '../author-key.ts'
import type { Limiter } from '../limits.ts'
import { refuse } from './errors.ts'
import { isForeign, isToOwnName, isToThisMachine } from './origin.ts'

export interface AuthorsOnlyParts {
  /** Whether there is a folder that scenarios may be written to at all. */
  readonly isOpen: boolean
  /** Where there is one, whoever has it is an author, on whatever machine; else whoever sits at this one. */
  readonly authorKey: string | undefined
  /** Whether this is a name of the server itself, beside its addresses: under no other is it served. */
  readonly isOwnName: ((name: string) => boolean) | undefined
  /** Counts, by address, keys that are none. */
  readonly wrongKeys: Limiter
}

/**
 * Lets authors through, before anything is read. Whoever can reach the server could write its scenarios, so that is
 * only who sits at this machine, while nobody else can reach it, or who has the author's key; asked under a name of the
 * server's own, so that no page of another site gets here by a name that it made point here.
 */
export function authorsOnly({ isOpen, authorKey, isOwnName, wrongKeys }: AuthorsOnlyParts): RequestHandler {
  const isKey = authorKey === undefined ? undefined : authorKeyCheck(authorKey)
  return async (request, response, next) => {
    response.set('Cache-Control', 'no-store')
    const { headers, ip = '' } = request
    if (isForeign(headers)) return refuse(response, 'foreign-origin')
    if (!isOpen) return refuse(response, 'local-only')
    if (!isKey) return isToThisMachine(headers) ? next() : refuse(response, 'local-only')
    if (!isToOwnName(headers, isOwnName)) return refuse(response, 'foreign-host')
    // Not the right one either: nobody is to find it by asking on.
    if (await wrongKeys.isSpent(ip)) return refuse(response, 'too-many')
    const [, given] = /^Bearer +(\S.{0,200})$/i.exec(headers.authorization ?? '') ?? []
    if (given !== undefined && isKey(given)) return next()
    // Who has none yet has guessed nothing.
    if (given !== undefined) await wrongKeys.take(ip)
    refuse(response, 'wrong-key')
  }
}
