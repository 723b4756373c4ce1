import { useEffect, useRef, useState, type MouseEvent, type PointerEvent } from 'react'
import { dropAt } from './edits.ts'
import type { Editor } from './editor-store.ts'
import { timedRowsOf, type Row } from './rows.ts'
import { dragged, type Drag, type Field } from './timeline-drag.ts'

/** How the field lies when an alert is dragged in it, with or without seconds; undefined where nothing can be dragged. */
export type FieldOf = (index: number, row: Row, isFine: boolean) => Field | undefined

interface FieldHandlers {
  readonly onPointerMove: (event: PointerEvent) => void
  readonly onPointerUp: (event: PointerEvent) => void
  readonly onPointerCancel: (event: PointerEvent) => void
  readonly onLostPointerCapture: (event: PointerEvent) => void
  readonly onMouseDown: (event: MouseEvent) => void
}

export interface MarkDrag {
  /** What is pressed or dragged now. */
  readonly drag: Drag | undefined
  readonly onPress: (event: PointerEvent, index: number) => void
  /** For the field around all marks: it takes the pointer, for a mark may go while it is dragged. */
  readonly handlers: FieldHandlers
}

/**
 * Lets every mark be pressed and dragged in one go. The pressed alert becomes the chosen one. The drag ends, without a
 * change, when Escape is pressed, the pointer is taken away, or that alert is another or no longer the chosen one.
 */
export function useMarkDrag(editor: Editor, fieldOf: FieldOf): MarkDrag {
  const [drag, setDrag] = useState<Drag>()
  // Pointers move more often than the page is drawn: what they do goes by the newest.
  const held = useRef<Drag>(undefined)
  const become = (next: Drag | undefined): void => {
    held.current = next
    setDrag(next)
  }
  const isHeld = drag !== undefined
  useEffect(() => {
    if (!isHeld) return
    const giveUp = (): void => {
      held.current = undefined
      setDrag(undefined)
    }
    const onKey = (event: KeyboardEvent): void => {
      if (event.key === 'Escape') giveUp()
    }
    addEventListener('keydown', onKey, { capture: true })
    const unsubscribe = editor.store.subscribe(({ draft, selected }) => {
      const { current } = held
      const isSame = selected === current?.index && timedRowsOf(draft)[current?.index ?? -1] === current?.row
      if (!isSame) giveUp()
    })
    return () => {
      removeEventListener('keydown', onKey, { capture: true })
      unsubscribe()
    }
  }, [isHeld, editor])

  const moved = (event: PointerEvent): Drag | undefined => {
    const { current } = held
    if (current?.pointerId !== event.pointerId) return undefined
    const field = fieldOf(current.index, current.row, event.shiftKey)
    return field && dragged(current, event.clientX, field)
  }
  const end = ({ pointerId }: PointerEvent): void => {
    if (held.current?.pointerId === pointerId) become(undefined)
  }
  return {
    drag,
    onPress: (event, pressed) => {
      if (event.button !== 0 || !event.isPrimary) return
      const row = timedRowsOf(editor.store.getState().draft)[pressed]
      finishTyping(event.currentTarget)
      // A time that was typed has put its alert where it belongs.
      const index = timedRowsOf(editor.store.getState().draft).findIndex((one) => one === row)
      if (!row || index === -1) return
      editor.select(index)
      become({ pointerId: event.pointerId, index, row, fromX: event.clientX, offsetMs: undefined })
      event.currentTarget.parentElement?.setPointerCapture(event.pointerId)
    },
    handlers: {
      onPointerMove: (event) => {
        const next = moved(event)
        if (next && next !== held.current) become(next)
      },
      onPointerUp: (event) => {
        const last = moved(event)
        end(event)
        if (last?.offsetMs !== undefined && last.offsetMs !== last.row.offsetMs)
          editor.edit(dropAt(last.index, last.offsetMs))
      },
      onPointerCancel: end,
      onLostPointerCapture: end,
      // A press puts the focus on the handle, and it is to stay there.
      onMouseDown: (event) => {
        if (held.current) event.preventDefault()
      },
    },
  }
}

/** What is being typed elsewhere is written to its end before another alert comes into the form. */
function finishTyping(mark: Element): void {
  const { activeElement } = document
  if (activeElement instanceof HTMLElement && !mark.parentElement?.contains(activeElement))
    activeElement.blur()
}
