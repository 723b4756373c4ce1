import { setAt, addAlert, addLanguage, inTurn, type Edit } from '@alert-replay/shared/draft/edits.ts'
import type { Draft } from '@alert-replay/shared/draft/draft.ts'
import { cleanup, fireEvent, render, screen } from '@testing-library/react'
import i18next from 'i18next'
import { Suspense } from 'react'
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { createEditor, type Editor } from '../../../client/src/features/editor/editor-store.ts'
import { ProblemList } from '../../../client/src/features/editor/problem-list.tsx'
import { startLanguage, switchLanguage } from '../../../client/src/lib/language.ts'
import { aBrowser, aDraft, aFolder, checkHere } from './fake-parts.ts'

beforeAll(startLanguage)
beforeEach(() => switchLanguage('en'))
afterEach(cleanup)

async function show(draft: Draft): Promise<Editor> {
  await i18next.loadNamespaces(['editor', 'editor-form', 'alerts', 'common'])
  const opening = { id: 'harbour-fire', draft, base: undefined, recovery: undefined }
  const parts = { files: aFolder().files, drafts: aBrowser().drafts, checker: checkHere, tab: 'one' }
  const editor = createEditor(opening, parts)
  render(
    <Suspense>
      <ProblemList editor={editor} />
    </Suspense>,
  )
  await screen.findByText('Each leads to its field.')
  return editor
}

/** What the list says, each as: where | what to do. */
const told = (): readonly string[] =>
  screen.getAllByRole('button').map((button) =>
    [...button.children]
      .map(({ textContent }) => textContent)
      .slice(0, -1)
      .join(' | '),
  )

const after = (draft: Draft, ...edits: readonly Edit[]): Draft => inTurn('set', edits).apply(draft)

describe('[ED17] the list of problems', () => {
  it('names each as the form does, and says what to do there', async () => {
    const faulty = after(
      aDraft(3),
      setAt(['alerts', 1, 'phases'], undefined),
      setAt(['alerts', 1, 'channels'], []),
      setAt(['alerts', 1, 'id'], 'Second One'),
      setAt(['alerts', 2, 'id'], 'alert-1'),
      setAt(['alerts', 2, 'texts', 'en'], undefined),
      setAt(['alerts', 2, 'texts', 'ja'], { body: '警報', web: 'example.org' }),
      setAt(['alerts', 2, 'expected'], [{ action: { ja: '逃げる' } }]),
      setAt(['title', 'ja'], undefined),
      setAt(['countries'], ['JP', '日本']),
      setAt(['sources'], { 'My source': { title: 'A report' } }),
    )
    await show(faulty)
    expect(told().toSorted()).toEqual([
      'Alert of 09:01 · How it reached people | Tick at least one.',
      'Alert of 09:01 · Id | Use small letters, digits and single hyphens only, as in second-warning.',
      'Alert of 09:01 · Where it stands in the sequence | Tick at least one.',
      'Alert of 09:02 · Address, Japanese | Begin with https:// (or http://) and write the whole address.',
      'Alert of 09:02 · Id | The alert of 09:00 has this id already. Give this one another.',
      'Alert of 09:02 · Text, English | Write it.',
      'Alert of 09:02 · What people should do now 1 · Action, English | Write it.',
      'Countries | “日本” is no code of a country. Use two letters each, with a space between: JP KR.',
      'Source “My source” · Id | Use small letters, digits and single hyphens only, as in second-warning.',
      'Title, Japanese | Write it.',
    ])
  })

  it('tells of a new alert what is still to be written, box by box, and leads there', async () => {
    const editor = await show(addAlert().apply(aDraft(1)))
    expect(told()).toEqual([
      'Alert of 09:01 · Text, Japanese | Write it.',
      'Alert of 09:01 · Text, English | Write it.',
    ])
    screen.getByRole('button', { name: /English/ }).click()
    expect(editor.store.getState().goal?.place).toEqual(['alerts', 1, 'texts', 'en', 'body'])
  })

  it('goes by the language of the page, and names an alert without a time by its number', async () => {
    await switchLanguage('ja')
    const faulty = after(aDraft(2), addLanguage('ko'), setAt(['alerts', 1, 'at'], 'soon'))
    await i18next.loadNamespaces(['editor', 'editor-form', 'alerts', 'common'])
    const opening = { id: 'harbour-fire', draft: faulty, base: undefined, recovery: undefined }
    const parts = { files: aFolder().files, drafts: aBrowser().drafts, checker: checkHere, tab: 'one' }
    render(
      <Suspense>
        <ProblemList editor={createEditor(opening, parts)} />
      </Suspense>,
    )
    await screen.findByText('選ぶと、その欄に移ります。')
    expect(told()).toContain('09:00の警報 · 本文（韓国語） | 書いてください。')
    expect(told()).toContain('2番目の警報 · 本文（韓国語） | 書いてください。')
    expect(told()).toContain('題名（韓国語） | 書いてください。')
  })

  it('takes out a field that there is not, which no form shows, and leaves the rest', async () => {
    const editor = await show({ ...aDraft(1), 'x-note': 'ours' })
    fireEvent.click(screen.getByRole('button', { name: /^Take this field out: .*x-note/ }))
    await screen.findByText('This scenario can be replayed.')
    expect(editor.store.getState().draft).toEqual(aDraft(1))
    expect(document.activeElement).toBe(screen.getByRole('heading', { name: '0 problems' }))
    editor.undo()
    expect(editor.store.getState().draft).toHaveProperty('x-note')
  })
})
