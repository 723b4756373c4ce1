import { useEffect, useRef, type RefObject } from 'react'
import { useStore } from 'zustand'
import type { Editor } from './editor-store.ts'

interface FormTopParts {
  readonly form: RefObject<HTMLElement | null>
  /** Whether the form stands beside the list, and not below it. */
  readonly isBeside: boolean
}

/**
 * Whoever chooses another alert comes to the top of its form, not into its middle. The focus stays where it is; so where
 * the form is below the list, whoever goes through the list by keys stays at the list.
 */
export function useFormTop(editor: Editor, { form, isBeside }: FormTopParts): void {
  const formKey = useStore(editor.store, (state) => state.formKey)
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
  useEffect(() => {
    if (shown.current === formKey) return
    shown.current = formKey
    // A field that somebody asked for comes into sight by itself; and nothing moves under what is being dragged.
    if (editor.store.getState().goal || by.current === 'pressing') return
    const isInList = document.activeElement?.closest('[role="listbox"], [role="slider"]') != null
    if (!isBeside && isInList && by.current === 'keys') return
    const top = form.current?.getBoundingClientRect().top ?? 0
    const from = Number.parseFloat(getComputedStyle(document.documentElement).scrollPaddingBlockStart) || 0
    const isInSight = top >= from - 1 && top < innerHeight * (isBeside ? 0.75 : 0.35)
    if (!isInSight) form.current?.scrollIntoView({ block: 'start' })
  }, [formKey, editor, form, isBeside])
}
