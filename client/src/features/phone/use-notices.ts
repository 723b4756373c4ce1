import { clear, type PhoneMemory } from '@alert-replay/shared/phone/memory.ts'
import { useMemo } from 'react'
import type { PhoneDrill } from '../../drill/phone-drill.ts'
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
export function useNotices(
  { cards }: Deck,
  stack: Stack,
  { cleared }: Pick<PhoneMemory, 'cleared'>,
  { remember }: Pick<PhoneDrill, 'remember'>,
): Notifications {
  const unread = useMemo(() => {
    const gone = new Set(cleared)
    return cards.filter((card) => card.unread && !card.waiting && !gone.has(card.arrival))
  }, [cards, cleared])
  return {
    waiting: stack.shown ? [] : stack.waiting,
    unread,
    clear: () =>
      remember((memory) =>
        clear(
          memory,
          unread.map(({ arrival }) => arrival),
        ),
      ),
  }
}
