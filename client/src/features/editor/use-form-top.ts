import { useEffect, useRef, type RefObject } from 'react'
import type { Editor } from './editor-store.ts'

interface FormTopParts {
  readonly form: RefObject<HTMLElement | null>
  /** Of what is in it now: it may come a moment after it was chosen. */
  readonly formKey: number
  /** Whether the form stands beside the list, and not below it. */
  readonly isBeside: boolean
}

/**
 * Whoever chooses another alert comes to the top of its form, not into its middle. The focus stays where it is; so where
 * the form is below the list, whoever goes through the list by keys stays at the list.
 */
export function useFormTop(editor: Editor, { form, formKey, isBeside }: FormTopParts): void {
  const shown = useRef(formKey)
  const by = useRef<'keys' | 'pointer' | 'pressing'>('keys')
  useEffect(() => {
    const onKey = (): void => void (by.current = 'keys')
    const onDown = (): void => void (by.current = 'pressing')
    const onUp = (): void => void (by.current = 'pointer')
    const listeners = { keydown: onKey, pointerdown: onDown, pointerup: onUp, pointercancel: onUp }
    for (const [name, listener] of Object.entries(listeners)) addEventListener(name, listener, true)
    return () => {
      for (const [name, listener] of Object.entries(listeners)) removeEventListener(name, listener, true)
    }
  }, [])
  const chosenBy = useRef<'keys' | 'pointer' | 'pressing'>('keys')
  useEffect(
    () =>
      editor.store.subscribe((state, before) => {
        if (state.formKey !== before.formKey) chosenBy.current = by.current
      }),
    [editor],
  )
  useEffect(() => {
    if (shown.current === formKey) return
    shown.current = formKey
    // A field that somebody asked for comes into sight by itself; and nothing moves under what is being dragged.
    if (editor.store.getState().goal || chosenBy.current === 'pressing') return
    const isInList = document.activeElement?.closest('[role="listbox"], [role="slider"]') != null
    if (!isBeside && isInList && chosenBy.current === 'keys') return
    const top = form.current?.getBoundingClientRect().top ?? 0
    const from = Number.parseFloat(getComputedStyle(document.documentElement).scrollPaddingBlockStart) || 0
    const isInSight = top >= from - 1 && top < innerHeight * (isBeside ? 0.75 : 0.35)
    if (!isInSight) form.current?.scrollIntoView({ block: 'start' })
  }, [formKey, editor, form, isBeside])
}
