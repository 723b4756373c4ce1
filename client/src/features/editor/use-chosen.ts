import type { Draft } from '@alert-replay/shared/draft/draft.ts'
import { startTransition, useDeferredValue, useEffect, useMemo, useState } from 'react'
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
}

/**
 * What is chosen, once the choice rests: the list answers each key at once, and a form of a hundred fields is made for
 * the alert that somebody stays with. What is edited elsewhere comes behind what answers there; a field that somebody
 * asked for comes at once, as does everything while somebody is in the form.
 */
export function useChosen({ store }: Editor, isInForm: boolean): Showing {
  const draft = useStore(store, (state) => state.draft)
  const selected = useStore(store, (state) => state.selected)
  const formKey = useStore(store, (state) => state.formKey)
  const isAskedFor = useStore(store, (state) => state.goal !== undefined)
  const now = useMemo(() => ({ draft, selected, formKey }), [draft, selected, formKey])
  const [rested, setRested] = useState<Chosen>(now)
  const isAtOnce = isInForm || isAskedFor
  const isPassing = rested.formKey !== formKey && !isAtOnce
  useEffect(() => {
    if (!isPassing) return
    const timer = setTimeout(() => startTransition(() => setRested(now)), REST_MS)
    return () => clearTimeout(timer)
  }, [isPassing, now])
  if (!isPassing && rested !== now) setRested(now)
  const later = useDeferredValue(isPassing ? rested : now)
  const chosen = isAtOnce ? now : later
  return { chosen, isLeft: chosen.formKey !== formKey }
}
