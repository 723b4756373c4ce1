import { useEffect, useRef, useState } from 'react'
import { randomId } from '../../lib/random-id.ts'
import { createEditor, type Editor } from './editor-store.ts'
import { live } from './living.ts'
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
  const held = useRef<{ readonly editor: Editor; readonly end: () => void }>(undefined)
  useEffect(() => {
    // What goes on under another id is the same editor at another address.
    if (held.current?.editor.store.getState().id === id) return
    let isLeft = false
    void openOnce(id).then((opened) => {
      if (isLeft) return
      leave(held)
      if (opened.status !== 'open') return setState(opened)
      const tab = randomId()
      const editor = createEditor(opened.opening, { tab })
      held.current = { editor, end: live(tab) }
      setState({ status: 'open', editor })
    })
    return () => {
      isLeft = true
    }
  }, [id])
  useEffect(() => () => leave(held), [])
  return state
}

interface Held {
  current: { readonly editor: Editor; readonly end: () => void } | undefined
}

function leave(held: Held): void {
  held.current?.editor.close()
  held.current?.end()
  held.current = undefined
}
