import { useEffect, useState } from 'react'
import { randomId } from '../../lib/random-id.ts'
import { createEditor, type Editor } from './editor-store.ts'
import { openScenario, type Opened } from './open-editor.ts'

export type OpenedEditor =
  | { readonly status: 'opening' }
  | { readonly status: 'open'; readonly editor: Editor }
  | Exclude<Opened, { readonly status: 'open' }>

/** React mounts twice where it is strict: both mounts are one opening. */
const opening = new Map<string, Promise<Opened>>()

function openOnce(id: string): Promise<Opened> {
  const already = opening.get(id)
  if (already) return already
  const opened = openScenario(id).finally(() => opening.delete(id))
  opening.set(id, opened)
  return opened
}

/** The editor of a scenario, for as long as its page is shown. */
export function useOpenedEditor(id: string): OpenedEditor {
  const [state, setState] = useState<OpenedEditor>({ status: 'opening' })
  useEffect(() => {
    let editor: Editor | undefined
    let isLeft = false
    void openOnce(id).then((opened) => {
      if (isLeft) return
      if (opened.status !== 'open') return setState(opened)
      editor = createEditor(opened.opening, { tab: randomId() })
      setState({ status: 'open', editor })
    })
    return () => {
      isLeft = true
      editor?.close()
    }
  }, [id])
  return state
}
