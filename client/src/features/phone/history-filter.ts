import { CHANNELS, type Channel } from '@alert-replay/shared/alert.ts'
import type { Standing } from '@alert-replay/shared/phone/thread.ts'
import type { Card } from './cards.ts'

/** How an alert stands, in the words that the list has for it. */
export const STANDINGS = ['in-force', 'updated', 'corrected', 'lifted', 'cancelled', 'expired'] as const
export type StandingWord = (typeof STANDINGS)[number]

/** Which alerts of the list are wanted; what is absent is all the same. */
export interface HistoryFilter {
  readonly channel?: Channel
  readonly standing?: StandingWord
  readonly unreadOnly?: true
}

export const NO_FILTER: HistoryFilter = {}

export const isFiltering = ({ channel, standing, unreadOnly }: HistoryFilter): boolean =>
  channel !== undefined || standing !== undefined || unreadOnly !== undefined

export const standingWord = (standing: Standing): StandingWord =>
  standing.kind === 'superseded' ? standing.how : standing.kind

type Filtered = Pick<Card, 'entry' | 'standing' | 'unread'>

/** Whether an alert is wanted. */
export const passes =
  ({ channel, standing, unreadOnly }: HistoryFilter) =>
  (card: Filtered): boolean =>
    (channel === undefined || card.entry.alert.channels.includes(channel)) &&
    (standing === undefined || standingWord(card.standing) === standing) &&
    (unreadOnly === undefined || card.unread)

/** How many alerts came by each channel that any came by, and how many stand how. One may have come by several. */
export function countsOf(cards: readonly Filtered[]): {
  readonly channels: readonly { readonly channel: Channel; readonly number: number }[]
  readonly standings: readonly { readonly standing: StandingWord; readonly number: number }[]
} {
  const by = <Key>(keysOf: (card: Filtered) => readonly Key[]): ReadonlyMap<Key, number> => {
    const counts = new Map<Key, number>()
    for (const card of cards) for (const key of keysOf(card)) counts.set(key, (counts.get(key) ?? 0) + 1)
    return counts
  }
  const channels = by(({ entry }) => entry.alert.channels)
  const standings = by(({ standing }) => [standingWord(standing)])
  return {
    channels: CHANNELS.flatMap((channel) => {
      const number = channels.get(channel)
      return number === undefined ? [] : [{ channel, number }]
    }),
    standings: STANDINGS.map((standing) => ({ standing, number: standings.get(standing) ?? 0 })),
  }
}
