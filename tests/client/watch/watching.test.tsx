import type { Refusal } from '@alert-replay/shared/refusal.ts'
import { timelineOf } from '@alert-replay/shared/timeline.ts'
import { act, cleanup, fireEvent, render, screen } from '@testing-library/react'
import { Suspense } from 'react'
import { afterEach, beforeAll, beforeEach, expect, it, vi } from 'vitest'
import { createStore } from 'zustand/vanilla'
import { Watching } from '../../../client/src/app/watching.tsx'
import type { Link } from '../../../client/src/drill/link.ts'
import type { SoloDrill } from '../../../client/src/drill/solo-drill.ts'
import type { TrainerDrill, TrainerDrillState } from '../../../client/src/drill/trainer-drill.ts'
import { startLanguage, switchLanguage } from '../../../client/src/lib/language.ts'
import { fakeDrill, okinawa } from '../phone/fake-drill.ts'

beforeAll(startLanguage)
beforeEach(() => {
  vi.stubGlobal('fetch', () => Promise.reject(new TypeError('nobody there')))
  return switchLanguage('en')
})
afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
})

/** A drill that somebody watches alone and that was not joined yet. */
async function show() {
  const store = createStore<TrainerDrillState>(() => ({
    link: { status: 'connecting' },
    phones: [],
    receipts: [],
  }))
  const trainer: TrainerDrill = {
    store,
    nowMs: () => 0,
    send: () => Promise.resolve(true),
    setPhones: () => Promise.resolve(true),
    close: () => undefined,
  }
  const solo = {
    retry: vi.fn<() => void>(),
    renew: vi.fn<() => void>(),
    hasChanged: () => Promise.resolve(undefined),
    store: createStore(() => ({ status: 'opening' })),
    open: () => undefined,
    close: () => undefined,
  } satisfies SoloDrill
  render(
    <Suspense>
      <Watching
        solo={solo}
        trainer={trainer}
        phone={fakeDrill(okinawa(), { status: 'connecting' })}
        playedBy="server"
        opening={<p>Loading…</p>}
      />
    </Suspense>,
  )
  await screen.findByText('Loading…')
  return { solo, setLink: (link: Link) => act(() => store.setState({ link })) }
}

/** A drill that was joined. */
async function showPlaying(first: 'server' | 'page') {
  const scenario = okinawa()
  const store = createStore<TrainerDrillState>(() => ({
    link: { status: 'online' },
    drill: { drillId: 'drill', kind: 'solo', code: '123456' },
    scenario,
    timeline: timelineOf(scenario.alerts),
    view: { revision: 1, take: 1, transport: { status: 'paused', positionMs: 0 }, delivered: [] },
    phones: [],
    receipts: [],
  }))
  const trainer: TrainerDrill = {
    store,
    nowMs: () => 0,
    send: () => Promise.resolve(true),
    setPhones: () => Promise.resolve(true),
    close: () => undefined,
  }
  const solo: SoloDrill = {
    retry: () => undefined,
    renew: () => undefined,
    hasChanged: () => Promise.resolve(undefined),
    store: createStore(() => ({ status: 'opening' as const })),
    open: () => undefined,
    close: () => undefined,
  }
  const phone = fakeDrill(scenario)
  const page = (playedBy: 'server' | 'page') => (
    <Suspense>
      <Watching {...{ solo, trainer, phone, playedBy }} opening={<p>Loading…</p>} />
    </Suspense>
  )
  const shown = render(page(first))
  await screen.findByText('This device')
  return { rerender: (playedBy: 'server' | 'page') => shown.rerender(page(playedBy)) }
}

const press = (name: string): void => void fireEvent.click(screen.getByRole('button', { name }))

it('[P4] a server that cannot be reached is said before there is anything to watch, and tried again', async () => {
  const { solo, setLink } = await show()
  setLink({ status: 'offline', sinceMs: 0 })
  expect(screen.queryByText('Loading…')).toBeNull()
  expect(screen.getAllByRole('status')).toContain(screen.getByText(/^The server cannot be reached\./))
  press('Try again')
  expect(solo.retry).toHaveBeenCalledOnce()
  setLink({ status: 'offline', sinceMs: 0, error: 'too-many' })
  screen.getByText(/^Too many tries\./)
  setLink({ status: 'connecting' })
  screen.getByText('Loading…')
})

it('[P4] a drill that is no more is said, and another can be started', async () => {
  const { solo, setLink } = await show()
  setLink({ status: 'gone' })
  screen.getByText('This drill was deleted.')
  press('Start anew')
  setLink({ status: 'refused', error: 'unknown-drill' })
  screen.getByText('This drill does not exist any more.')
  press('Start anew')
  expect(solo.renew).toHaveBeenCalledTimes(2)
})

it.each<[Refusal, RegExp]>([
  ['protocol', /^This page is older than the server\./],
  ['malformed', /^The server did not understand this page\./],
  ['foreign-origin', /^The server refuses requests from another site\./],
])('[P4] what only a newer page mends is said: %s', async (error, words) => {
  const { setLink } = await show()
  setLink({ status: 'refused', error })
  screen.getByText(words)
  screen.getByRole('button', { name: 'Reload' })
  expect(screen.queryByRole('button', { name: 'Start anew' })).toBeNull()
})

it('[I4] without a connection the page says that it plays by itself, and offers nothing that needs the server', async () => {
  const { rerender } = await showPlaying('page')
  screen.getByText(/^No connection to the server\. This browser has kept the scenario/)
  expect(screen.queryByText('Follow on another phone')).toBeNull()
  screen.getByText('This device')
  rerender('server')
  expect(screen.queryByText(/^No connection/)).toBeNull()
  screen.getByText('Follow on another phone')
})
