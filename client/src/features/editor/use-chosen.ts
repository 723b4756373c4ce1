import type { Draft } from '@alert-replay/shared/draft/draft.ts'
import { startTransition, useCallback, useDeferredValue, useEffect, useMemo, useState } from 'react'
import { useStore } from 'zustand'
import type { Editor } from './editor-store.ts'

/** What the form shows, and the phone beside it: an alert of a draft, or the scenario's head. */
export interface Chosen {
  readonly draft: Draft
  /** Undefined for the head. */
  readonly selected: number | undefined
  /** Of the form; another alert has another one. */
  readonly formKey: number
}

/** Whoever goes from alert to alert by keys does not rest so long on one. */
const REST_MS = 120

interface Showing {
  readonly chosen: Chosen
  /** Another alert is chosen already: nothing is to be done to this one. */
  readonly isLeft: boolean
  /** An edit out of the form itself: what it does is seen there at once. */
  readonly edit: Editor['edit']
}

/**
 * What is chosen, once the choice rests: the list answers each key at once, and a form of a hundred fields is made for
 * the alert that somebody stays with. What is edited elsewhere comes behind what answers there; a field that somebody
 * asked for comes at once, as does what is edited in the form.
 */
export function useChosen({ store, edit: editAnywhere }: Editor): Showing {
  const draft = useStore(store, (state) => state.draft)
  const selected = useStore(store, (state) => state.selected)
  const formKey = useStore(store, (state) => state.formKey)
  const isAskedFor = useStore(store, (state) => state.goal !== undefined)
  const now = useMemo(() => ({ draft, selected, formKey }), [draft, selected, formKey])
  const [rested, setRested] = useState<Chosen>(now)
  /** As an edit out of the form left it, or where somebody asked for a field. */
  const [own, setOwn] = useState<Pick<Chosen, 'draft' | 'formKey'>>()
  const isOwn = own?.draft === draft && own.formKey === formKey
  // What came at once stays when its field has been reached.
  if (isAskedFor && !isOwn) setOwn(now)
  const isAtOnce = isAskedFor || isOwn
  const isPassing = rested.formKey !== formKey && !isAtOnce
  useEffect(() => {
    if (!isPassing) return
    const timer = setTimeout(() => startTransition(() => setRested(now)), REST_MS)
    return () => clearTimeout(timer)
  }, [isPassing, now])
  if (!isPassing && rested !== now) setRested(now)
  const later = useDeferredValue(isPassing ? rested : now)
  const chosen = isAtOnce ? now : later
  const edit = useCallback<Editor['edit']>(
    (one) => {
      editAnywhere(one)
      const { draft: made, formKey: key } = store.getState()
      setOwn({ draft: made, formKey: key })
    },
    [editAnywhere, store],
  )
  return { chosen, isLeft: chosen.formKey !== formKey, edit }
}
