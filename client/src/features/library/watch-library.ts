import type { Listing } from '@alert-replay/shared/listing.ts'
import { ok, refused, type Result } from '@alert-replay/shared/result.ts'
import { ask, type ApiFault } from '../../lib/api.ts'

/** What the page knows of the fixtures folder. */
export interface LibraryState {
  /** Undefined before the first answer. After a fault: what there was before it. */
  readonly entries?: Listing['scenarios']
  /** The last answer was a fault, or there was none. */
  readonly fault?: { readonly error: ApiFault; readonly sinceMs: number }
}

export const ASK_EVERY_MS = 2_000
/** A server that takes longer counts as one that cannot be reached. */
const ANSWER_MS = 8_000

export type AskLibrary = () => Promise<Result<Listing, ApiFault>>

/** The browser revalidates with the ETag it was given: an unchanged list costs a header each way. */
const askLibrary: AskLibrary = async () => {
  const answer = await ask<Listing | undefined>('/api/scenarios', {
    cache: 'no-cache',
    signal: AbortSignal.timeout(ANSWER_MS),
  })
  if (!answer.ok) return answer
  // Something in between answered in the server's place, or the answer was cut short.
  return Array.isArray(answer.value?.scenarios) ? ok(answer.value) : refused('offline')
}

interface WatchParts {
  readonly ask?: AskLibrary
  readonly page?: Pick<Document, 'visibilityState' | 'addEventListener' | 'removeEventListener'>
  readonly nowMs?: () => number
}

/**
 * Asks for the list now, and again two seconds after each answer while the page is visible; calls back when it
 * changed. Gives the way to stop.
 */
export function watchLibrary(
  onChange: (state: LibraryState) => void,
  { ask: askFor = askLibrary, page = document, nowMs = () => Date.now() }: WatchParts = {},
): () => void {
  let state: LibraryState = {}
  let shown: string | undefined
  let timer: ReturnType<typeof setTimeout> | undefined
  let asking = false
  let stopped = false

  const change = (next: LibraryState): void => {
    state = next
    onChange(next)
  }
  const look = async (): Promise<void> => {
    if (asking || stopped) return
    asking = true
    clearTimeout(timer)
    const answer = await askFor()
    asking = false
    if (stopped) return
    if (answer.ok) {
      const now = JSON.stringify(answer.value.scenarios)
      // The same list again renders nothing.
      if (now !== shown || state.fault) change({ entries: answer.value.scenarios })
      shown = now
    } else if (state.fault?.error !== answer.error) {
      change({ ...state, fault: { error: answer.error, sinceMs: state.fault?.sinceMs ?? nowMs() } })
    }
    if (page.visibilityState === 'visible') timer = setTimeout(() => void look(), ASK_EVERY_MS)
  }
  const onVisible = (): void => {
    if (page.visibilityState === 'visible') void look()
  }
  page.addEventListener('visibilitychange', onVisible)
  void look()

  return () => {
    stopped = true
    clearTimeout(timer)
    page.removeEventListener('visibilitychange', onVisible)
  }
}
