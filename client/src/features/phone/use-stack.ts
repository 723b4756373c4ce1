import { bringBack, leave, type Arrival, type PhoneMemory } from '@alert-replay/shared/phone/memory.ts'
import { useState } from 'react'
import type { PhoneDrill } from '../../drill/phone-drill.ts'
import type { Card, Deck } from './cards.ts'

/** The alerts that took the screen over and wait for OK. */
export interface Stack {
  /** Newest first, for it is on top; while one is on the screen, without those that a call holds. */
  readonly waiting: readonly Card[]
  /** The one on the screen; undefined where none waits, or where Home has left them. */
  readonly shown: Card | undefined
  /** Its place among those that wait, 1 the newest. */
  readonly place: number
  /** One further down, or up again; what is not there is not gone to. */
  readonly turn: (by: 1 | -1) => void
  /** Home: they wait on as notifications. False where the phone keeps them on the screen. */
  readonly leave: () => boolean
  /** On the screen again, this one or the newest. Makes no sound. */
  readonly bringBack: (arrival?: Arrival) => void
}

/**
 * Which alert is on the screen. The newest is, and a newer one always comes on top; none is while each that waits was
 * left by Home, or is held by a call.
 */
export function useStack(
  { byArrival }: Deck,
  memory: Pick<PhoneMemory, 'waiting' | 'left' | 'held'>,
  { remember }: Pick<PhoneDrill, 'remember'>,
): Stack {
  const [chosen, setChosen] = useState<{ readonly arrival: Arrival; readonly top: Arrival }>()
  const all = memory.waiting.flatMap((arrival) => byArrival.get(arrival) ?? []).toReversed()
  const free = all.filter(({ arrival }) => !memory.held.includes(arrival))
  const isAway = free.every(({ arrival }) => memory.left.includes(arrival))
  const waiting = isAway ? all : free
  const top = waiting[0]
  const found =
    chosen?.top === top?.arrival ? waiting.find(({ arrival }) => arrival === chosen?.arrival) : top
  const shown = isAway ? undefined : (found ?? top)
  const index = shown ? waiting.indexOf(shown) : -1

  const show = (card: Card | undefined): void => {
    if (card && top) setChosen({ arrival: card.arrival, top: top.arrival })
  }
  return {
    waiting,
    shown,
    place: index + 1,
    turn: (by) => show(waiting[index + by]),
    leave: () => {
      if (waiting.some(({ outcome }) => outcome.dialog?.blocksStatusBar)) return false
      remember(leave)
      return true
    },
    bringBack: (arrival) => {
      remember(bringBack)
      show(waiting.find((card) => card.arrival === arrival))
    },
  }
}
