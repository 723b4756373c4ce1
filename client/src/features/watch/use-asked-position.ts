import { useEffect, useState } from 'react'
import { useStore } from 'zustand'
import { seekTarget } from '../../drill/seek-target.ts'
import type { TrainerDrill } from '../../drill/trainer-drill.ts'
import { offsetOf, POSSIBLE_POSITIONS, readAskedPosition } from '../../lib/asked-position.ts'

/** The position that the address asks for is none, or none of this scenario. */
export interface AskedFault {
  readonly value: string
  readonly why: 'none' | 'outside'
  readonly possible: string
}

/**
 * Goes to the position of `?at=…` in the address, once each time that the address is opened: a reload of the page leaves
 * the replay where it stands. Gives what is wrong with it.
 */
export function useAskedPosition(drill: TrainerDrill): AskedFault | undefined {
  const [text] = useState(() => new URLSearchParams(location.search).get('at'))
  const scenario = useStore(drill.store, (state) => state.scenario)
  const isJoined = useStore(drill.store, (state) => state.view !== undefined)
  const asked = text === null ? undefined : readAskedPosition(text)
  const offsetMs = asked && scenario && offsetOf(asked, scenario)
  const endMs = scenario?.alerts.at(-1)?.offsetMs ?? 0
  const isThere = offsetMs !== undefined && offsetMs >= 0 && offsetMs <= endMs
  useEffect(() => {
    if (!isThere || !isJoined || wasOpened()) return
    markOpened()
    void drill.send({ type: 'seek', toMs: seekTarget(offsetMs) })
  }, [drill, isThere, isJoined, offsetMs])
  if (text === null || (asked && !scenario) || isThere) return undefined
  return { value: text, why: asked ? 'outside' : 'none', possible: POSSIBLE_POSITIONS }
}

/** Kept with the entry in the browser's history, which a reload leaves and another visit does not have. */
const KEY = 'isAtAskedPosition'
const stateNow = (): Readonly<Record<string, unknown>> => (history.state ?? {}) as Record<string, unknown>
const wasOpened = (): boolean => stateNow()[KEY] === true
const markOpened = (): void => history.replaceState({ ...stateNow(), [KEY]: true }, '')
