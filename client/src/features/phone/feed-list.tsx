import type { PhoneAlert } from '@alert-replay/shared/alert.ts'
import type { Arrival } from '@alert-replay/shared/phone/memory.ts'
import type { ScenarioHead } from '@alert-replay/shared/scenario.ts'
import type { ReactNode, RefObject } from 'react'
import { useTranslation } from 'react-i18next'
import { later } from '../../lib/later.tsx'
import type { Row } from './arrange.ts'
import type { Card } from './cards.ts'
import { FeedEntry, type FeedEntryProps } from './feed-entry.tsx'
import styles from './feed-room.module.css'

const longFeed = later(async () => (await import('./long-feed.tsx')).LongFeed)
const LongFeed = longFeed.Component

export interface FeedListProps {
  readonly scenario: ScenarioHead
  readonly rows: readonly Row[]
  /** Those that were there when the list was opened. */
  readonly known: ReadonlySet<Arrival>
  readonly heading: 'h2' | 'h3'
  readonly scroller: RefObject<HTMLDivElement | null>
  readonly onOpen: (card: Card) => void
  readonly onFollow: (alert: PhoneAlert) => void
  readonly onLeave: (to: 'before' | 'after') => void
}

export type LaidOut = Required<Pick<FeedEntryProps, 'ref' | 'index' | 'startPx'>>

/** So many articles are laid out at most; of a longer list those in sight, and a few around them. */
export const MOST_ARTICLES = 40

/** The alerts, as a feed. */
export function FeedList(props: FeedListProps) {
  const { scenario, rows, known, heading, onOpen, onFollow, onLeave } = props
  const { t } = useTranslation('alerts')
  const entryAt = (index: number, laidOut?: LaidOut): ReactNode => {
    const row = rows[index]
    if (!row) return null
    const { card, others, group } = row
    return (
      <FeedEntry
        key={card.arrival}
        scenario={scenario}
        card={card}
        others={others}
        group={group}
        heading={heading}
        position={index + 1}
        of={rows.length}
        fresh={!known.has(card.arrival)}
        onOpen={onOpen}
        onFollow={onFollow}
        onLeave={onLeave}
        {...laidOut}
      />
    )
  }
  if (rows.length > MOST_ARTICLES) return <LongFeed {...props} entryAt={entryAt} />
  return (
    <div role="feed" aria-label={t('feed.label')} aria-busy="false" className={styles.list}>
      {rows.map((_, index) => entryAt(index))}
    </div>
  )
}
