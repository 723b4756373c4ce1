import { removeAlert, retime, setAt } from '@alert-replay/shared/draft/edits.ts'
import { act, cleanup, renderHook } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createEditor, type Editor } from '../../../client/src/features/editor/editor-store.ts'
import { useChosen } from '../../../client/src/features/editor/use-chosen.ts'
import { aBrowser, aDraft, aFolder } from './fake-parts.ts'

const open: Editor[] = []
beforeEach(() => vi.useFakeTimers())
afterEach(() => {
  cleanup()
  for (const editor of open.splice(0)) editor.close()
  vi.useRealTimers()
})

/** An editor with the first of five alerts chosen, and what its form shows. */
function show() {
  const editor = createEditor(
    { id: 'a-scenario', draft: aDraft(5), base: undefined, recovery: undefined },
    {
      files: aFolder().files,
      drafts: aBrowser().drafts,
      checker: () => ({ look: () => undefined, close: () => undefined }),
      tab: 'a',
    },
  )
  open.push(editor)
  const { result } = renderHook(() => useChosen(editor))
  const rests = async (): Promise<void> => act(async () => void (await vi.advanceTimersByTimeAsync(1_000)))
  return { editor, shown: () => result.current.chosen, showing: result, rests }
}

describe('[ED19] the form', () => {
  it('follows when whoever goes from alert to alert rests on one', async () => {
    const { editor, shown, showing, rests } = show()
    for (const index of [1, 2, 3]) act(() => editor.select(index))
    expect(shown().selected).toBe(0)
    expect(showing.current.isLeft).toBe(true)
    await rests()
    expect(showing.current.isLeft).toBe(false)
    expect(shown()).toMatchObject({ selected: 3, formKey: editor.store.getState().formKey })
  })

  it('stays whole until then, whatever happens to the alerts', async () => {
    const { editor, shown, showing, rests } = show()
    act(() => editor.select(1))
    const before = shown()
    act(() => editor.edit(removeAlert(0)))
    expect(shown()).toBe(before)
    expect(before.draft).not.toBe(editor.store.getState().draft)
    await rests()
    const { draft, selected, formKey } = editor.store.getState()
    expect(shown()).toEqual({ draft, selected, formKey })
    expect(showing.current.isLeft).toBe(false)
  })

  it.each([
    ['an edit of its own alert', (editor: Editor) => editor.edit(setAt(['alerts', 0, 'at'], '+1s'))],
    ['an alert that is moved past others', (editor: Editor) => editor.edit(retime(0, 150_000))],
    ['a field that is asked for', (editor: Editor) => editor.goTo(['alerts', 2, 'at'])],
  ])('shows without a wait %s', (_what, happen) => {
    const { editor, shown } = show()
    act(() => happen(editor))
    const { draft, selected, formKey } = editor.store.getState()
    expect(shown()).toEqual({ draft, selected, formKey })
    act(() => editor.reached())
    expect(shown()).toEqual({ draft, selected, formKey })
  })

  it('shows at once what an edit out of it brings, also another alert, and waits again for the next choice', () => {
    const { editor, shown, showing } = show()
    act(() => showing.current.edit(removeAlert(0)))
    const { draft, selected, formKey } = editor.store.getState()
    expect(shown()).toEqual({ draft, selected, formKey })
    act(() => editor.select(3))
    expect(shown().selected).toBe(0)
    expect(showing.current.isLeft).toBe(true)
  })
})
