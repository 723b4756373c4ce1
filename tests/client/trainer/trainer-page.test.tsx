import { act, cleanup, render, screen } from '@testing-library/react'
import { Suspense } from 'react'
import { afterEach, beforeAll, beforeEach, expect, it, vi } from 'vitest'
import { createStore } from 'zustand/vanilla'
import TrainerPage from '../../../client/src/app/trainer-page.tsx'
import type { Link } from '../../../client/src/drill/link.ts'
import { joinAsTrainer, type TrainerDrillState } from '../../../client/src/drill/trainer-drill.ts'
import { heldDrill, holdDrill } from '../../../client/src/lib/held-drills.ts'
import { startLanguage, switchLanguage } from '../../../client/src/lib/language.ts'

// The socket is the one thing a page has that a test of the page cannot.
vi.mock('../../../client/src/drill/trainer-drill.ts', () => ({
  joinAsTrainer: vi.fn<typeof joinAsTrainer>(),
}))

beforeAll(startLanguage)
beforeEach(async () => {
  localStorage.clear()
  history.replaceState(null, '', '/drill/the-drill')
  await switchLanguage('en')
})
afterEach(cleanup)

/** The page of a drill whose key this browser holds. */
async function show() {
  holdDrill({ drillId: 'the-drill', key: 'the-key-of-the-drill-1234', by: 'made', heldSinceMs: 0 })
  const store = createStore<TrainerDrillState>(() => ({
    link: { status: 'connecting' },
    phones: [],
    receipts: [],
  }))
  vi.mocked(joinAsTrainer).mockReturnValue({
    store,
    nowMs: () => 0,
    send: () => Promise.resolve(true),
    setPhones: () => Promise.resolve(true),
    close: () => undefined,
  })
  render(
    <Suspense>
      <TrainerPage drillId="the-drill" />
    </Suspense>,
  )
  await screen.findByText('Connecting…')
  return (link: Link) => act(() => store.setState({ link }))
}

it('a key is kept where this server does not know its drill: another may answer at the address', async () => {
  const setLink = await show()
  setLink({ status: 'refused', error: 'unknown-drill' })
  screen.getByText('This drill does not exist any more.')
  expect(heldDrill('the-drill')).toBeDefined()
})

it.each<Link>([{ status: 'gone' }, { status: 'refused', error: 'wrong-key' }])(
  'a key that opens nothing is not kept: %o',
  async (link) => {
    const setLink = await show()
    setLink(link)
    expect(heldDrill('the-drill')).toBeUndefined()
  },
)

it('[P4] why the server does not let the trainer in for now is said', async () => {
  const setLink = await show()
  setLink({ status: 'offline', sinceMs: 0, error: 'stopping' })
  expect(screen.getByText(/^The server is stopping\./)).toBeTruthy()
})
