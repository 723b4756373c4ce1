import type { PlacedProblem } from '@alert-replay/shared/problem.ts'
import { REFUSALS } from '@alert-replay/shared/refusal.ts'
import { ok, refused, type Result } from '@alert-replay/shared/result.ts'
import { ask, type ApiFault } from './api.ts'
import { authorKey } from './author-key.ts'

/** A scenario's file as it is in the fixtures folder, broken or not, and the tag of just this text. */
export interface ScenarioText {
  readonly text: string
  readonly etag: string
}

export type SaveAnswer =
  | { readonly status: 'saved'; readonly etag: string }
  /** A new file was to be made, and there is one of this name. */
  | { readonly status: 'taken' }
  /** Somebody else saved it since: their text. */
  | ({ readonly status: 'changed' } & ScenarioText)
  /** Somebody deleted it since. */
  | { readonly status: 'gone' }
  | { readonly status: 'invalid'; readonly problems: readonly PlacedProblem[] }
  | { readonly status: 'refused'; readonly error: ApiFault }

/** The files of the fixtures folder, as an author has them; a test has its own. */
export interface ScenarioFiles {
  readonly open: (id: string) => Promise<Result<ScenarioText, ApiFault>>
  /** The file where it is another one than that of `etag`; undefined where it is just that one. */
  readonly look: (id: string, etag: string) => Promise<Result<ScenarioText | undefined, ApiFault>>
  /** `base`: the tag of the text that was edited; undefined for a file that is new. */
  readonly save: (id: string, text: string, base: string | undefined) => Promise<SaveAnswer>
}

const addressOf = (id: string): string => `/api/scenarios/${encodeURIComponent(id)}`

/** Where a server has a key for authors, it is asked for it with each request. */
function asAuthor(): Readonly<Record<string, string>> {
  const key = authorKey.load()
  return key === undefined ? {} : { authorization: `Bearer ${key}` }
}

export const scenarioFiles: ScenarioFiles = {
  open: (id) => ask<ScenarioText>(`${addressOf(id)}/file`, { cache: 'no-store', headers: asAuthor() }),
  look: async (id, etag) => {
    try {
      const response = await fetch(`${addressOf(id)}/file`, {
        cache: 'no-store',
        headers: { ...asAuthor(), 'if-none-match': etag },
      })
      if (response.status === 304) return ok(undefined)
      if (!response.ok) return refused(response.status === 404 ? 'unknown-scenario' : 'fault')
      const now = (await response.json()) as ScenarioText
      return ok(now.etag === etag ? undefined : now)
    } catch {
      return refused('offline')
    }
  },
  save: async (id, text, base) => {
    let response: Response
    try {
      response = await fetch(addressOf(id), {
        method: 'PUT',
        headers: {
          'content-type': 'application/json',
          ...(base === undefined ? { 'if-none-match': '*' } : { 'if-match': base }),
          ...asAuthor(),
        },
        body: JSON.stringify({ text }),
      })
    } catch {
      return { status: 'refused', error: 'offline' }
    }
    const body = ((await response.json().catch(() => undefined)) ?? {}) as {
      readonly etag?: string
      readonly text?: string
      readonly problems?: readonly PlacedProblem[]
      readonly error?: string
    }
    if (response.ok && body.etag !== undefined) return { status: 'saved', etag: body.etag }
    if (response.status === 409) return { status: 'taken' }
    if (response.status === 412 && body.text !== undefined && body.etag !== undefined)
      return { status: 'changed', text: body.text, etag: body.etag }
    if (response.status === 412) return { status: 'gone' }
    if (response.status === 422) return { status: 'invalid', problems: body.problems ?? [] }
    return { status: 'refused', error: REFUSALS.find((refusal) => refusal === body.error) ?? 'fault' }
  },
}
