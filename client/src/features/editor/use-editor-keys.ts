import { useEffect } from 'react'
import type { Editor } from './editor-store.ts'

/** Undo, redo and save by the keys that every editor has, wherever the focus is. */
export function useEditorKeys(editor: Editor): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey || event.isComposing) return
      const act = actionOf(event)
      if (!act) return
      // The field's own undo knows nothing of the draft.
      event.preventDefault()
      act(editor)
    }
    addEventListener('keydown', onKey)
    return () => removeEventListener('keydown', onKey)
  }, [editor])
}

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
