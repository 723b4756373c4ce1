import { useEffect } from 'react'
import type { Editor } from './editor-store.ts'
import { isInField } from './field-id.ts'

/** Undo, redo and save by the keys that every editor has, wherever the focus is. */
export function useEditorKeys(editor: Editor): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey || event.isComposing) return
      const act = actionOf(event)
      if (!act) return
      const isSave = event.key.toLowerCase() === 's'
      if (!isSave && (hasTextOfItsOwn(event.target) || editor.store.getState().isComparing)) return
      // The field's own undo knows nothing of the draft.
      event.preventDefault()
      act(editor)
    }
    addEventListener('keydown', onKey)
    return () => removeEventListener('keydown', onKey)
  }, [editor])
}

/** An id to be chosen, a text to be pasted, a word to be looked for: their field alone knows what was typed. */
const hasTextOfItsOwn = (target: EventTarget | null): boolean =>
  target instanceof Element &&
  target.matches('textarea, input:not([type=checkbox], [type=radio])') &&
  (target.matches('[data-own-text]') || !isInField(target))

function actionOf({ key, shiftKey }: KeyboardEvent): ((editor: Editor) => void) | undefined {
  switch (key.toLowerCase()) {
    case 'z':
      return (editor) => (shiftKey ? editor.redo() : editor.undo())
    case 'y':
      return (editor) => editor.redo()
    case 's':
      return (editor) => void editor.save()
    default:
      return undefined
  }
}
