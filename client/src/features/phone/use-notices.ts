import { clear, type PhoneMemory } from '@alert-replay/shared/phone/memory.ts'
import { comesByPhone } from '@alert-replay/shared/phone/present.ts'
import { useMemo } from 'react'
import type { PhoneDrill } from '../../drill/phone-drill.ts'
import type { Card, Deck } from './cards.ts'
import type { Stack } from './use-stack.ts'

export interface Notifications {
  /** What waits for OK and is not on the screen, newest first. */
  readonly waiting: readonly Card[]
  /** What else is unread and was not cleared away, newest first. */
  readonly unread: readonly Card[]
  /** How many more are unread that are no notifications: the list alone has them. */
  readonly listed: number
  /** Clears what can be cleared. The list keeps it, unread. */
  readonly clear: () => void
}

/** What reached people by other means is no notification (rule PH4). */
const isNotified = ({ entry }: Card): boolean => comesByPhone(entry.alert)

/** The notifications of the lock screen and the shade. */
export function useNotices(
  { cards }: Deck,
  stack: Stack,
  { cleared }: Pick<PhoneMemory, 'cleared'>,
  { remember }: Pick<PhoneDrill, 'remember'>,
): Notifications {
  const [unread, listed] = useMemo(() => {
    const gone = new Set(cleared)
    const all = cards.filter((card) => card.unread && !card.waiting)
    const notified = all.filter(isNotified)
    return [notified.filter((card) => !gone.has(card.arrival)), all.length - notified.length] as const
  }, [cards, cleared])
  return {
    waiting: stack.shown ? [] : stack.waiting,
    unread,
    listed,
    clear: () =>
      remember((memory) =>
        clear(
          memory,
          unread.map(({ arrival }) => arrival),
        ),
      ),
  }
}
