import type { RosterPhone } from '@alert-replay/shared/protocol.ts'
import { act, cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/react'
import { Suspense } from 'react'
import { afterEach, beforeAll, beforeEach, expect, it, vi } from 'vitest'
import { useStore } from 'zustand'
import type { TrainerDrill, TrainerDrillState } from '../../../client/src/drill/trainer-drill.ts'
import { TrainerDesk } from '../../../client/src/features/trainer/trainer-desk.tsx'
import { startLanguage, switchLanguage } from '../../../client/src/lib/language.ts'
import { A_LED_SCENARIO, aLedDrill, anOk, aPhone, aView } from './led.ts'

beforeAll(startLanguage)
beforeEach(async () => {
  localStorage.clear()
  await act(async () => void (await switchLanguage('en')))
  vi.stubGlobal('fetch', () => Promise.resolve(Response.json({ origins: [] }, { status: 200 })))
})
afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
})

const WAIT = { timeout: 20_000 }
const TITLE = 'What each phone did, and why'

function Page({ drill }: { readonly drill: TrainerDrill }) {
  const { drill: identity, scenario, view } = useStore(drill.store)
  if (!identity || !scenario || !view) return null
  return (
    <TrainerDesk
      drill={drill}
      joined={{ drill: identity, scenario, view }}
      drillKey="the-key-of-the-drill-1234"
      transport={<p>Transport</p>}
      phoneSettings={() => null}
      onDeleted={() => undefined}
    />
  )
}

/** The desk, with the inspector open. */
async function show(fields: Partial<TrainerDrillState>, before?: (drill: TrainerDrill) => void) {
  const drill = aLedDrill(fields)
  render(
    <Suspense>
      <Page drill={drill} />
    </Suspense>,
  )
  const button = await screen.findByRole('button', { name: TITLE }, WAIT)
  before?.(drill)
  fireEvent.click(button)
  await screen.findByRole('heading', { level: 2, name: TITLE }, WAIT)
  await waitFor(() => expect(screen.queryByText('Loading its profile…')).toBeNull(), WAIT)
  return drill
}
const table = (): HTMLElement => screen.getByRole('table', { name: /^What each phone did with: / })
const rows = (): readonly (readonly string[])[] =>
  within(table())
    .getAllByRole('row')
    .slice(1)
    .map((row) => [
      ...within(row)
        .getAllByRole('rowheader')
        .map((cell) => cell.textContent),
      ...within(row)
        .getAllByRole('cell')
        .map((cell) => cell.textContent),
    ])
const numbers = (): readonly (string | undefined)[] => rows().map(([phone]) => phone?.replace(/\D.*$/, ''))
const choose = (name: string, value: string): void =>
  void fireEvent.change(screen.getByRole('combobox', { name }), { target: { value } })
const sortBy = (column: string): void =>
  void fireEvent.click(screen.getByRole('button', { name: `Sort by: ${column}` }))

const set = (number: number, settings: NonNullable<RosterPhone['settings']>): RosterPhone =>
  aPhone(number, { settings })

it('[PI1] shows what each phone did with the latest alert, why, and how it was set', async () => {
  await show({
    view: aView(['stepped', 'stepped']),
    phones: [
      aPhone(1, { name: 'Hana' }),
      set(2, { position: 'outside', language: 'vi' }),
      set(3, { ringer: 'silent', doNotDisturb: true }),
    ],
    receipts: [anOk(1, 'alert-1')],
  })
  expect(
    within(table())
      .getAllByRole('columnheader')
      .map((head) => head.textContent),
  ).toEqual(['Phone', 'What it did', 'Why', 'What would have changed it', 'How it was set', 'Acknowledged'])
  const decided =
    /^PH2 A cell broadcast of this category takes over the screen until OK is pressed\.United States, Android/
  expect(rows()).toEqual([
    [
      '1Hana',
      'Took over the screentone and vibration',
      expect.stringMatching(decided),
      expect.stringMatching(/^Not shown, if:Airplane mode: onPlace: Outside\d+ more/),
      'as it comes',
      expect.stringMatching(/^OK \d\d:\d\d:\d\d$/),
    ],
    [
      '2Phone 2',
      'Not shown',
      expect.stringMatching(/^PR7 The phone found itself outside the area\.United States, Android/),
      'Took over the screen, if:Place: InsidePlace: At the edgePlace: Not known',
      'Place: OutsideLanguage: Tiếng Việt',
      'not asked',
    ],
    [
      '3Phone 3',
      'Took over the screenneither tone nor vibration',
      expect.stringMatching(/PR16 Do not disturb was on: neither tone nor vibration\./),
      expect.stringMatching(/^Not shown, if:Airplane mode: onPlace: Outside\d+ more/),
      'Ringer: SilentDo not disturb: on',
      'not yet',
    ],
  ])
})

it('[PI1] says what a category that was turned off did, and that turning it on would have changed it', async () => {
  await show({
    scenario: {
      ...A_LED_SCENARIO,
      alerts: A_LED_SCENARIO.alerts.map((alert) => ({ ...alert, cellBroadcast: { messageId: 4371 } })),
    },
    view: aView(['stepped']),
    phones: [set(1, { off: ['extreme'] })],
  })
  expect(rows()[0]?.slice(1)).toEqual([
    'Not shown',
    expect.stringMatching(/^PR6 “Emergency alert: Extreme” was turned off in the settings\./),
    'Took over the screen, if:Emergency alert: Extreme: on',
    'Emergency alert: Extreme: off',
    'not asked',
  ])
})

it('[PI2] goes by the profile that each phone has: what one listens to another does not know', async () => {
  await show({
    scenario: {
      ...A_LED_SCENARIO,
      alerts: A_LED_SCENARIO.alerts.map((alert) => ({ ...alert, cellBroadcast: { messageId: 40_961 } })),
    },
    view: aView(['stepped']),
    phones: [aPhone(1), set(2, { profile: 'jp-android' })],
  })
  expect(rows().map((row) => row.slice(1, 4))).toEqual([
    [
      'Not shown',
      'PR4 The phone does not listen to message id 40961.United States, Android',
      'No single setting would have changed it.',
    ],
    [
      'Took over the screentone and vibration',
      expect.stringMatching(/^PH2 .*Japan, Android/),
      expect.stringMatching(/^Not shown, if:/),
    ],
  ])
})

it('tells on demand what would only have sounded otherwise', async () => {
  await show({ view: aView(['stepped']), phones: [aPhone(1)] })
  expect(rows()[0]?.[3]).not.toContain('Ringer: Silent')
  const summary = within(table()).getByText(/^\d+ more, in sound or detail/)
  act(() => {
    const details = summary.closest('details')
    if (details) details.open = true
  })
  await waitFor(() => expect(rows()[0]?.[3]).toContain('Ringer: SilentNo toneNo vibration'))
})

it('follows the latest alert, until another one is chosen', async () => {
  const drill = await show({ view: aView(['stepped', 'stepped']), phones: [aPhone(1)] })
  const alert = (): HTMLElement => screen.getByRole('combobox', { name: 'Alert' })
  expect(
    within(alert())
      .getAllByRole('option')
      .map((option) => option.textContent),
  ).toEqual(['The latest: 22:47:00 Lifted', '22:47:00 Lifted', '22:46:00 Warning'])
  act(() => drill.store.setState({ view: aView(['stepped', 'stepped', 'stepped'], { revision: 8 }) }))
  expect(rows()[0]?.[2]).toMatch(/^PH4 /)
  choose('Alert', 'alert-0')
  expect(table().getAttribute('aria-label')).toBe('What each phone did with: 22:46:00 Warning')
  // Taken back: the latest is there again.
  act(() => drill.store.setState({ view: aView([], { revision: 9 }) }))
  expect(screen.getByText(/^No alert has come yet\./)).toBeDefined()
})

it('is filtered by what phones did, each choice with its number', async () => {
  await show({
    view: aView(['stepped']),
    phones: [aPhone(1), set(2, { airplane: true }), set(3, { position: 'outside' })],
    receipts: [anOk(1, 'alert-0')],
  })
  const show_ = screen.getByRole('combobox', { name: 'Show' })
  expect(
    within(show_)
      .getAllByRole('option')
      .map((option) => option.textContent),
  ).toEqual([
    'All phones (3)',
    'Took over the screen (1)',
    'Banner (0)',
    'Entry in the list (0)',
    'Not shown (2)',
    'Not acknowledged (0)',
  ])
  choose('Show', 'nothing')
  expect(numbers()).toEqual(['2', '3'])
  choose('Show', 'open')
  expect(screen.getByText('No phone is like this.')).toBeDefined()
})

it('is sorted by a column, up and down, and says by which', async () => {
  await show({
    view: aView(['stepped']),
    phones: [set(1, { airplane: true }), aPhone(2), aPhone(3)],
    receipts: [anOk(2, 'alert-0')],
  })
  const sorts = (): readonly (string | null)[] =>
    within(table())
      .getAllByRole('columnheader')
      .map((head) => head.getAttribute('aria-sort'))
  expect([numbers(), sorts()]).toEqual([
    ['1', '2', '3'],
    ['ascending', null, null, null, null, null],
  ])
  sortBy('Phone')
  expect([numbers(), sorts()]).toEqual([
    ['3', '2', '1'],
    ['descending', null, null, null, null, null],
  ])
  sortBy('What it did')
  expect([numbers(), sorts()]).toEqual([
    ['2', '3', '1'],
    [null, 'ascending', null, null, null, null],
  ])
  sortBy('Acknowledged')
  expect([numbers(), sorts()]).toEqual([
    ['3', '2', '1'],
    [null, null, null, null, null, 'ascending'],
  ])
})

it('[PI2] goes by how phones were set as the alert came, where this page saw it, and says so', async () => {
  const drill = await show({ phones: [set(1, { position: 'outside' })] }, ({ store }) => {
    act(() => store.setState({ view: aView(['stepped'], { revision: 8 }) }))
    act(() => store.setState({ phones: [{ ...set(1, { position: 'outside' }), revision: 8 }] }))
    act(() => store.setState({ phones: [{ ...set(1, { ringer: 'silent' }), revision: 8 }] }))
  })
  expect([rows()[0]?.[1], rows()[0]?.[4]]).toEqual(['Not shown', 'Place: Outside'])
  expect(screen.getByText(/settings that the phones had as the alert came/)).toBeDefined()
  // After a lost link nobody knows how it was.
  act(() => drill.store.setState({ view: aView(['stepped', 'stepped'], { revision: 20 }) }))
  expect(rows()[0]?.[4]).toBe('Ringer: Silent')
  expect(screen.getByText(/settings that the phones have now/)).toBeDefined()
})

it('[PI2] still knows after a reload how phones were set', async () => {
  const fields = { phones: [set(1, { position: 'outside' })] }
  const drill = await show(fields, ({ store }) => {
    act(() => store.setState({ view: aView(['stepped'], { revision: 8 }) }))
    act(() => store.setState({ phones: [{ ...set(1, { position: 'outside' }), revision: 8 }] }))
  })
  cleanup()
  await show({ ...drill.store.getState(), phones: [{ ...aPhone(1), revision: 8 }] })
  expect([rows()[0]?.[1], rows()[0]?.[4]]).toEqual(['Not shown', 'Place: Outside'])
})

it('[PI2] says of a phone that lost its connection that the alert has not come, until it does', async () => {
  const away = { ...set(1, { ringer: 'silent' }), connected: false }
  const drill = await show({ phones: [away, aPhone(2)] }, ({ store }) => {
    act(() => store.setState({ view: aView(['stepped'], { revision: 8 }) }))
  })
  expect(rows()[0]?.slice(1, 4)).toEqual([
    'Not come yet',
    'It was not connected as the alert came, and has not come back since.',
    '',
  ])
  choose('Show', 'nothing')
  expect(numbers()).toEqual(['1'])
  choose('Show', 'all')
  // It comes back over a minute later, set in another way.
  vi.spyOn(drill, 'nowMs').mockReturnValue(90_000)
  act(() => drill.store.setState({ phones: [{ ...aPhone(1), revision: 8 }, aPhone(2)] }))
  expect([rows()[0]?.[1], ...(rows()[0]?.slice(4) ?? [])]).toEqual([
    'Took over the screenWas away and came back over a minute later: it is in the list, and nothing rang.',
    'as it comes',
    'not asked',
  ])
})

it('says of a slow phone that the alert is on its way, and of one in airplane mode that nothing comes', async () => {
  await show(
    { phones: [set(1, { connection: 'slow' }), { ...set(2, { airplane: true }), connected: false }] },
    ({ store }) => act(() => store.setState({ view: aView(['stepped'], { revision: 8 }) })),
  )
  expect(rows().map((row) => [row[1], row[2]?.slice(0, 24), row[3], row[4]])).toEqual([
    ['Not come yet', 'It is on its way: the ph', '', 'Connection: Slow'],
    [
      'Not shown',
      'PR1 Airplane mode was on',
      'Took over the screen, if:Airplane mode: off',
      'Airplane mode: on',
    ],
  ])
})

it('says so where an OK came from a phone that, as it is set now, would not have asked for it', async () => {
  await show({
    view: aView(['stepped']),
    phones: [set(1, { position: 'outside' })],
    receipts: [anOk(1, 'alert-0')],
  })
  expect(rows()[0]?.[1]).toBe('Not shownIts OK has come all the same: it must have been set otherwise then.')
})

it('[PI2] says that nothing rang where a phone joined later, or the replay jumped', async () => {
  const drill = await show({ phones: [aPhone(1)] }, ({ store }) => {
    act(() => store.setState({ view: aView(['stepped'], { revision: 8 }) }))
  })
  vi.spyOn(drill, 'nowMs').mockReturnValue(60_000)
  act(() => drill.store.setState({ phones: [aPhone(1), aPhone(2)] }))
  expect(rows()[1]).toEqual(
    expect.arrayContaining(['Took over the screenJoined after it: nothing rang.', 'not asked']),
  )
  act(() => drill.store.setState({ view: aView(['sought', 'sought'], { revision: 30 }) }))
  expect(screen.getByText(/^The replay jumped past this alert:/)).toBeDefined()
  expect(rows()[0]).toContain('not asked')
})

it('loads the profiles of its phones, and marks what is assumed of them', async () => {
  await show({ view: aView(['stepped']), phones: [aPhone(1), set(2, { profile: 'jp-iphone' })] })
  await waitFor(() => expect(rows()[1]?.[2]).toContain('Japan, iPhone'), WAIT)
  expect(rows()[1]?.[2]).toContain('assumed')
  expect(rows()[0]?.[2]).not.toContain('assumed')
  expect(screen.getByText(/“Assumed” marks what no published source tells/)).toBeDefined()
})

it('keeps the transport, takes the focus, and gives it back', async () => {
  await show({ view: aView(['stepped']), phones: [aPhone(1)] })
  const heading = screen.getByRole('heading', { level: 2, name: TITLE })
  expect(document.activeElement).toBe(heading)
  expect(screen.getByText('Transport')).toBeDefined()
  expect(screen.queryByRole('heading', { name: /in sync/ })).toBeNull()
  fireEvent.click(screen.getByRole('button', { name: 'Back to the desk' }))
  expect(screen.queryByRole('heading', { level: 2, name: TITLE })).toBeNull()
  await waitFor(() => expect(document.activeElement).toBe(screen.getByRole('button', { name: TITLE })))
})

it('[D1] has the drill mark in the head of the table, which every sheet of paper has', async () => {
  await show({ view: aView(['stepped']), phones: [aPhone(1)] })
  const head = table().querySelector('thead')
  expect(head?.querySelector('[data-drill-mark]')?.textContent).toContain('EXERCISE')
})

it('has room for two hundred phones, each set in its own way', async () => {
  const phones = Array.from({ length: 200 }, (_, i) =>
    set(i + 1, {
      ringer: i % 2 === 0 ? 'sound' : 'silent',
      off: [],
      textSize: 'large',
      airplane: i % 3 === 0,
    }),
  )
  await show({ view: aView(['stepped', 'stepped', 'stepped']), phones })
  choose('Alert', 'alert-0')
  expect(rows()).toHaveLength(200)
  choose('Show', 'nothing')
  expect(rows()).toHaveLength(67)
})

it('is in Japanese too, with every word', async () => {
  await act(async () => void (await switchLanguage('ja')))
  const drill = aLedDrill({
    view: aView(['stepped']),
    phones: [aPhone(1), set(2, { ringer: 'vibrate', position: 'outside' })],
  })
  render(
    <Suspense>
      <Page drill={drill} />
    </Suspense>,
  )
  fireEvent.click(await screen.findByRole('button', { name: '各端末の動作とその理由' }, WAIT))
  const shown = await screen.findByRole('table', { name: /^各端末の動作：/ }, WAIT)
  // What each phone did comes after the table.
  expect(await within(shown).findByText('全画面で表示', undefined, WAIT)).toBeDefined()
  expect(shown.textContent).not.toMatch(/[a-z]+\.[a-z]+|\{\{/i)
})
