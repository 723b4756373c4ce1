import type { Listing } from '@alert-replay/shared/listing.ts'
import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/react'
import { Suspense } from 'react'
import { afterEach, beforeAll, beforeEach, expect, it, vi } from 'vitest'
import LibraryPage from '../../../client/src/features/library/library-page.tsx'
import { heldDrills, holdDrill } from '../../../client/src/lib/held-drills.ts'
import { startLanguage, switchLanguage } from '../../../client/src/lib/language.ts'
import { BROKEN, HARBOUR, OKINAWA } from './listed.ts'

beforeAll(startLanguage)
beforeEach(async () => {
  localStorage.clear()
  history.replaceState(null, '', '/')
  await switchLanguage('en')
})
afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
})

type Answers = Readonly<Record<string, () => Response | Promise<Response>>>

const json = (body: unknown, status = 200): Response => Response.json(body, { status })

/** The page before a server that answers so; `GET /api/scenarios` with these. */
function show(scenarios: Listing['scenarios'], answers: Answers = {}): void {
  const served: Answers = { 'GET /api/scenarios': () => json({ scenarios }), ...answers }
  vi.stubGlobal('fetch', (path: string, init?: RequestInit) => {
    const answer = served[`${init?.method ?? 'GET'} ${path}`]
    return Promise.resolve(answer ? answer() : json({ error: 'fault' }, 500))
  })
  render(
    <Suspense>
      <LibraryPage />
    </Suspense>,
  )
}

const titles = (): readonly (string | null)[] =>
  screen.queryAllByRole('article').map((row) => within(row).getByRole('heading').textContent)

it('lists each scenario with what one needs to choose', async () => {
  show([HARBOUR, OKINAWA])
  const row = await screen.findByRole('article', { name: 'Okinawa: as the press told it' })
  for (const text of [
    'Okinawa Prefecture, Japan',
    'A missile warning and a call to shelter.',
    '21 November 2023',
    'Recorded',
    '6 alerts',
    '日本語',
    'English',
  ]) {
    expect(within(row).getByText(text)).toBeTruthy()
  }
  expect(row.textContent).toMatch(/Tuesday 22:46.JST/)
  expect(row.textContent).toMatch(/9.min/)
  expect(
    within(row)
      .getByRole('link', { name: /^Watch/ })
      .getAttribute('href'),
  ).toBe('/watch/okinawa-2023-11-21')
  within(screen.getByRole('article', { name: /Fire/ })).getByText('Made up')
  expect(screen.getByText('2 scenarios')).toBeTruthy()
})

it('names every language that there are texts in, and which of them only some alerts have', async () => {
  show([{ ...OKINAWA, further: { every: ['ja-x-easy', 'ko'], some: ['vi'] } }])
  const row = await screen.findByRole('article', { name: 'Okinawa: as the press told it' })
  const facts = within(row)
    .getAllByRole('listitem')
    .map((item) => item.textContent)
  expect(facts.slice(-2)).toEqual(['日本語Englishやさしい日本語한국어', 'Some alerts also in Tiếng Việt'])
})

it('says all of it in Japanese', async () => {
  await switchLanguage('ja')
  show([OKINAWA])
  const row = await screen.findByRole('article', { name: '沖縄のJアラート：当夜の報道による' })
  for (const text of ['沖縄県', '2023年11月21日', '記録', '警報6件']) within(row).getByText(text)
  expect(row.textContent).toContain('9分')
})

it('finds while one types, counts, and teaches where there is nothing', async () => {
  show([HARBOUR, OKINAWA])
  const field = await screen.findByRole('searchbox', { name: 'Search' })
  fireEvent.change(field, { target: { value: '沖縄' } })
  await screen.findByText('1 of 2 scenarios')
  expect(titles()).toEqual(['Okinawa: as the press told it'])
  fireEvent.change(field, { target: { value: 'volcano' } })
  await screen.findByText('No scenario has “volcano”')
  expect(titles()).toEqual([])
  fireEvent.click(screen.getByRole('button', { name: 'Show all scenarios' }))
  await screen.findByText('2 scenarios')
  expect(titles()).toHaveLength(2)
})

it('[F2] tells of a broken file where it is broken, what is wrong and what would be right', async () => {
  show([BROKEN, OKINAWA])
  await screen.findByRole('heading', { name: 'A file has a fault' })
  expect(screen.getByRole('heading', { name: 'fixtures/half-written.json' })).toBeTruthy()
  expect(screen.getByText('line 12, column 13')).toBeTruthy()
  expect(screen.getByText('alerts[1].at')).toBeTruthy()
  expect(screen.getByText('"25:99" is not a time')).toBeTruthy()
  expect(screen.getByText(/write 22:46, 22:46:30/)).toBeTruthy()
  expect(titles()).toEqual(['Okinawa: as the press told it'])
  // Above the list, and there whatever is looked for in it.
  fireEvent.change(screen.getByRole('searchbox', { name: 'Search' }), { target: { value: '沖縄' } })
  await screen.findByText('1 of 1 scenario')
  const faulty = screen.getByRole('region', { name: 'A file has a fault' })
  const list = screen.getByRole('region', { name: 'Scenarios' })
  expect(faulty.compareDocumentPosition(list)).toBe(Node.DOCUMENT_POSITION_FOLLOWING)
  expect(within(faulty).getByRole('link', { name: 'Edit: half-written' }).getAttribute('href')).toBe(
    '/editor/half-written',
  )
})

it('[F2] goes on offering the last good version, and says so', async () => {
  show([{ ...OKINAWA, stale: true, problems: BROKEN.problems }])
  const row = await screen.findByRole('article')
  const faults = within(row).getByRole('link', { name: 'This file has a fault.' }).getAttribute('href')
  expect(document.querySelector(faults ?? '')?.textContent).toContain('"25:99" is not a time')
  expect(within(row).getByText(/last good version is offered/)).toBeTruthy()
  expect(within(row).getByRole('link', { name: /^Watch/ })).toBeTruthy()
})

it('tells of many faults, and how to see them all', async () => {
  const [problem] = BROKEN.problems
  const problems = Array.from(
    { length: 30 },
    (_, i) => ({ ...problem, line: i + 1 }) as NonNullable<typeof problem>,
  )
  show([{ id: 'half-written', problems }])
  await screen.findByText('This file has 30 faults.')
  expect(screen.getByText(/And 22 more/)).toBeTruthy()
  expect(screen.getByText('npm run fixtures -- check half-written')).toBeTruthy()
})

it('teaches how to add a scenario where there is none', async () => {
  show([])
  await screen.findByRole('heading', { name: 'There is no scenario yet' })
  expect(screen.getByText('npm run fixtures -- new harbour-fire')).toBeTruthy()
  expect(screen.queryByRole('searchbox')).toBeNull()
})

it('says that the server cannot be reached', async () => {
  show([], { 'GET /api/scenarios': () => Promise.reject(new TypeError('no network')) })
  expect(await screen.findByText(/server cannot be reached/)).toBeTruthy()
})

it('runs a drill: makes it, keeps its key here, and goes to its desk', async () => {
  const created = { drillId: 'the-drill', key: 'k'.repeat(24), code: '482913' }
  show([OKINAWA], { 'POST /api/drills': () => json(created, 201) })
  fireEvent.click(await screen.findByRole('button', { name: /^Run a drill/ }))
  await waitFor(() => expect(location.pathname).toBe('/drill/the-drill'))
  expect(location.hash).toBe('')
  expect(heldDrills()).toEqual([
    { ...created, title: OKINAWA.title, by: 'made', heldSinceMs: expect.any(Number) as number },
  ])
})

it('says why no drill could be made', async () => {
  show([OKINAWA], { 'POST /api/drills': () => json({ error: 'too-many' }, 429) })
  fireEvent.click(await screen.findByRole('button', { name: /^Run a drill/ }))
  expect((await screen.findByRole('alert')).textContent).toMatch(/Too many tries/)
  expect(location.pathname).toBe('/')
})

it('leads back to the drills one holds here; the key of one that this server does not know is kept', async () => {
  for (const drillId of ['no-longer', 'elsewhere', 'there']) {
    holdDrill({
      drillId,
      key: 'k'.repeat(24),
      code: '482913',
      title: OKINAWA.title,
      by: 'made',
      heldSinceMs: 0,
    })
  }
  show([OKINAWA], {
    'GET /api/drills/there': () => new Response(null, { status: 204 }),
    'GET /api/drills/elsewhere': () => json({ error: 'unknown-drill' }, 404),
    'GET /api/drills/no-longer': () => json({ error: 'wrong-key' }, 403),
  })
  const section = await screen.findByRole('region', { name: 'Your drills' })
  await waitFor(() => expect(within(section).getAllByRole('link')).toHaveLength(1))
  expect(within(section).getByRole('link').getAttribute('href')).toBe('/drill/there')
  expect(heldDrills().map(({ drillId }) => drillId)).toEqual(['there', 'elsewhere'])
})

it('keeps the drills one holds while the server cannot be asked', async () => {
  holdDrill({ drillId: 'there', key: 'k'.repeat(24), by: 'link', heldSinceMs: 0 })
  const asked = vi.fn<() => Promise<Response>>(() => Promise.reject<Response>(new TypeError('no network')))
  show([OKINAWA], { 'GET /api/drills/there': asked })
  await screen.findByRole('region', { name: 'Your drills' })
  await waitFor(() => expect(asked).toHaveBeenCalled())
  expect(heldDrills()).toHaveLength(1)
})

it('has a way in for whoever holds a code', async () => {
  show([])
  expect((await screen.findByRole('link', { name: 'Join with a code' })).getAttribute('href')).toBe('/join')
})
