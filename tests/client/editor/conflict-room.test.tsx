import { setAt, type Edit } from '@alert-replay/shared/draft/edits.ts'
import { valueAt } from '@alert-replay/shared/draft/place.ts'
import { act, cleanup, fireEvent, render, screen, within } from '@testing-library/react'
import i18next from 'i18next'
import { Suspense } from 'react'
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { ConflictRoom } from '../../../client/src/features/editor/conflict-room.tsx'
import { differingFields, markedIn } from '../../../client/src/features/editor/differing-fields.ts'
import { createEditor, type Editor } from '../../../client/src/features/editor/editor-store.ts'
import { startLanguage, switchLanguage } from '../../../client/src/lib/language.ts'
import { aBrowser, aDraft, aFolder, checkHere, draftIn, textOf } from './fake-parts.ts'

beforeAll(startLanguage)
beforeEach(() => switchLanguage('en'))
const open: Editor[] = []
afterEach(() => {
  cleanup()
  for (const editor of open.splice(0)) editor.close()
})

const ID = 'harbour-fire'
const wordsOf = (index: number): readonly (string | number)[] => ['alerts', index, 'texts', 'en']
/** The words of those alerts, at one stroke. */
const words = (indexes: readonly number[], en: string): Edit => ({
  name: 'set',
  apply: (draft) => ({
    ...draft,
    alerts: (draft['alerts'] as readonly { readonly texts: object }[]).map((alert, i) =>
      indexes.includes(i) ? { ...alert, texts: { ...alert.texts, en } } : alert,
    ),
  }),
})
const upTo = (count: number, from = 0): readonly number[] =>
  Array.from({ length: count - from }, (_, i) => from + i)

/** A scenario that somebody else saved while it was edited here, at the moment of the save. */
async function show(count: number, mine: Edit, theirs: Edit) {
  await i18next.loadNamespaces(['editor', 'editor-form', 'alerts', 'common'])
  const draft = aDraft(count)
  const folder = aFolder({ [ID]: textOf(draft) })
  const base = { text: textOf(draft), etag: '"1"' }
  const editor = createEditor(
    { id: ID, draft, base, recovery: undefined },
    { files: folder.files, drafts: aBrowser().drafts, checker: checkHere, tab: 'a' },
  )
  open.push(editor)
  folder.write(ID, textOf(theirs.apply(draft)))
  editor.edit(mine)
  await editor.save()
  const { container } = render(
    <Suspense>
      <ConflictRoom editor={editor} />
    </Suspense>,
  )
  return { editor, folder, elements: () => container.querySelectorAll('*').length }
}

const groups = (): readonly HTMLElement[] =>
  screen.queryAllByRole('group').filter(({ tagName }) => tagName === 'FIELDSET')
const fold = (): HTMLElement => screen.getByText(/only one of you changed/)
const save = (): HTMLElement => screen.getByRole('button', { name: 'Save the chosen version' })
async function unfold(): Promise<void> {
  const details = fold().closest('details')
  if (!details) throw new Error('no fold')
  await act(async () => {
    details.open = true
    fireEvent(details, new Event('toggle'))
  })
}

describe('[ED14] comparing two versions', () => {
  it('what both changed is there to be chosen; what one of them changed is folded, and decided', async () => {
    const { folder } = await show(3, words([0, 2], 'Mine'), words([0, 1], 'Theirs'))
    expect(groups().map((group) => group.querySelector('legend')?.textContent)).toEqual(['Alert alert-1'])
    expect(fold().textContent).toMatch(/^2 parts/)
    await unfold()
    expect(groups().map((group) => group.querySelector('legend')?.textContent)).toEqual([
      'Alert alert-1',
      'Alert alert-2 changed by them only',
      'Alert alert-3 changed by you only',
    ])
    const [first, , third] = groups()
    fireEvent.click(within(first as HTMLElement).getByRole('radio', { name: 'Theirs' }))
    // Nobody is held to what was decided for them.
    fireEvent.click(within(third as HTMLElement).getByRole('radio', { name: 'Theirs' }))
    await act(async () => fireEvent.click(save()))
    const saved = draftIn(folder.texts.get(ID))
    expect([0, 1, 2].map((index) => valueAt(saved, wordsOf(index)))).toEqual(['Theirs', 'Theirs', 'Alert 3'])
  })

  it('where nobody changed the same, nothing has to be chosen', async () => {
    const { folder } = await show(3, words([0], 'Mine'), words([1], 'Theirs'))
    expect(screen.getByText(/nothing has to be chosen/)).toBeTruthy()
    expect(groups()).toEqual([])
    await act(async () => fireEvent.click(save()))
    const saved = draftIn(folder.texts.get(ID))
    expect([0, 1].map((index) => valueAt(saved, wordsOf(index)))).toEqual(['Mine', 'Theirs'])
  })

  it('of an alert the fields are shown that differ, by the names of the form', async () => {
    const long = 'The harbour is closed. '.repeat(100)
    await show(3, words([0], `${long}Stay away.`), words([0], `${long}Go away.`))
    const [group] = groups()
    expect(group?.textContent).not.toContain('Where it stands in the sequence')
    const terms = [...(group?.querySelectorAll('dt') ?? [])].map(({ textContent }) => textContent)
    expect(terms).toEqual(['Texts, English texts.en', 'Texts, English texts.en'])
    const values = [...(group?.querySelectorAll('dd') ?? [])]
    expect(values.map((value) => value.querySelector('mark')?.textContent)).toEqual(['Stay', 'Go'])
    expect(Math.max(...values.map(({ textContent }) => textContent?.length ?? 0))).toBeLessThan(200)
  })

  it('of hundreds of alerts only so many are on the page as somebody looks at', async () => {
    const count = 400
    const both = upTo(200)
    const { elements, editor } = await show(
      count,
      words(both, 'Mine'),
      words([...both, ...upTo(count, 200)], 'Theirs'),
    )
    expect(groups()).toHaveLength(40)
    expect(elements()).toBeLessThan(1_500)
    fireEvent.click(screen.getByRole('button', { name: 'Show 40 more' }))
    expect(groups()).toHaveLength(80)
    expect(document.activeElement?.closest('fieldset')?.textContent).toContain('alert-41')
    expect(fold().textContent).toMatch(/^200 parts/)
    await unfold()
    expect(groups()).toHaveLength(120)
    expect(elements()).toBeLessThan(4_000)
    expect(save().getAttribute('aria-disabled')).toBe('true')
    fireEvent.click(screen.getByRole('button', { name: 'All as in theirs' }))
    await act(async () => fireEvent.click(save()))
    expect(valueAt(editor.store.getState().saved, wordsOf(399))).toBe('Theirs')
  })

  it('of an alert that differs in much only so many fields', async () => {
    const many = Object.fromEntries(upTo(200).map((i) => [`own${i}`, i]))
    const { elements } = await show(
      2,
      setAt(['alerts', 0, 'mine'], many),
      setAt(['alerts', 0, 'mine'], { a: 'b' }),
    )
    expect(elements()).toBeLessThan(150)
    fireEvent.click(screen.getByRole('button', { name: 'Show 8 more' }))
    expect(groups()[0]?.querySelectorAll('dt')).toHaveLength(32)
  })
})

describe('[ED14] where two versions of a part differ', () => {
  it('is told as deep as both have fields, or lists as long', () => {
    const mine = { a: { b: 1, c: [1, 2] }, list: [{ x: 1, y: 1 }, { x: 2 }], same: { z: [] } }
    const theirs = {
      a: { b: 2, c: [1, 2, 3] },
      list: [{ x: 1, y: 2 }, { x: 2 }],
      same: { z: [] },
      more: null,
    }
    expect(differingFields(mine, theirs)).toEqual([
      { place: ['a', 'b'], mine: 1, theirs: 2 },
      { place: ['a', 'c'], mine: [1, 2], theirs: [1, 2, 3] },
      { place: ['list', 0, 'y'], mine: 1, theirs: 2 },
      { place: ['more'], mine: undefined, theirs: null },
    ])
    expect(differingFields(undefined, { a: { b: 1 } })).toEqual([
      { place: ['a', 'b'], mine: undefined, theirs: 1 },
    ])
    expect(differingFields('a', { a: 1 })).toEqual([{ place: [], mine: 'a', theirs: { a: 1 } }])
    expect(differingFields({}, undefined)).toEqual([{ place: [], mine: {}, theirs: undefined }])
  })

  it('is marked in the text, which is cut before and after it, and no character is', () => {
    expect(markedIn('One two three', 'One 2 three')).toEqual({ before: 'One ', own: 'two', after: ' three' })
    expect(markedIn('One', undefined)).toEqual({ before: '', own: 'One', after: '' })
    expect(markedIn([1, 2], [1, 2, 3])).toEqual({ before: '[1,2', own: '', after: ']' })
    expect(markedIn('a😀b', 'a😁b')).toEqual({ before: 'a', own: '😀', after: 'b' })
    expect(markedIn('𠀀', '𠄀')).toEqual({ before: '', own: '𠀀', after: '' })
    const { before, own, after } = markedIn(`${'😀'.repeat(999)}x`, `${'😀'.repeat(999)}${'😁'.repeat(999)}`)
    expect([before.length, own, after]).toEqual([81, 'x', ''])
    expect(before.isWellFormed()).toBe(true)
    const long = markedIn(`x${'😀'.repeat(999)}`, 'y').own
    expect([long.length, long.isWellFormed()]).toEqual([600, true])
  })
})
