import { setAt } from '@alert-replay/shared/draft/edits.ts'
import { refused } from '@alert-replay/shared/result.ts'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createEditor, type Editor } from '../../../client/src/features/editor/editor-store.ts'
import {
  beginKept,
  beginMended,
  beginWith,
  openScenario,
} from '../../../client/src/features/editor/open-editor.ts'
import type { KeptDraft } from '../../../client/src/features/editor/kept-drafts.ts'
import { aBrowser, aDraft, aFolder, checkHere, draftIn, textOf } from './fake-parts.ts'

const ID = 'harbour-fire'
const BODY = ['alerts', 0, 'texts', 'en']

beforeEach(() => {
  vi.useFakeTimers({ now: 1_000_000 })
})
afterEach(() => {
  vi.useRealTimers()
})

type Folder = ReturnType<typeof aFolder>
type Browser = ReturnType<typeof aBrowser>

const written = (text: string) => setAt(BODY, text).apply(aDraft())
const keptBefore = (tab: string, text: string, atMs: number): KeptDraft => ({
  id: ID,
  tab,
  draft: written(text),
  atMs,
})

async function aBrowserWith(...all: readonly KeptDraft[]): Promise<Browser> {
  const browser = aBrowser()
  for (const one of all) await browser.drafts.keep(one)
  return browser
}

async function opened({ files }: Folder, { drafts }: Browser): Promise<Editor> {
  const found = await openScenario(ID, { files, drafts })
  if (found.status !== 'open') throw new Error(`not opened: ${found.status}`)
  return createEditor(found.opening, { files, drafts, checker: checkHere, tab: 'now' })
}

test('[ED11] what is begun anew under an id hides nothing that was kept of it: the editor offers it', async () => {
  const before = keptBefore('before', 'Two hours of work', 900_000)
  const browser = await aBrowserWith(before)
  beginWith(ID, aDraft())
  const editor = await opened(aFolder(), browser)
  await vi.advanceTimersByTimeAsync(1_000)
  expect(editor.store.getState().recovery).toEqual(before)
  expect([...browser.kept.keys()]).toEqual([`${ID} before`, `${ID} now`])
  editor.close()

  // Opened again it is offered still.
  const again = await openScenario(ID, { files: aFolder().files, drafts: browser.drafts })
  if (again.status !== 'open') throw new Error(again.status)
  expect([again.opening.draft, again.opening.recovery]).toEqual([aDraft(), before])
})

test('[ED11] taken again, it is kept once, and saved, not at all', async () => {
  const browser = await aBrowserWith(keptBefore('before', 'Two hours of work', 900_000))
  const folder = aFolder()
  const editor = await opened(folder, browser)
  expect(editor.store.getState()).toMatchObject({ draft: written('Two hours of work'), saved: undefined })
  await vi.advanceTimersByTimeAsync(1_000)
  expect([...browser.kept.keys()]).toEqual([`${ID} now`])
  await editor.save()
  expect([browser.kept.size, draftIn(folder.texts.get(ID))]).toEqual([0, written('Two hours of work')])
})

test('[ED11] saved before it was kept by this tab, it is not kept either', async () => {
  const browser = await aBrowserWith(keptBefore('before', 'Two hours of work', 900_000))
  const editor = await opened(aFolder(), browser)
  await editor.save()
  expect(browser.kept.size).toBe(0)
})

test('what was kept of a file that nobody can ask for is not taken for saved', async () => {
  const base = { text: textOf(aDraft()), etag: '"1"' }
  const browser = await aBrowserWith({ ...keptBefore('before', 'Smoke', 900_000), base })
  const { store } = await opened(aFolder(), browser)
  expect([store.getState().saved, store.getState().draft]).toEqual([aDraft(), written('Smoke')])
})

test('what came into the folder by another way is offered no more, and kept no more', async () => {
  const browser = await aBrowserWith(keptBefore('before', 'Smoke', 900_000))
  const editor = await opened(aFolder({ [ID]: textOf(written('Smoke')) }), browser)
  expect([editor.store.getState().recovery, browser.kept.size]).toEqual([undefined, 0])
})

const BROKEN = textOf(aDraft()).replace('"Alert 1"', '"Alert 1')

test('[ED12] a broken file comes with its text, and with what was kept of it', async () => {
  const before = keptBefore('before', 'Smoke', 900_000)
  const found = await openScenario(ID, {
    files: aFolder({ [ID]: BROKEN }).files,
    drafts: (await aBrowserWith(before)).drafts,
  })
  expect(found).toMatchObject({ status: 'broken', file: { text: BROKEN, etag: '"1"' }, recovery: before })
})

test('[ED12] its mended text is a draft that is not saved; a save writes over just that file, with the lines it had', async () => {
  const folder = aFolder({ [ID]: BROKEN })
  const mended = textOf(aDraft()).replace(
    /"texts": \{\s*"ja": (.*),\s*"en": "Alert 1"\s*\}/,
    '"texts": { "ja": $1, "en": "Alert 1" }',
  )
  beginMended(ID, draftIn(mended), mended, { text: BROKEN, etag: '"1"' })
  const editor = await opened(folder, aBrowser())
  expect(editor.store.getState().saved).toBeUndefined()
  await editor.save()
  expect(folder.texts.get(ID)).toBe(mended)
})

test('[ED12] two who mend it: the second is told', async () => {
  const folder = aFolder({ [ID]: BROKEN })
  beginMended(ID, written('By me'), textOf(written('By me')), { text: BROKEN, etag: '"1"' })
  const editor = await opened(folder, aBrowser())
  folder.write(ID, textOf(written('By them')))
  await editor.save()
  expect(editor.store.getState()).toMatchObject({ isComparing: true, draft: written('By me') })
  expect(draftIn(folder.texts.get(ID))).toEqual(written('By them'))
})

test('[ED12] what was kept of a broken file is gone on with', async () => {
  const before = { ...keptBefore('before', 'Smoke', 900_000), base: { text: BROKEN, etag: '"1"' } }
  const browser = await aBrowserWith(before)
  const folder = aFolder({ [ID]: BROKEN })
  beginKept(before)
  const editor = await opened(folder, browser)
  expect(editor.store.getState().recovery).toBeUndefined()
  await editor.save()
  expect([draftIn(folder.texts.get(ID)), browser.kept.size]).toEqual([written('Smoke'), 0])
})

test('[ED15] what another tab has open is told of, and neither offered nor discarded nor taken over', async () => {
  const theirs: KeptDraft = { ...keptBefore('living', 'In the other tab', 900_000), isOpen: true }
  const left = keptBefore('left', 'Left behind', 800_000)
  const browser = await aBrowserWith(theirs, left)
  const folder = aFolder({ [ID]: textOf(aDraft()) })
  const editor = await opened(folder, browser)
  const { recovery, isElsewhere } = editor.store.getState()
  expect([recovery, isElsewhere]).toEqual([left, true])
  editor.dropRecovery()
  await vi.advanceTimersByTimeAsync(1_000)
  expect([...browser.kept.keys()]).toEqual([`${ID} living`])
  editor.close()

  // Of a scenario that no folder has, this tab gets a draft of its own.
  const other = await opened(aFolder(), browser)
  await vi.advanceTimersByTimeAsync(1_000)
  expect([...browser.kept.keys()]).toEqual([`${ID} living`, `${ID} now`])
  expect(other.store.getState().draft).toEqual(theirs.draft)
  other.close()
})

test('[ED9] who has no key is asked for it, whatever is kept', async () => {
  const browser = await aBrowserWith(keptBefore('before', 'Kept', 900_000))
  const files = { ...aFolder().files, open: async () => refused('wrong-key' as const) }
  expect(await openScenario(ID, { files, drafts: browser.drafts })).toEqual({
    status: 'failed',
    error: 'wrong-key',
  })
})
