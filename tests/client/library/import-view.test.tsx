import { resolveObjectURL } from 'node:buffer'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/react'
import { Suspense } from 'react'
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import LibraryPage from '../../../client/src/features/library/library-page.tsx'
import { startLanguage, switchLanguage } from '../../../client/src/lib/language.ts'
import { LANGUAGES } from '../../../client/src/lib/languages.ts'
import { root } from '../../../scripts/support/paths.ts'
import { aFile, CUT, FLOOD, HOSTILE, NOTES, type ChosenFile } from '../../e2e/alert-files.ts'
import { HereWorker } from './here-worker.ts'
import { OKINAWA } from './listed.ts'

beforeAll(startLanguage)
beforeEach(async () => {
  localStorage.clear()
  sessionStorage.clear()
  history.replaceState(null, '', '/')
  HereWorker.isBroken = false
  vi.stubGlobal('Worker', HereWorker)
  await switchLanguage('en')
})
afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
})

const saves: {
  readonly id: string
  readonly text: string
  readonly authorization: string | undefined
}[] = []

/** The page before a server that answers a save so. */
async function show(answer: () => Response | Promise<Response> = () => Response.json({ etag: '"a"' })) {
  saves.length = 0
  vi.stubGlobal('fetch', (path: string, init?: RequestInit) => {
    if (init?.method !== 'PUT') return Promise.resolve(Response.json({ scenarios: [OKINAWA] }))
    const { text } = JSON.parse(init.body as string) as { readonly text: string }
    const { authorization } = init.headers as Readonly<Record<string, string>>
    saves.push({ id: path.replace('/api/scenarios/', ''), text, authorization })
    return Promise.resolve(answer())
  })
  render(
    <Suspense>
      <LibraryPage />
    </Suspense>,
  )
  await screen.findByRole('button', { name: 'Choose files' })
}

const fileOf = ({ name, buffer }: ChosenFile): File => new File([new Uint8Array(buffer)], name)

function choose(...files: readonly (ChosenFile | File)[]): void {
  const input = document.querySelector<HTMLInputElement>('input[type="file"]')
  if (!input) throw new Error('there is a way to choose files')
  const list = files.map((file) => (file instanceof File ? file : fileOf(file)))
  Object.defineProperty(input, 'files', { value: list, configurable: true })
  fireEvent.change(input)
}

const TITLE = 'Flood, Low ground along the river, 2024-05-03'

const idField = () => screen.findByRole<HTMLInputElement>('textbox', { name: 'Id of the scenario' })
const group = (name: string) => within(screen.getByRole('region', { name }))

// First, while no words have been loaded yet.
it('the report waits for no words once it is on the screen: what is hidden meanwhile loses the focus', async () => {
  await show()
  const hidden: Node[] = []
  const watched = new MutationObserver((changes) =>
    hidden.push(
      ...changes.map(({ target }) => target).filter((node) => (node as HTMLElement).style.display === 'none'),
    ),
  )
  choose(...FLOOD)
  const title = await screen.findByRole('heading', { name: 'Import alerts' })
  watched.observe(document.body, { subtree: true, attributeFilter: ['style'] })
  expect(document.activeElement).toBe(title)
  await idField()
  watched.disconnect()
  expect(hidden).toEqual([])
  expect(document.activeElement).toBe(title)
})

it('[F7] makes a scenario of files, shows it, and tells what became of each', async () => {
  await show()
  choose(...FLOOD, CUT, HOSTILE, NOTES)
  await screen.findByRole('heading', { name: 'Import alerts' })
  expect((await idField()).value).toBe('flood-low-ground-along-the-river-2024-05-03')
  const status = screen.getByText(/^6 files:/).closest('[role="status"]')
  expect(status?.textContent).toBe(
    '6 files: 2 read, 1 read with repairs, 2 refused, 1 without alerts.' +
      'They make a scenario of 3 alerts over 1 hr 30 min.'.replaceAll(/(?<=\d) (?=hr|min)/g, '\u00a0'),
  )
  const flood = group(TITLE)
  expect(flood.getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual([
    '09:00:00The river rises: leave low groundWarning',
    '09:12:00The river runs over: go uphill nowUpdate · follows an earlier alert',
    '10:30:00The river is back in its bedCancelled · follows an earlier alert',
  ])
  expect(group('2 refused').getByText('xml-doctype').parentElement?.textContent).toBe('line 1 xml-doctype')
  expect(group('2 refused').getByText('xml-wellformed')).toBeTruthy()
  expect(group('1 read with repairs').getByText('padded').parentElement?.textContent).toBe('line 6 padded')
  expect(group('2 read').getByText('river-1.cap')).toBeTruthy()
  expect(group('1 without alerts').getByText('notes.txt')).toBeTruthy()
})

it('says all of it in Japanese, at once when the language is switched', async () => {
  await show()
  choose(...FLOOD, HOSTILE)
  await idField()
  await switchLanguage('ja')
  expect(await screen.findByText('ファイル4件: 読み込み2件、修復して読み込み1件、拒否1件。')).toBeTruthy()
  expect(
    group('洪水、川沿いの低い土地、2024-05-03').getByText('川が増水。低い土地から離れてください'),
  ).toBeTruthy()
  expect(group('拒否したファイル（1件）').getByText(/^DOCTYPEがあります/)).toBeTruthy()
})

describe('[F7] a scenario that was downloaded', () => {
  const text = readFileSync(join(root, 'fixtures/example-minimal.json'), 'utf8')
  const file = (name: string, content = text) => new File([content], name)

  it('is taken as it is, under its own name', async () => {
    await show()
    choose(file('harbour-fire.json'))
    expect((await idField()).value).toBe('harbour-fire')
    expect(screen.queryByText(/is not in these files|status Actual/)).toBeNull()
    expect(screen.getByText(/^It is a scenario of 3 alerts/)).toBeTruthy()
    fireEvent.click(screen.getByRole('button', { name: 'Save to the library' }))
    await screen.findByRole('link', { name: 'Watch' })
    expect(saves).toMatchObject([{ id: 'harbour-fire', text }])
  })

  it.each(['Harbour fire (1).json', 'new.json'])('gets an id where its name is none: %s', async (name) => {
    await show()
    choose(file(name))
    expect((await idField()).value).toMatch(/^[a-z-]+-\d{4}-\d\d-\d\d$/)
  })

  it('with faults is refused, with each of them by its line', async () => {
    await show()
    choose(file('harbour-fire.json', text.replace('"warning"', '"warming"')))
    expect(await screen.findByText(/^It is a scenario file with faults/)).toBeTruthy()
    expect(screen.getByText(/^line \d+/).textContent).toContain('"warming"')
    expect(screen.queryByRole('textbox')).toBeNull()
  })

  it('among files of alerts is left aside, and that is said', async () => {
    await show()
    choose(...FLOOD, file('harbour-fire.json'))
    expect((await idField()).value).toBe('flood-low-ground-along-the-river-2024-05-03')
    expect(screen.getByText(/It is brought in by itself/)).toBeTruthy()
  })

  it('no other JSON is taken for one', async () => {
    await show()
    choose(file('package.json', '{ "name": "something else" }'))
    expect(await screen.findByText(/^There is no alert in them/)).toBeTruthy()
    expect(group('1 without alerts').getByText('package.json')).toBeTruthy()
  })
})

it('saves under the id, and leads to the scenario', async () => {
  await show()
  choose(...FLOOD)
  fireEvent.change(await idField(), { target: { value: 'my-flood' } })
  fireEvent.click(screen.getByRole('button', { name: 'Save to the library' }))
  const watch = await screen.findByRole('link', { name: 'Watch' })
  expect(watch.getAttribute('href')).toBe('/watch/my-flood')
  expect(document.activeElement).toBe(watch)
  expect(saves.map(({ id }) => id)).toEqual(['my-flood'])
  expect(JSON.parse(saves[0]?.text ?? '')).toMatchObject({ format: 2, alerts: [{}, {}, {}] })
  expect(screen.queryByRole('textbox')).toBeNull()
})

it('an id that is none, and one that is taken, are told before anything is sent', async () => {
  await show()
  choose(...FLOOD)
  const field = await idField()
  for (const [id, why] of [
    ['My Flood', /small letters, digits and single hyphens between/],
    ['', /small letters, digits and single hyphens between/],
    [OKINAWA.id, /There is a scenario with this id already/],
  ] as const) {
    fireEvent.change(field, { target: { value: id } })
    expect(field.getAttribute('aria-invalid')).toBe('false')
    fireEvent.click(screen.getByRole('button', { name: 'Save to the library' }))
    expect(screen.getByRole('alert').textContent).toMatch(why)
    expect([field.getAttribute('aria-invalid'), document.activeElement]).toEqual(['true', field])
  }
  expect(saves).toEqual([])
})

it.each([
  ['local-only', 403, /only to who sits at it/],
  ['foreign-host', 403, /under a name that the server does not know/],
  ['id-taken', 409, /There is a scenario with this id already/],
  ['invalid-scenario', 422, /found a fault/],
  ['not-written', 500, /could not write/],
  ['too-many', 429, /Too many tries/],
  ['offline', 0, /Nothing was read or saved/],
] as const)('[F7] a save that is refused (%s) is told, and nothing is lost', async (error, status, why) => {
  await show(() =>
    status === 0 ? Promise.reject(new TypeError('no network')) : Response.json({ error }, { status }),
  )
  choose(...FLOOD)
  fireEvent.change(await idField(), { target: { value: 'my-flood' } })
  fireEvent.click(screen.getByRole('button', { name: 'Save to the library' }))
  await waitFor(() => expect(screen.getByRole('alert').textContent).toMatch(why))
  expect((await idField()).value).toBe('my-flood')
  expect(group(TITLE).getAllByRole('listitem')).toHaveLength(3)
  const download = screen.getByRole('link', { name: 'Download the file' })
  expect(download.getAttribute('download')).toBe('my-flood.json')
  const file = resolveObjectURL(download.getAttribute('href') ?? '')
  expect(await file?.text()).toBe(saves[0]?.text)
})

it('[ED9] a server with a key for authors is given it with the save, and another one is told from it', async () => {
  const key = 'AAAAA-BBBBB-CCCCC-DDDDD'
  await show(() =>
    saves.at(-1)?.authorization === `Bearer ${key}`
      ? Response.json({ etag: '"a"' })
      : Response.json({ error: 'wrong-key' }, { status: 403 }),
  )
  choose(...FLOOD)
  fireEvent.change(await idField(), { target: { value: 'my-flood' } })
  fireEvent.click(screen.getByRole('button', { name: 'Save to the library' }))
  const field = await screen.findByLabelText('Key for authors')
  expect(screen.getByRole('alert').textContent).toMatch(/asks for the key for authors/)
  const give = (given: string): void => {
    fireEvent.change(field, { target: { value: given } })
    fireEvent.click(screen.getByRole('button', { name: 'Use this key' }))
  }
  give('another')
  await waitFor(() => expect(screen.getByRole('alert').textContent).toMatch(/not the key of this server/))
  give(` ${key} `)
  expect(await screen.findByRole('link', { name: 'Watch' })).toBeTruthy()
  expect(saves.map(({ authorization }) => authorization)).toEqual([
    undefined,
    'Bearer another',
    `Bearer ${key}`,
  ])
})

it('files that are added later make one scenario with the first, and what was typed stays', async () => {
  await show()
  choose(...FLOOD.slice(1))
  fireEvent.change(await idField(), { target: { value: 'my-flood' } })
  expect(group(TITLE).getAllByRole('listitem')).toHaveLength(2)
  const before = HereWorker.ended
  choose(...FLOOD.slice(0, 1))
  await waitFor(() => expect(group(TITLE).getAllByRole('listitem')).toHaveLength(3))
  expect((await idField()).value).toBe('my-flood')
  expect(HereWorker.ended).toBeGreaterThan(before)
})

it('where nothing could be read it says so and why, offers nothing to save, and takes more', async () => {
  await show()
  choose(CUT, NOTES)
  await screen.findByText(/There is no alert in them that could be read/)
  expect(screen.queryByRole('textbox')).toBeNull()
  choose(...FLOOD)
  await idField()
  fireEvent.click(screen.getByRole('button', { name: 'All scenarios' }))
  expect(await screen.findByRole('article', { name: 'Okinawa: as the press told it' })).toBeTruthy()
})

/** What the page says of a rule, where it stands open. */
const openWords = (rule: string): string | undefined => {
  const entry = screen.getByText(rule).closest('details')
  return entry?.open ? (entry.textContent ?? '') : undefined
}

it.each([
  ['nothing.cap', '', 'file-empty', 'the file is empty'],
  ['letter.docx', 'PK\u0003', 'file-not-alert', 'this is no CAP, no feed and no JMA XML (.docx)'],
  [
    'feed.xml',
    '<feed xmlns="http://www.w3.org/2005/Atom"><id>a</id><title>a</title><updated>2024-05-03T09:00:00Z</updated></feed>',
    'feed-empty',
    'there is no <entry> in it',
  ],
])('where nothing could be read, why stands open: %s', async (name, text, rule, why) => {
  await show()
  choose(aFile(name, text))
  await screen.findByText(/There is no alert in them that could be read/)
  expect(openWords(rule)).toContain(why)
})

it('[C4] says once what no file says: how they reached people, and the phase; and how many are of status Actual', async () => {
  await show()
  const [, rises] = FLOOD
  if (!rises) throw new Error('there is a first message')
  const parameter = '<parameter><valueName>CMAMtext</valueName><value>Leave</value></parameter>'
  const broadcast = rises.buffer
    .toString('utf8')
    .replace('<status>Actual<', '<status>Exercise<')
    .replaceAll('<area>', `${parameter}<area>`)
  choose(...FLOOD.filter((one) => one !== rises), aFile('river-1.cap', broadcast))
  await idField()
  expect(group(TITLE).getByText(/^How they reached people/).textContent).toBe(
    'How they reached people is not in these files. Assumed: App (2), Cell broadcast (1). ' +
      'It can be changed in the editor, in the field “How it reached people”.',
  )
  expect(group(TITLE).getByText(/such as “Warning”, is derived from its msgType/)).toBeTruthy()
  expect(group(TITLE).getByText(/status Actual/).textContent).toBe(
    '2 of these messages are of status Actual: kept so in the file, never given out as such.',
  )
})

it.each(LANGUAGES)('%s: names the field of the editor as the editor does', (language) => {
  const read = (file: string): unknown =>
    JSON.parse(readFileSync(join(root, 'client/src/locales', language, file), 'utf8'))
  const { import: said } = read('library.json') as { import: { assumed: { channels: string } } }
  const { what } = read('editor-form.json') as { what: { channels: string } }
  expect(said.assumed.channels).toContain(what.channels)
})

it('beside a scenario that was made, why a file is none stands folded', async () => {
  await show()
  choose(...FLOOD, NOTES)
  await idField()
  expect(openWords('file-not-alert')).toBeUndefined()
  expect(openWords('padded')).toBeUndefined()
})

it('a message that was not taken for another of its name stands open, and its file is not plainly read', async () => {
  await show()
  const [, rises] = FLOOD
  if (!rises) throw new Error('there is a first message')
  const altered = rises.buffer.toString('utf8').replace('leave low ground', 'stay where you are')
  choose(...FLOOD, aFile('river-1-altered.cap', altered))
  await idField()
  expect(screen.getByText(/^4 files:/).textContent).toBe('4 files: 2 read, 1 read with repairs, 1 refused.')
  expect(openWords('import-conflict')).toContain('its content differs; that one was taken')
})

it('a file that cannot be read, and one that is too large, are told; the others are imported', async () => {
  await show()
  const locked = new File(['x'], 'locked.cap')
  locked.arrayBuffer = () => Promise.reject(new DOMException('no'))
  const large = new File(['x'], 'large.zip')
  Object.defineProperty(large, 'size', { value: 64 * 1024 * 1024 + 1 })
  choose(locked, large, ...FLOOD)
  await idField()
  const refused = group('2 refused')
  expect(refused.getByText(/could not read it/)).toBeTruthy()
  expect(refused.getByText(/Larger than 64 MB/)).toBeTruthy()
  expect(group(TITLE).getAllByRole('listitem')).toHaveLength(3)
})

it('an import that breaks is told, with what to try', async () => {
  HereWorker.isBroken = true
  await show()
  choose(...FLOOD)
  expect(await screen.findByText(/The import stopped/)).toBeTruthy()
  expect(screen.getByRole('button', { name: 'Add files' })).toBeTruthy()
})

it('takes what is dropped anywhere on the page, and only files', async () => {
  await show()
  const over = (types: readonly string[]): boolean =>
    fireEvent.dragOver(document.body, { dataTransfer: { types } })
  expect(over(['text/plain']), 'left to the browser').toBe(true)
  expect(screen.queryByText('Drop the files here')).toBeNull()
  expect(over(['Files']), 'taken').toBe(false)
  expect(screen.getByText('Drop the files here')).toBeTruthy()
  fireEvent.dragLeave(document.body, { relatedTarget: null })
  expect(screen.queryByText('Drop the files here')).toBeNull()
  const files = FLOOD.map(fileOf)
  fireEvent.drop(document.body, { dataTransfer: { types: ['Files'], items: [], files } })
  expect((await idField()).value).toBe('flood-low-ground-along-the-river-2024-05-03')
})

it('says that there was no file in a drop', async () => {
  await show()
  fireEvent.drop(document.body, { dataTransfer: { types: ['Files'], items: [], files: [] } })
  expect((await screen.findByRole('alert')).textContent).toMatch(/There was no file in that/)
})
