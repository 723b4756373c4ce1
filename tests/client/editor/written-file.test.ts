import { setAt } from '@alert-replay/shared/draft/edits.ts'
import { describe, expect, it } from 'vitest'
import { createEditor, type Editor } from '../../../client/src/features/editor/editor-store.ts'
import {
  beginWith,
  offerCopy,
  offeredCopy,
  openScenario,
} from '../../../client/src/features/editor/open-editor.ts'
import { aBrowser, aFolder, checkHere } from './fake-parts.ts'

const ID = 'harbour-fire'
/** As somebody wrote it: fields and lines in an order of their own. */
const OWN = `{
  "title": { "en": "Fire at the harbour" },
  "languages": ["en"],
  "kind": "made-up",
  "start": "2030-05-01T09:00+09:00",
  "alerts": [
    { "texts": { "en": "Smoke" }, "channels": ["app"], "phases": ["warning"], "at": "+0s", "id": "one" },
    { "texts": { "en": "Fire" }, "channels": ["app"], "phases": ["update"], "at": "+5m", "id": "two" }
  ],
  "format": 2
}
`
const EDITED = OWN.replace('"Smoke"', '"Ashes"')

type Folder = ReturnType<typeof aFolder>
type Browser = ReturnType<typeof aBrowser>
let tabs = 0

async function opened(folder: Folder, { drafts }: Browser = aBrowser(), id = ID): Promise<Editor> {
  const found = await openScenario(id, { files: folder.files, drafts })
  if (found.status !== 'open') throw new Error(`not opened: ${found.status}`)
  return createEditor(found.opening, {
    files: folder.files,
    drafts,
    checker: checkHere,
    tab: `tab ${++tabs}`,
  })
}
const edit = (editor: Editor): void => editor.edit(setAt(['alerts', 0, 'texts', 'en'], 'Ashes'))

describe('[ED2] a file is written in its lines', () => {
  it('where it was deleted under the editor', async () => {
    const folder = aFolder({ [ID]: OWN })
    const editor = await opened(folder)
    edit(editor)
    folder.texts.delete(ID)
    await editor.save()
    expect(editor.store.getState().fault).toEqual({ type: 'gone' })
    await editor.save()
    expect(folder.texts.get(ID)).toBe(EDITED)
  })

  it('where it was deleted, and the tab crashed before it was saved again', async () => {
    const folder = aFolder({ [ID]: OWN })
    const browser = aBrowser()
    const crashed = await opened(folder, browser)
    edit(crashed)
    folder.texts.delete(ID)
    await crashed.save()
    await crashed.flush()
    const editor = await opened(folder, browser)
    expect(editor.textOf()).toBe(EDITED)
    await editor.save()
    expect(folder.texts.get(ID)).toBe(EDITED)
  })

  it('where it was broken under the editor, and is saved over what broke it', async () => {
    const folder = aFolder({ [ID]: OWN })
    const editor = await opened(folder)
    edit(editor)
    folder.write(ID, '{ "alerts": [')
    await editor.save()
    expect(editor.textOf()).toBe(EDITED)
    editor.settle(editor.store.getState().draft, 'merge')
    await editor.save()
    expect(folder.texts.get(ID)).toBe(EDITED)
  })

  it('where somebody else saved it in others: what is in the folder keeps its lines', async () => {
    const folder = aFolder({ [ID]: OWN })
    const editor = await opened(folder)
    edit(editor)
    const theirs = OWN.replace('  "format": 2\n', '  "format": 2,\n  "hazards": []\n')
    folder.write(ID, theirs)
    await editor.save()
    editor.settle({ ...editor.store.getState().draft, hazards: [] }, 'merge')
    await editor.save()
    expect(folder.texts.get(ID)).toBe(theirs.replace('"Smoke"', '"Ashes"'))
  })

  it('under another id, saved or as a copy, also after a reload of the copy', async () => {
    const folder = aFolder({ [ID]: OWN })
    const editor = await opened(folder)
    edit(editor)
    editor.rename('another-fire')
    await editor.save()
    expect(folder.texts.get('another-fire')).toBe(EDITED)

    offerCopy(ID, editor.store.getState().draft, editor.textOf())
    const offered = offeredCopy(ID)
    if (!offered) throw new Error('no copy')
    beginWith('a-copy', offered.draft, offered.like)
    const browser = aBrowser()
    const copy = await opened(folder, browser, 'a-copy')
    expect(copy.textOf()).toBe(EDITED)
    await copy.flush()
    const again = await opened(folder, browser, 'a-copy')
    await again.save()
    expect(folder.texts.get('a-copy')).toBe(EDITED)
  })

  it('where what another time left unsaved is taken', async () => {
    const folder = aFolder({ [ID]: OWN })
    const browser = aBrowser()
    const crashed = await opened(folder, browser)
    edit(crashed)
    await crashed.flush()
    const editor = await opened(folder, browser)
    editor.recover()
    await editor.save()
    expect(folder.texts.get(ID)).toBe(EDITED)
  })
})
