import type { Arrival } from '@alert-replay/shared/phone/memory.ts'
import { useMemo, useState } from 'react'
import type { Card, Deck } from './cards.ts'
import type { Stack } from './use-stack.ts'

export interface Notifications {
  /** What waits for OK and is not on the screen, newest first. */
  readonly waiting: readonly Card[]
  /** What else is unread and was not cleared away, newest first. */
  readonly unread: readonly Card[]
  /** Clears what can be cleared. The list keeps it, unread. */
  readonly clear: () => void
}

/** The notifications of the lock screen and the shade. */
export function useNotices({ cards }: Deck, stack: Stack): Notifications {
  const [cleared, setCleared] = useState<ReadonlySet<Arrival>>(new Set())
  const unread = useMemo(
    () => cards.filter((card) => card.unread && !card.waiting && !cleared.has(card.arrival)),
    [cards, cleared],
  )
  return {
    waiting: stack.shown ? [] : stack.waiting,
    unread,
    clear: () => setCleared(new Set([...cleared, ...unread.map(({ arrival }) => arrival)])),
  }
}
