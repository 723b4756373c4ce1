import { clear, type PhoneMemory } from '@alert-replay/shared/phone/memory.ts'
import { comesByPhone } from '@alert-replay/shared/phone/present.ts'
import { useMemo } from 'react'
import type { PhoneDrill } from '../../drill/phone-drill.ts'
import type { Card, Deck } from './cards.ts'
import type { Stack } from './use-stack.ts'

export interface Notifications {
  /** What waits for OK and is not on the screen, newest first. */
  readonly waiting: readonly Card[]
  /** What else the phone notifies of and was not cleared away, newest first: unread, unless it stands on after OK. */
  readonly unread: readonly Card[]
  /** How many more are unread that are no notifications: the list alone has them. */
  readonly listed: number
  /** Whether anything of it can be cleared. */
  readonly canClear: boolean
  /** Clears what can be cleared. The list keeps it, as it is. */
  readonly clear: () => void
}

/** What reached people by other means is no notification (rule PH4). */
const isNotified = ({ entry }: Card): boolean => comesByPhone(entry.alert)

/** Whether the phone notifies of it beside the dialog too, and still does after OK (rule PH18). */
export const standsBeside = ({ outcome: { as, dialog } }: Card): boolean =>
  as === 'takeover' && dialog?.alsoNotifies === true

/** The notifications of the lock screen and the shade. */
export function useNotices(
  { cards }: Deck,
  stack: Stack,
  { cleared, held }: Pick<PhoneMemory, 'cleared' | 'held'>,
  { remember }: Pick<PhoneDrill, 'remember'>,
): Notifications {
  const isTaken = stack.shown !== undefined
  const [unread, listed] = useMemo(() => {
    const gone = new Set(cleared)
    const isThere = (card: Card): boolean => {
      if (gone.has(card.arrival)) return false
      // What was left has a notification of its own, and never two.
      if (card.waiting) return isTaken && standsBeside(card)
      return standsBeside(card) || (card.unread && isNotified(card))
    }
    const elsewhere = cards.filter((card) => card.unread && !card.waiting && !isNotified(card))
    return [cards.filter(isThere), elsewhere.length] as const
  }, [cards, cleared, isTaken])
  const waiting = isTaken ? [] : stack.waiting
  // What a call holds comes to the screen all the same.
  const swiped = waiting.filter(
    ({ arrival, outcome }) => outcome.dialog?.notificationSwipes && !held.includes(arrival),
  )
  return {
    waiting,
    unread,
    listed,
    canClear: unread.length + swiped.length > 0,
    clear: () =>
      remember((memory) =>
        clear(
          memory,
          [...unread, ...swiped].map(({ arrival }) => arrival),
        ),
      ),
  }
}
