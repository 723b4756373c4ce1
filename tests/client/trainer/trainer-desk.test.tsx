import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/react'
import { Suspense } from 'react'
import { afterEach, beforeAll, beforeEach, expect, it, vi } from 'vitest'
import { useStore } from 'zustand'
import type { TrainerDrill, TrainerDrillState } from '../../../client/src/drill/trainer-drill.ts'
import { NoDrill } from '../../../client/src/features/trainer/no-drill.tsx'
import { TrainerDesk } from '../../../client/src/features/trainer/trainer-desk.tsx'
import { heldDrills, holdDrill } from '../../../client/src/lib/held-drills.ts'
import { startLanguage, switchLanguage } from '../../../client/src/lib/language.ts'
import { A_LED_SCENARIO, aLedDrill, anOk, aPhone, aView } from './led.ts'

const KEY = 'the-key-of-the-drill-1234'

beforeAll(startLanguage)
beforeEach(async () => {
  localStorage.clear()
  await switchLanguage('en')
})
afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
})

interface Served {
  readonly origins?: readonly string[]
  readonly onDelete?: () => Response
}

function serve({ origins = [], onDelete }: Served): void {
  vi.stubGlobal('fetch', (_path: string, init?: RequestInit) =>
    Promise.resolve(
      init?.method === 'DELETE' && onDelete ? onDelete() : Response.json({ origins }, { status: 200 }),
    ),
  )
}

function Page({ drill, onDeleted }: { readonly drill: TrainerDrill; readonly onDeleted: () => void }) {
  const { drill: identity, scenario, view } = useStore(drill.store)
  if (!identity || !scenario || !view) return null
  return (
    <TrainerDesk
      drill={drill}
      joined={{ drill: identity, scenario, view }}
      drillKey={KEY}
      transport={null}
      phoneSettings={() => null}
      onDeleted={onDeleted}
    />
  )
}

async function show(fields: Partial<TrainerDrillState> = {}, served: Served = {}) {
  serve(served)
  const drill = aLedDrill(fields)
  const onDeleted = vi.fn<() => void>()
  render(
    <Suspense>
      <Page drill={drill} onDeleted={onDeleted} />
    </Suspense>,
  )
  await screen.findByRole('heading', { level: 1, name: 'A night' })
  return { drill, onDeleted }
}

const cells = (): readonly (readonly string[])[] =>
  screen
    .getAllByRole('row')
    .slice(1)
    .map((row) =>
      within(row)
        .queryAllByRole('cell')
        .map((cell) => cell.textContent.trim()),
    )

it('shows the code in two groups, and says it digit by digit', async () => {
  await show()
  expect(screen.getByText('4 8 2 9 1 3')).toBeTruthy()
  expect(screen.getByText('482')).toBeTruthy()
  expect(screen.getByText('913')).toBeTruthy()
})

it('teaches how phones join while there is none', async () => {
  await show()
  expect(screen.getByRole('heading', { name: 'No phone has joined yet' })).toBeTruthy()
  expect(screen.queryByRole('table')).toBeNull()
})

it('says what to do where phones cannot reach the server', async () => {
  await show({}, { origins: [location.origin] })
  await screen.findByText('npm start -- --lan')
  expect(screen.queryByRole('img', { name: /QR/ })).toBeNull()
})

it('has the address on the network, its QR code and the link', async () => {
  await show({}, { origins: ['http://192.168.1.4:4680'] })
  const image = await screen.findByRole('img', { name: 'QR code of the link for phones' })
  await waitFor(() => expect(image.querySelector('path')?.getAttribute('d')).toMatch(/^M4 4h1v1h-1z/))
  expect(screen.getByText(/192\.168\.1\.4:4680/).textContent).toBe('192.168.1.4:4680/join')
  expect(screen.queryByRole('combobox', { name: 'Address' })).toBeNull()
})

it('lets one choose where the computer is on several networks', async () => {
  await show({}, { origins: ['http://192.168.1.4:4680', 'http://10.0.0.2:4680'] })
  const choice = await screen.findByRole('combobox', { name: 'Address' })
  fireEvent.change(choice, { target: { value: 'http://10.0.0.2:4680' } })
  expect(screen.getByText((_, element) => element?.textContent === '10.0.0.2:4680/join')).toBeTruthy()
})

it('counts who is in sync, and tells the others by name and number', async () => {
  await show({
    phones: [aPhone(1, { name: 'Hana' }), aPhone(2, { revision: 3 }), aPhone(3, { connected: false })],
  })
  expect(screen.getByRole('heading', { name: /1 of 3 in sync/ })).toBeTruthy()
  expect(screen.getByText('1 behind')).toBeTruthy()
  expect(screen.getByText('1 not connected')).toBeTruthy()
  expect(screen.getAllByRole('rowheader').map((header) => header.textContent)).toEqual([
    '1Hana',
    '2Phone 2behind',
    '3Phone 3not connected',
  ])
})

it('shows who pressed OK on what, those who have not first', async () => {
  await show({
    view: aView(['stepped', 'stepped']),
    phones: [aPhone(1), aPhone(2)],
    receipts: [anOk(1, 'alert-0'), anOk(1, 'alert-1'), anOk(2, 'alert-0')],
  })
  expect(screen.getAllByRole('columnheader').map((header) => header.textContent.trim())).toEqual([
    'Phone',
    'State',
    'Lifted 22:47:00',
    'Warning 22:46:00',
  ])
  expect(cells()).toEqual([
    ['in sync', 'not yet', expect.stringMatching(/^OK at \d\d:\d\d:\d\d here$/)],
    ['in sync', expect.stringMatching(/^OK /), expect.stringMatching(/^OK /)],
  ])
  expect(screen.getByText('phone without OK').parentElement?.textContent).toBe('1 phone without OK')
  expect(screen.getByText('1 of 2 pressed it.')).toBeTruthy()
  fireEvent.change(screen.getByRole('combobox', { name: 'Order of the phones' }), {
    target: { value: 'number' },
  })
  expect(screen.getAllByRole('rowheader').map((header) => header.textContent)).toEqual([
    '1Phone 1',
    '2Phone 2',
  ])
})

it('times an OK from the delivery that this page saw, and still does after a reload', async () => {
  const phones = [aPhone(1)]
  const { drill } = await show({ phones })
  drill.store.setState({ view: aView(['stepped'], { revision: 8 }) })
  drill.store.setState({ receipts: [anOk(1, 'alert-0', { atMs: 24_000 })] })
  await waitFor(() => expect(cells()[0]?.[1]).toBe('OK +4\u00a0s'))
  cleanup()
  await show(drill.store.getState())
  expect(cells()[0]?.[1]).toMatch(/\+4\u00a0s$/)
})

it('says that nobody is missing', async () => {
  await show({
    view: aView(['stepped']),
    phones: [aPhone(1), aPhone(2)],
    receipts: [anOk(1, 'alert-0'), anOk(2, 'alert-0')],
  })
  expect(screen.getByText('phones without OK').parentElement?.textContent).toBe('0 phones without OK')
  expect(screen.getByText('All 2 pressed it.')).toBeTruthy()
})

it('lists every OK in all takes, the latest first', async () => {
  await show({
    view: aView([{ how: 'stepped', take: 2 }], { take: 2 }),
    phones: [aPhone(1, { name: 'Hana' })],
    receipts: [anOk(1, 'alert-0'), anOk(1, 'alert-0', { take: 2, atMs: 30_000 })],
  })
  const list = screen.getByRole('region', { name: 'OKs, the latest first', hidden: true })
  const items = within(list).getAllByRole('listitem', { hidden: true })
  expect(items.map((item) => item.textContent)).toEqual([
    expect.stringMatching(/Phone 1, Hana.*take 2$/),
    expect.stringMatching(/Phone 1, Hana.*take 1$/),
  ])
})

it('shows the cue where the replay stands at one, and the notes of this alert and the next', async () => {
  const { drill } = await show({
    view: aView(['stepped', 'stepped'], { transport: { status: 'paused', positionMs: 60_000 } }),
  })
  expect(screen.getByText('What would you do now?')).toBeTruthy()
  expect(screen.getByText('Note of the second')).toBeTruthy()
  expect(screen.queryByText('Note of the first')).toBeNull()
  drill.store.setState({
    view: aView(['stepped'], { transport: { status: 'paused', positionMs: 0 }, revision: 8 }),
  })
  await screen.findByText('Note of the first')
  expect(screen.getByText('Note of the second')).toBeTruthy()
  expect(screen.queryByText('What would you do now?')).toBeNull()
})

it('says on the page that the link is down, and claims nothing of the phones', async () => {
  const { drill } = await show({ phones: [aPhone(1)] })
  expect(screen.queryByText(/Connection lost/)).toBeNull()
  drill.store.setState({ link: { status: 'offline', sinceMs: 0 } })
  expect(await screen.findByText(/Connection lost/)).toBeTruthy()
  expect(screen.getByRole('heading', { name: /1 phone, sync not known/ })).toBeTruthy()
  expect(cells()).toEqual([['not known']])
})

it('gives a link for another trainer, with the key and a warning', async () => {
  await show({}, { origins: ['http://192.168.1.4:4680'] })
  await screen.findByRole('img', { name: /QR/ })
  fireEvent.click(screen.getByRole('button', { name: 'Link for another trainer' }))
  const dialog = await screen.findByRole('dialog')
  expect(within(dialog).getByText(/holds the drill's key/)).toBeTruthy()
  expect(within(dialog).getByRole('textbox', { name: 'Link with the key' })).toHaveProperty(
    'value',
    `http://192.168.1.4:4680/drill/the-drill#k=${KEY}`,
  )
})

it('deletes the drill once it is confirmed, and forgets its key', async () => {
  holdDrill({ drillId: 'the-drill', key: KEY, by: 'made', heldSinceMs: 0 })
  const { onDeleted } = await show(
    { phones: [aPhone(1), aPhone(2)], receipts: [anOk(1, 'alert-0')] },
    { onDelete: () => new Response(null, { status: 204 }) },
  )
  fireEvent.click(screen.getByRole('button', { name: 'Delete drill' }))
  const dialog = await screen.findByRole('dialog', { name: 'Delete this drill?' })
  expect(within(dialog).getByText('2 phones are told that the drill is over.')).toBeTruthy()
  expect(within(dialog).getByText('1 OK is lost.')).toBeTruthy()
  expect(heldDrills()).toHaveLength(1)
  fireEvent.click(within(dialog).getByRole('button', { name: 'Delete drill' }))
  await waitFor(() => expect(onDeleted).toHaveBeenCalledOnce())
  expect(heldDrills()).toEqual([])
})

it('keeps the drill where deleting failed, and says why', async () => {
  holdDrill({ drillId: 'the-drill', key: KEY, by: 'made', heldSinceMs: 0 })
  const { onDeleted } = await show(
    {},
    { onDelete: () => Response.json({ error: 'stopping' }, { status: 503 }) },
  )
  fireEvent.click(screen.getByRole('button', { name: 'Delete drill' }))
  const dialog = await screen.findByRole('dialog')
  fireEvent.click(within(dialog).getByRole('button', { name: 'Delete drill' }))
  expect((await within(dialog).findByRole('alert')).textContent).toMatch(/server is stopping/)
  expect(onDeleted).not.toHaveBeenCalled()
  expect(heldDrills()).toHaveLength(1)
})

it('remembers what the drill is, once it is known', async () => {
  holdDrill({ drillId: 'the-drill', key: KEY, by: 'link', heldSinceMs: 0 })
  await show()
  await waitFor(() =>
    expect(heldDrills()).toEqual([
      {
        drillId: 'the-drill',
        key: KEY,
        by: 'link',
        heldSinceMs: 0,
        code: '482913',
        title: A_LED_SCENARIO.title,
      },
    ]),
  )
})

it('says what is needed without the right key, and what happened to a drill that is gone', async () => {
  const { rerender } = render(
    <Suspense>
      <NoDrill link={{ status: 'refused', error: 'wrong-key' }} />
    </Suspense>,
  )
  await screen.findByRole('heading', { name: 'This drill needs its key' })
  rerender(<NoDrill link={{ status: 'refused', error: 'unknown-drill' }} />)
  expect(screen.getByText('This drill does not exist any more.')).toBeTruthy()
  rerender(<NoDrill link={{ status: 'gone' }} />)
  expect(screen.getByRole('heading', { name: 'This drill was deleted.' })).toBeTruthy()
  expect(screen.getByRole('link', { name: 'All scenarios' })).toBeTruthy()
  rerender(<NoDrill link={{ status: 'refused', error: 'protocol' }} />)
  expect(screen.getByRole('button', { name: 'Reload' })).toBeTruthy()
})
