import { setAt } from '@alert-replay/shared/draft/edits.ts'
import { act, cleanup, fireEvent, render, screen } from '@testing-library/react'
import i18next from 'i18next'
import { Suspense } from 'react'
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { createEditor, type Editor } from '../../../client/src/features/editor/editor-store.ts'
import { TimelineEditor } from '../../../client/src/features/editor/timeline-editor.tsx'
import { startLanguage, switchLanguage } from '../../../client/src/lib/language.ts'
import { aBrowser, aDraft, aFolder, checkHere } from './fake-parts.ts'

beforeAll(startLanguage)
beforeEach(() => switchLanguage('en'))
const open: Editor[] = []
afterEach(() => {
  cleanup()
  for (const editor of open.splice(0)) editor.close()
})

/** Alerts at 09:00, 09:01 and 09:02, the last of them chosen; nothing is laid out here, and 800 pixels are 10 minutes. */
async function show(): Promise<Editor> {
  await i18next.loadNamespaces(['editor', 'common'])
  const editor = createEditor(
    { id: 'a-scenario', draft: aDraft(3), base: undefined, recovery: undefined },
    { files: aFolder().files, drafts: aBrowser().drafts, checker: checkHere, tab: 'a' },
  )
  open.push(editor)
  editor.select(2)
  render(
    <Suspense>
      <TimelineEditor editor={editor} />
    </Suspense>,
  )
  return editor
}
const MINUTE_PX = 80
const handle = (): HTMLElement => screen.getByRole('slider')
/** A day is in one piece. */
const inWords = (text: string | null | undefined): string | undefined => text?.replaceAll('\u00a0', ' ')
const shown = (): string | undefined => inWords(handle().getAttribute('aria-valuetext'))
const pointer = { pointerId: 7, isPrimary: true, button: 0, buttons: 1 }
const press = (element: Element, more = {}): boolean =>
  fireEvent.pointerDown(element, { ...pointer, clientX: 0, ...more })
const moveTo = (minutes: number): boolean =>
  fireEvent.pointerMove(handle(), { ...pointer, clientX: minutes * MINUTE_PX })
const release = (minutes: number): boolean =>
  fireEvent.pointerUp(handle(), { ...pointer, clientX: minutes * MINUTE_PX })
const atsOf = (editor: Editor): readonly unknown[] =>
  (editor.store.getState().draft['alerts'] as readonly { readonly at: unknown }[]).map(({ at }) => at)
const UNCHANGED = ['+0m', '+1m', '+2m']

describe('[ED4] the timeline', () => {
  it('drags the pressed mark, chosen or not, and its time goes past the others', async () => {
    const editor = await show()
    press(screen.getByTitle('09:01'))
    expect(shown()).toBe('09:01')
    expect(document.activeElement).toBe(handle())
    moveTo(2)
    expect(shown()).toBe('09:03')
    release(3)
    expect(atsOf(editor)).toEqual(['+0m', '+2m', '+4m'])
    expect(editor.store.getState().selected).toBe(2)
    expect(shown()).toBe('09:04')
    moveTo(1)
    expect(shown()).toBe('09:04')
  })

  it.each([
    ['the pointer is taken away', () => fireEvent.pointerCancel(handle(), pointer)],
    ['its capture is lost', () => fireEvent.lostPointerCapture(handle(), pointer)],
    ['Escape is pressed', () => fireEvent.keyDown(document.body, { key: 'Escape' })],
    ['another alert is chosen by a key', () => fireEvent.keyDown(handle(), { key: 'PageUp' })],
  ])('takes a drag back when %s, and shows every alert where it is', async (_what, end) => {
    const editor = await show()
    press(screen.getByTitle('09:01'))
    moveTo(4)
    expect(shown()).toBe('09:05')
    end()
    moveTo(6)
    release(6)
    expect(atsOf(editor)).toEqual(UNCHANGED)
    for (const [index, time] of ['09:00', '09:01', '09:02'].entries()) {
      act(() => editor.select(index))
      expect(shown()).toBe(time)
    }
  })

  it('takes a drag back when its alert gets another time meanwhile', async () => {
    const editor = await show()
    press(screen.getByTitle('09:01'))
    moveTo(4)
    act(() => editor.edit(setAt(['alerts', 1, 'at'], '09:01:30')))
    expect(shown()).toBe('09:01:30')
    release(6)
    expect(atsOf(editor)).toEqual(['+0m', '09:01:30', '+2m'])
  })

  it('is moved by the pointer that pressed, and by its first button alone', async () => {
    const editor = await show()
    press(screen.getByTitle('09:01'), { button: 2 })
    press(screen.getByTitle('09:01'), { isPrimary: false })
    moveTo(4)
    release(4)
    expect(editor.store.getState().selected).toBe(2)
    press(screen.getByTitle('09:01'))
    fireEvent.pointerMove(handle(), { ...pointer, pointerId: 8, clientX: 300 })
    fireEvent.pointerUp(handle(), { ...pointer, pointerId: 8, clientX: 300 })
    expect([shown(), atsOf(editor)]).toEqual(['09:01', UNCHANGED])
    release(2)
    expect(atsOf(editor)).toEqual(['+0m', '+2m', '+3m'])
  })

  it('sets seconds while Shift is held, and writes them', async () => {
    const editor = await show()
    press(screen.getByTitle('09:01'))
    fireEvent.pointerUp(handle(), { ...pointer, clientX: MINUTE_PX / 2, shiftKey: true })
    expect(atsOf(editor)[1]).toBe('+1m30s')
    fireEvent.keyDown(handle(), { key: 'ArrowRight' })
    expect(atsOf(editor)[1]).toBe('+2m')
    fireEvent.keyDown(handle(), { key: 'ArrowLeft', shiftKey: true })
    expect(atsOf(editor)[1]).toBe('+1m59s')
  })

  it('sets no seconds of what happened where nobody knows them', async () => {
    const editor = await show()
    act(() => editor.edit(setAt(['kind'], 'recorded')))
    act(() => editor.edit(setAt(['alerts', 1, 'at'], '09:01')))
    press(screen.getByTitle('09:01'))
    fireEvent.pointerMove(handle(), { ...pointer, clientX: MINUTE_PX * 0.7, shiftKey: true })
    expect(shown()).toBe('09:02')
    fireEvent.pointerUp(handle(), { ...pointer, clientX: MINUTE_PX * 0.7, shiftKey: true })
    expect(atsOf(editor)[1]).toBe('09:02')
  })

  it('[ED18] tells the day where the alerts come on more than one', async () => {
    const editor = await show()
    expect(shown()).toBe('09:02')
    act(() => editor.edit(setAt(['alerts', 2, 'at'], '2030-05-03T10:00')))
    expect(shown()).toBe('3 May 10:00')
    expect(inWords(handle().textContent)).toContain('3 May 10:00')
    expect(screen.getByTitle('1 May 09:01')).toBeDefined()
    const ticks = [...document.querySelectorAll('[class*="tick"]')].map(({ textContent }) =>
      inWords(textContent),
    )
    expect(ticks.length).toBeGreaterThan(1)
    expect(ticks.every((tick) => /^[1-3] May \d\d:00$/.test(tick ?? ''))).toBe(true)
    expect(new Set(ticks).size).toBe(ticks.length)
  })

  it('[ED18] tells the day of a mark that is dragged to another', async () => {
    const editor = await show()
    act(() => editor.edit(setAt(['start'], '2030-05-01T23:57+09:00')))
    press(screen.getByTitle('23:58'))
    expect(shown()).toBe('23:58')
    moveTo(4)
    expect(shown()).toBe('2 May 00:02')
    fireEvent.keyDown(document.body, { key: 'Escape' })
  })

  it('promises seconds only where they can be set', async () => {
    const editor = await show()
    const hint = (): string | null | undefined =>
      document.querySelector(`#${CSS.escape(handle().getAttribute('aria-describedby') ?? '')}`)?.textContent
    expect(hint()).toContain('with Shift a second')
    act(() => editor.edit(setAt(['kind'], 'recorded')))
    act(() => editor.edit(setAt(['alerts', 1, 'at'], '09:01')))
    act(() => editor.select(1))
    expect(hint()).toContain('a minute at a time')
    expect(hint()).not.toContain('Shift')
    fireEvent.keyDown(handle(), { key: 'ArrowRight', shiftKey: true })
    expect(atsOf(editor)).toContain('09:02')
    act(() => editor.edit(setAt(['alerts', editor.store.getState().selected ?? 0, 'at'], '09:02:10')))
    expect(hint()).toContain('with Shift a second')
  })
})
