import { ok, refused } from '@alert-replay/shared/result.ts'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import {
  ASK_EVERY_MS,
  watchLibrary,
  type AskLibrary,
  type LibraryState,
} from '../../../client/src/features/library/watch-library.ts'
import { HARBOUR, OKINAWA } from './listed.ts'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

const listing = (...scenarios: readonly (typeof OKINAWA)[]) => ok({ scenarios })

/** A page that is visible or not, and a server that answers as it is told. */
async function aWatch(first: Awaited<ReturnType<AskLibrary>>) {
  const states: LibraryState[] = []
  const ask = vi.fn<AskLibrary>(() => Promise.resolve(answer))
  let answer = first
  let look: (() => void) | undefined
  const page = {
    visibilityState: 'visible' as DocumentVisibilityState,
    addEventListener: (_type: string, listener: unknown) => (look = listener as () => void),
    removeEventListener: () => (look = undefined),
  }
  const stop = watchLibrary((state) => states.push(state), { ask, page: page as never, nowMs: () => 1_000 })
  await vi.advanceTimersByTimeAsync(0)
  return {
    states,
    ask,
    stop,
    answers: (next: typeof answer) => void (answer = next),
    passes: (ms: number) => vi.advanceTimersByTimeAsync(ms),
    becomes: async (state: DocumentVisibilityState) => {
      page.visibilityState = state
      look?.()
      await vi.advanceTimersByTimeAsync(0)
    },
  }
}

it('shows a new file two seconds after the last answer', async () => {
  const watch = await aWatch(listing(OKINAWA))
  watch.answers(listing(HARBOUR, OKINAWA))
  await watch.passes(ASK_EVERY_MS - 1)
  expect(watch.states).toEqual([{ entries: [OKINAWA] }])
  await watch.passes(1)
  expect(watch.states.at(-1)).toEqual({ entries: [HARBOUR, OKINAWA] })
})

it('says nothing while the list stays the same', async () => {
  const watch = await aWatch(listing(OKINAWA))
  await watch.passes(10 * ASK_EVERY_MS)
  expect(watch.ask).toHaveBeenCalledTimes(11)
  expect(watch.states).toHaveLength(1)
})

it('does not ask while nobody looks, and asks at once when somebody does', async () => {
  const watch = await aWatch(listing(OKINAWA))
  await watch.becomes('hidden')
  await watch.passes(10 * ASK_EVERY_MS)
  const asked = watch.ask.mock.calls.length
  expect(asked).toBeLessThanOrEqual(2)
  await watch.becomes('visible')
  expect(watch.ask).toHaveBeenCalledTimes(asked + 1)
})

it('keeps the list it had while the server cannot be reached, and says since when', async () => {
  const watch = await aWatch(listing(OKINAWA))
  watch.answers(refused('offline'))
  await watch.passes(3 * ASK_EVERY_MS)
  expect(watch.states).toEqual([
    { entries: [OKINAWA] },
    { entries: [OKINAWA], fault: { error: 'offline', sinceMs: 1_000 } },
  ])
  watch.answers(listing(OKINAWA))
  await watch.passes(ASK_EVERY_MS)
  expect(watch.states.at(-1)).toEqual({ entries: [OKINAWA] })
})

it('has no list where the server never answered', async () => {
  const watch = await aWatch(refused('offline'))
  expect(watch.states).toEqual([{ fault: { error: 'offline', sinceMs: 1_000 } }])
})

it('stops for good', async () => {
  const watch = await aWatch(listing(OKINAWA))
  watch.stop()
  await watch.becomes('visible')
  await watch.passes(10 * ASK_EVERY_MS)
  expect(watch.ask).toHaveBeenCalledTimes(1)
})
