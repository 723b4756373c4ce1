import type { Refusal } from '@alert-replay/shared/refusal.ts'
import { act, cleanup, render } from '@testing-library/react'
import { StrictMode } from 'react'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { createSoloDrill, type SoloDrill } from '../../../client/src/drill/solo-drill.ts'
import { aScenario } from '../../support/builders.ts'
import { useSoloDrill } from '../../../client/src/features/watch/use-solo-drill.ts'

/** What the trainer of a drill is told when it is joined. */
interface Told {
  readonly scenario: ReturnType<typeof night>
  readonly view: object
}

interface FakeLink {
  readonly request: { readonly as: 'trainer' | 'phone' } & Record<string, unknown>
  readonly answer: (error: Refusal) => void
  readonly joined: (told: Told) => void
  /** The commands that were sent. */
  readonly sent: unknown[]
  isClosed: boolean
}

// The seam to the network: everything above it is real.
const { links } = vi.hoisted(() => ({ links: [] as FakeLink[] }))
vi.mock(import('../../../client/src/drill/link.ts'), async (actual) => ({
  ...(await actual()),
  openLink: (request, events) => {
    const link: FakeLink = {
      request,
      answer: (error) => events.onLink({ status: 'refused', error }),
      joined: (told) =>
        events.onJoined({
          serverTimeMs: Date.now(),
          kind: 'solo',
          phones: [],
          receipts: [],
          ...told,
        } as never),
      sent: [],
      isClosed: false,
    }
    links.push(link)
    const emitWithAck = async (_name: string, command: unknown) => {
      link.sent.push(command)
      return { ok: true }
    }
    return {
      socket: { timeout: () => ({ emitWithAck }) } as never,
      rejoin: () => undefined,
      close: () => void (link.isClosed = true),
    }
  },
}))

/** The HTTP side: one scenario with a content hash, and the drills that were made of it. */
const server = {
  hash: 'first' as string | undefined,
  isDown: false,
  made: [] as unknown[],
}

beforeEach(() => {
  links.length = 0
  Object.assign(server, { hash: 'first', isDown: false, made: [] })
  sessionStorage.clear()
  localStorage.clear()
  vi.stubGlobal('fetch', async (path: string, init?: RequestInit) => {
    if (server.isDown) throw new TypeError('nobody there')
    if (path.startsWith('/api/scenarios/')) {
      return new Response(null, server.hash ? { headers: { etag: `"${server.hash}"` } } : { status: 404 })
    }
    server.made.push(typeof init?.body === 'string' && JSON.parse(init.body))
    const n = server.made.length
    return Response.json(
      { drillId: `drill-${n}`, key: `key-of-drill-${n}`, code: `00000${n}` },
      { status: 201 },
    )
  })
})
const opened: SoloDrill[] = []
afterEach(() => {
  for (const solo of opened.splice(0)) solo.close()
  cleanup()
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

function open(): SoloDrill {
  const solo = createSoloDrill('night')
  opened.push(solo)
  solo.open()
  return solo
}
const isStatus = (solo: SoloDrill, status: string) =>
  vi.waitFor(() => expect(solo.store.getState().status).toBe(status))
const requests = () => links.map(({ request }) => request)

it('watching alone is one drill, joined as its trainer and as a phone', async () => {
  await isStatus(open(), 'open')
  expect(server.made).toEqual([{ scenarioId: 'night', kind: 'solo' }])
  expect(requests()).toEqual([
    { as: 'trainer', drillId: 'drill-1', key: 'key-of-drill-1' },
    { as: 'phone', code: '000001', phoneId: expect.stringMatching(/^[A-Za-z0-9_-]{16,64}$/) },
  ])
})

it('a reload lands on the same drill and the same phone', async () => {
  const first = open()
  await isStatus(first, 'open')
  first.close()
  expect(links.every(({ isClosed }) => isClosed)).toBe(true)
  const before = requests()
  links.length = 0
  await isStatus(open(), 'open')
  expect(requests()).toEqual(before)
  expect(server.made).toHaveLength(1)
})

it('a component that mounts twice makes one drill', async () => {
  function Page() {
    useSoloDrill('night')
    return null
  }
  await act(async () => void render(<Page />, { wrapper: StrictMode }))
  await vi.waitFor(() => expect(links.filter(({ isClosed }) => !isClosed)).toHaveLength(2))
  expect(server.made).toHaveLength(1)
})

it('when the scenario’s file has changed since, a new drill is made of it', async () => {
  const first = open()
  await isStatus(first, 'open')
  expect(await first.hasChanged()).toBe(false)
  server.hash = 'second'
  expect(await first.hasChanged()).toBe(true)
  first.close()
  await isStatus(open(), 'open')
  expect(server.made).toHaveLength(2)
  expect(requests().at(-2)).toMatchObject({ drillId: 'drill-2' })
})

it('whether the file has changed is not known while the server does not answer', async () => {
  const solo = open()
  await isStatus(solo, 'open')
  server.isDown = true
  expect(await solo.hasChanged()).toBeUndefined()
})

it('a kept drill that was deleted meanwhile is replaced without a word', async () => {
  const first = open()
  await isStatus(first, 'open')
  first.close()
  links.length = 0
  const again = open()
  await isStatus(again, 'open')
  links[0]?.answer('unknown-drill')
  await vi.waitFor(() => expect(server.made).toHaveLength(2))
  await isStatus(again, 'open')
  expect(links.slice(0, 2).every(({ isClosed }) => isClosed)).toBe(true)
})

it('a kept drill is not thrown away because the page is too old for the server', async () => {
  const first = open()
  await isStatus(first, 'open')
  first.close()
  links.length = 0
  await isStatus(open(), 'open')
  links[0]?.answer('protocol')
  await Promise.resolve()
  expect(server.made).toHaveLength(1)
  expect(links.every(({ isClosed }) => !isClosed)).toBe(true)
})

it('a new drill that is refused is not replaced: that would go on for ever', async () => {
  const solo = open()
  await isStatus(solo, 'open')
  links[0]?.answer('protocol')
  expect(solo.store.getState().status).toBe('open')
  expect(server.made).toHaveLength(1)
})

it('a scenario that does not exist is said, and not asked for again', async () => {
  vi.useFakeTimers()
  server.hash = undefined
  const solo = open()
  await vi.waitFor(() =>
    expect(solo.store.getState()).toEqual({ status: 'failed', error: 'unknown-scenario' }),
  )
  expect(vi.getTimerCount()).toBe(0)
})

it('a server that is down is said, and tried again until it is there', async () => {
  vi.useFakeTimers()
  server.isDown = true
  const solo = open()
  await vi.waitFor(() => expect(solo.store.getState()).toEqual({ status: 'failed', error: 'offline' }))
  server.isDown = false
  await vi.runOnlyPendingTimersAsync()
  await isStatus(solo, 'open')
})

it('nothing opens any more once it is closed', async () => {
  const solo = open()
  solo.close()
  await solo.hasChanged()
  await Promise.resolve()
  expect(links).toEqual([])
})

it('starting anew leaves the drill for another', async () => {
  const solo = open()
  await isStatus(solo, 'open')
  solo.renew()
  await vi.waitFor(() => expect(links).toHaveLength(4))
  expect(links.map(({ isClosed }) => isClosed)).toEqual([true, true, false, false])
  expect(requests()[2]).toMatchObject({ drillId: 'drill-2' })
})

/** The scenario, its last alert at `endMs`. */
function night(endMs: number) {
  return { ...aScenario().withAlertsAt(0, endMs).build(), id: 'night' }
}
const AT_START = { revision: 1, take: 1, transport: { status: 'paused', positionMs: 0 }, delivered: [] }

it.each([
  ['where one stood', 10_000, 7_000],
  ['at its end where it is shorter', 5_000, 5_000],
])('[B3] a new version of the file begins %s', async (_where, endMs, toMs) => {
  const solo = open()
  await isStatus(solo, 'open')
  solo.renew(7_000)
  await vi.waitFor(() => expect(links).toHaveLength(4))
  links[2]?.joined({ scenario: night(endMs), view: AT_START })
  links[2]?.joined({ scenario: night(endMs), view: { ...AT_START, revision: 2 } })
  expect(links.map(({ sent }) => sent)).toEqual([[], [], [{ type: 'seek', toMs }], []])
})

it('what is started anew begins at its beginning', async () => {
  const solo = open()
  await isStatus(solo, 'open')
  solo.renew()
  await vi.waitFor(() => expect(links).toHaveLength(4))
  links[2]?.joined({ scenario: night(10_000), view: AT_START })
  expect(links.flatMap(({ sent }) => sent)).toEqual([])
})

/** The browser has kept the scenario. */
function keepNight(): void {
  const cache = { match: async () => Response.json(night(5_000)) }
  vi.stubGlobal('caches', { open: async () => cache })
}

it('[I4] without a connection a scenario that was kept plays by itself, joins nothing, and finds back', async () => {
  server.isDown = true
  keepNight()
  const solo = open()
  await isStatus(solo, 'open')
  const state = solo.store.getState()
  if (state.status !== 'open') throw new Error('it is open')
  expect(state.playedBy).toBe('page')
  await vi.waitFor(() => expect(state.trainer.store.getState().link).toEqual({ status: 'online' }))
  expect(await state.trainer.send({ type: 'step', from: 0 })).toBe(true)
  expect(state.phone.store.getState().view?.delivered).toHaveLength(1)
  expect([links, server.made]).toEqual([[], []])

  expect(await solo.hasChanged(), 'the server does not answer').toBeUndefined()
  server.isDown = false
  expect(await solo.hasChanged(), 'it does again').toBe(true)
  solo.retry()
  await vi.waitFor(() => expect(solo.store.getState()).toMatchObject({ playedBy: 'server' }))
  expect(links).toHaveLength(2)
})

it('[I4] a server that says no is no reason to play what was kept', async () => {
  server.hash = undefined
  keepNight()
  const solo = open()
  await isStatus(solo, 'failed')
  expect(solo.store.getState()).toEqual({ status: 'failed', error: 'unknown-scenario' })
})
