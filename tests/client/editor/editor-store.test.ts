import { setAt } from '@alert-replay/shared/draft/edits.ts'
import { valueAt } from '@alert-replay/shared/draft/place.ts'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createEditor, type Editor } from '../../../client/src/features/editor/editor-store.ts'
import { followUp, removeAlertAt, retimeTo } from '../../../client/src/features/editor/edits.ts'
import { openScenario } from '../../../client/src/features/editor/open-editor.ts'
import { aBrowser, aDraft, aFolder, checkHere, draftIn, textOf } from './fake-parts.ts'

const ID = 'harbour-fire'
const BODY = ['alerts', 0, 'texts', 'en']

let tabs = 0
beforeEach(() => {
  vi.useFakeTimers({ now: 1_000_000 })
})
afterEach(() => {
  vi.useRealTimers()
})

type Folder = ReturnType<typeof aFolder>
type Browser = ReturnType<typeof aBrowser>

/** The scenario opened as a page opens it, in a tab of its own. */
async function opened(folder: Folder, { drafts }: Browser = aBrowser()): Promise<Editor> {
  const found = await openScenario(ID, { files: folder.files, drafts })
  if (found.status !== 'open') throw new Error(`not opened: ${found.status}`)
  return createEditor(found.opening, {
    files: folder.files,
    drafts,
    checker: checkHere,
    tab: `tab ${++tabs}`,
  })
}

const write = (editor: Editor, text: string, place: readonly (string | number)[] = BODY): void =>
  editor.edit(setAt(place, text))
const read = (editor: Editor, place: readonly (string | number)[] = BODY): unknown =>
  valueAt(editor.store.getState().draft, place)
const idsOf = (editor: Editor): unknown =>
  (editor.store.getState().draft['alerts'] as readonly { readonly id: string }[]).map(({ id }) => id)
const isSaved = ({ store }: Editor): boolean => store.getState().draft === store.getState().saved

const aScenario = (): Folder => aFolder({ [ID]: textOf(aDraft()) })

test('a word that is typed is one step of undo; after a pause the next word is another', async () => {
  const editor = await opened(aScenario())
  for (const text of ['S', 'Sm', 'Smo']) write(editor, text)
  vi.advanceTimersByTime(5_000)
  write(editor, 'Smoke')
  editor.undo()
  expect(read(editor)).toBe('Smo')
  editor.undo()
  expect([read(editor), isSaved(editor)]).toEqual(['Alert 1', true])
  editor.redo()
  editor.redo()
  expect([read(editor), isSaved(editor)]).toEqual(['Smoke', false])
})

test('an alert that takes the place of a deleted one has a form of its own, as has the deleted one when it is back', async () => {
  const editor = await opened(aFolder({ [ID]: textOf(aDraft(3)) }))
  const keys = [editor.store.getState().formKey]
  for (const happen of [() => editor.edit(removeAlertAt(0)), editor.undo, editor.redo]) {
    happen()
    expect(editor.store.getState().selected).toBe(0)
    keys.push(editor.store.getState().formKey)
  }
  expect(new Set(keys).size).toBe(4)
  const { formKey } = editor.store.getState()
  write(editor, 'Smoke')
  editor.undo()
  expect(editor.store.getState().formKey, 'taken back where it was typed').toBe(formKey)
})

test('words typed in two fields are two steps', async () => {
  const editor = await opened(aScenario())
  write(editor, 'Smoke')
  write(editor, '煙', ['alerts', 0, 'texts', 'ja'])
  editor.undo()
  expect([read(editor), read(editor, ['alerts', 0, 'texts', 'ja'])]).toEqual(['Smoke', '警報1'])
})

test('an alert that moves stays selected and in the form; one that is added comes into it', async () => {
  const editor = await opened(aScenario())
  const { formKey } = editor.store.getState()
  editor.edit(retimeTo(0, 90_000))
  expect([idsOf(editor), editor.store.getState().selected]).toEqual([['alert-2', 'alert-1', 'alert-3'], 1])
  expect(editor.store.getState().formKey).toBe(formKey)
  editor.edit(followUp(1, 'lift'))
  const { selected, formKey: another } = editor.store.getState()
  expect([idsOf(editor), selected]).toEqual([['alert-2', 'alert-1', 'alert-1-lifted', 'alert-3'], 2])
  expect(another).not.toBe(formKey)
  expect(read(editor, ['alerts', 2, 'references'])).toEqual(['alert-1'])
  editor.undo()
  expect([idsOf(editor), editor.store.getState().selected]).toEqual([['alert-2', 'alert-1', 'alert-3'], 1])
})

test('what an edit changed besides is said, and no longer after the next', async () => {
  const editor = await opened(aScenario())
  editor.edit(followUp(0, 'cancel'))
  editor.edit(removeAlertAt(0))
  expect(editor.store.getState().notes).toEqual([
    { code: 'reference-removed', place: ['alerts', 0, 'references'], id: 'alert-1-cancelled' },
  ])
  write(editor, 'Smoke')
  expect(editor.store.getState().notes).toEqual([])
})

test('saved is written as a file that opens the same, and nothing is kept of it any more', async () => {
  const folder = aScenario()
  const browser = aBrowser()
  const editor = await opened(folder, browser)
  write(editor, 'Smoke')
  await vi.advanceTimersByTimeAsync(1_000)
  expect(browser.kept.size).toBe(1)
  await editor.save()
  expect([isSaved(editor), browser.kept.size]).toEqual([true, 0])
  expect(draftIn(folder.texts.get(ID))).toEqual(editor.store.getState().draft)
})

test('what is written while it is being saved is not taken for saved', async () => {
  const folder = aScenario()
  const editor = await opened(folder)
  write(editor, 'Smoke')
  const saving = editor.save()
  write(editor, 'Smoke and fire')
  await saving
  expect([isSaved(editor), valueAt(draftIn(folder.texts.get(ID)), BODY)]).toEqual([false, 'Smoke'])
})

test('after a crash of the tab its changes are offered with their time, and are there when they are taken', async () => {
  const folder = aScenario()
  const browser = aBrowser()
  const crashed = await opened(folder, browser)
  write(crashed, 'Smoke')
  await vi.advanceTimersByTimeAsync(400)
  // Nobody closes a tab that crashes.
  const editor = await opened(folder, browser)
  expect(editor.store.getState().recovery?.atMs).toBe(1_000_400)
  expect(read(editor)).toBe('Alert 1')
  editor.recover()
  await vi.advanceTimersByTimeAsync(0)
  expect([read(editor), isSaved(editor), editor.store.getState().recovery]).toEqual([
    'Smoke',
    false,
    undefined,
  ])
  editor.undo()
  expect([read(editor), isSaved(editor)]).toEqual(['Alert 1', true])
})

test('somebody who writes without a pause loses two seconds at most', async () => {
  const browser = aBrowser()
  const editor = await opened(aScenario(), browser)
  for (let i = 1; i <= 30; i++) {
    write(editor, `Smoke ${i}`)
    await vi.advanceTimersByTimeAsync(100)
  }
  const [kept] = browser.kept.values()
  expect(kept?.atMs).toBeGreaterThanOrEqual(1_000_000 + 3_000 - 2_000)
})

test('unsaved changes that are discarded are offered no more', async () => {
  const folder = aScenario()
  const browser = aBrowser()
  write(await opened(folder, browser), 'Smoke')
  await vi.advanceTimersByTimeAsync(400)
  const editor = await opened(folder, browser)
  editor.dropRecovery()
  await vi.advanceTimersByTimeAsync(0)
  expect((await opened(folder, browser)).store.getState().recovery).toBeUndefined()
})

test('a browser that keeps nothing is told of', async () => {
  const editor = await opened(aScenario(), aBrowser(true))
  write(editor, 'Smoke')
  await vi.advanceTimersByTimeAsync(1_000)
  expect(editor.store.getState().kept).toBe('failed')
})

test('of two savers the second is told, sees both, and nothing is lost', async () => {
  const folder = aScenario()
  const [first, second] = [await opened(folder), await opened(folder)]
  write(first, 'Smoke')
  write(second, '煙', ['alerts', 1, 'texts', 'ja'])
  await first.save()
  await second.save()
  const { isComparing, onDisk } = second.store.getState()
  expect([isComparing, valueAt(draftIn(onDisk?.text), BODY)]).toEqual([true, 'Smoke'])
  expect(read(second, ['alerts', 1, 'texts', 'ja'])).toBe('煙')
  expect(draftIn(folder.texts.get(ID))).toEqual(first.store.getState().draft)
})

test('what was settled of two versions is saved over just the one that was seen', async () => {
  const folder = aScenario()
  const [first, second] = [await opened(folder), await opened(folder)]
  write(first, 'Smoke')
  write(second, 'Fire')
  await first.save()
  await second.save()
  write(first, 'Smoke again')
  await first.save()
  second.settle(second.store.getState().draft, 'merge')
  await second.save()
  expect(second.store.getState().isComparing).toBe(true)
  expect(valueAt(draftIn(folder.texts.get(ID)), BODY)).toBe('Smoke again')
  second.settle(second.store.getState().draft, 'merge')
  await second.save()
  expect(valueAt(draftIn(folder.texts.get(ID)), BODY)).toBe('Fire')
})

test('taking theirs can be taken back', async () => {
  const folder = aScenario()
  const editor = await opened(folder)
  write(editor, 'Fire')
  folder.write(ID, textOf(setAt(BODY, 'Smoke').apply(aDraft())))
  await editor.lookAtDisk()
  const theirs = draftIn(folder.texts.get(ID))
  editor.settle(theirs, 'merge')
  expect([read(editor), isSaved(editor)]).toEqual(['Smoke', true])
  editor.undo()
  expect([read(editor), isSaved(editor)]).toEqual(['Fire', false])
})

test('a file that changes under an open editor is told of, and loaded only when asked for', async () => {
  const folder = aScenario()
  const editor = await opened(folder)
  await editor.lookAtDisk()
  expect(editor.store.getState().onDisk).toBeUndefined()
  folder.write(ID, textOf(setAt(BODY, 'Smoke').apply(aDraft())))
  await editor.lookAtDisk()
  expect([editor.store.getState().onDisk !== undefined, read(editor)]).toEqual([true, 'Alert 1'])
  editor.takeDisk()
  expect([read(editor), isSaved(editor), editor.store.getState().onDisk]).toEqual(['Smoke', true, undefined])
})

test('a file that was deleted meanwhile is said to be gone, and written anew when it is saved again', async () => {
  const folder = aScenario()
  const editor = await opened(folder)
  write(editor, 'Smoke')
  folder.texts.delete(ID)
  await editor.save()
  expect([editor.store.getState().fault, folder.texts.has(ID)]).toEqual([{ type: 'gone' }, false])
  await editor.save()
  expect([isSaved(editor), valueAt(draftIn(folder.texts.get(ID)), BODY)]).toEqual([true, 'Smoke'])
})

test('a new scenario whose id was taken meanwhile is saved under another, and overwrites nothing', async () => {
  const folder = aFolder({ [ID]: 'somebody was quicker' })
  const editor = createEditor(
    { id: ID, draft: aDraft(), base: undefined, recovery: undefined },
    { files: folder.files, drafts: aBrowser().drafts, checker: checkHere, tab: 'tab' },
  )
  await editor.save()
  expect(editor.store.getState().fault).toEqual({ type: 'taken' })
  editor.rename('harbour-fire-2')
  await editor.save()
  expect([isSaved(editor), folder.texts.get(ID), folder.texts.has('harbour-fire-2')]).toEqual([
    true,
    'somebody was quicker',
    true,
  ])
})

test('what the server refuses is told, and is still there to save again', async () => {
  const folder = aScenario()
  const editor = await opened(folder)
  write(editor, 'Smoke')
  folder.answers.push({ status: 'refused', error: 'offline' })
  await editor.save()
  expect(editor.store.getState().fault).toEqual({ type: 'refused', error: 'offline' })
  await editor.save()
  expect([isSaved(editor), editor.store.getState().fault]).toEqual([true, undefined])
})

test('a problem leads to its alert and its field', async () => {
  const editor = await opened(aScenario())
  write(editor, '', ['alerts', 2, 'texts', 'en'])
  await vi.advanceTimersByTimeAsync(0)
  const [problem] = editor.store.getState().problems
  expect(problem?.path).toEqual(['alerts', 2, 'texts', 'en'])
  editor.goTo(problem?.path ?? [])
  const { selected, goal } = editor.store.getState()
  expect([selected, goal]).toEqual([2, { place: ['alerts', 2, 'texts', 'en'] }])
})

test('[ED15] a file that was deleted under an open editor is told, though nothing was unsaved, and saved again', async () => {
  const folder = aScenario()
  const browser = aBrowser()
  const editor = await opened(folder, browser)
  folder.texts.delete(ID)
  // Some programs save by deleting first: once is not enough.
  await editor.lookAtDisk()
  expect(editor.store.getState().fault).toBeUndefined()
  await editor.lookAtDisk()
  expect([editor.store.getState().fault, isSaved(editor)]).toEqual([{ type: 'gone' }, false])
  await vi.advanceTimersByTimeAsync(3_000)
  expect(browser.kept.size).toBe(1)
  await editor.save()
  expect([folder.texts.get(ID), isSaved(editor)]).toEqual([textOf(aDraft()), true])
})

test('[ED15] a save whose answer was lost is no change by somebody else', async () => {
  const folder = aScenario()
  const editor = await opened(folder)
  write(editor, 'Smoke')
  folder.answers.push({ status: 'refused', error: 'offline' })
  await editor.save()
  expect(editor.store.getState().fault).toEqual({ type: 'refused', error: 'offline' })
  folder.write(ID, editor.textOf())
  await editor.lookAtDisk()
  const { onDisk, fault } = editor.store.getState()
  expect([onDisk, fault, isSaved(editor)]).toEqual([undefined, undefined, true])
})
