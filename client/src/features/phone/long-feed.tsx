import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual'
import { useLayoutEffect, useRef, useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { MOST_ARTICLES, type FeedListProps, type LaidOut } from './feed-list.tsx'
import styles from './feed-room.module.css'

interface LongFeedProps extends Pick<FeedListProps, 'rows' | 'scroller'> {
  readonly entryAt: (index: number, laidOut: LaidOut) => ReactNode
}

/** An alert is about as high, before it has been measured. */
const ABOUT_PX = 210
const AROUND = 6

/** A feed of thousands: what is in sight is laid out, a few around it, and the one that has the focus. */
export function LongFeed({ rows, scroller, entryAt }: LongFeedProps) {
  const { t } = useTranslation('alerts')
  const list = useRef<HTMLDivElement>(null)
  const [abovePx, setAbovePx] = useState(0)
  // What stands above the list in what scrolls, as the search does: places are counted from there.
  useLayoutEffect(() => setAbovePx(list.current?.offsetTop ?? 0), [rows])
  const [focused, setFocused] = useState<number>()
  // Its functions are used here alone, and are given to nothing that remembers them.
  // oxlint-disable-next-line react/incompatible-library
  const { getTotalSize, getVirtualItems, measureElement } = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ABOUT_PX,
    getItemKey: (index) => rows[index]?.card.arrival ?? index,
    scrollMargin: abovePx,
    overscan: AROUND,
    rangeExtractor: (range) => {
      const inSight = defaultRangeExtractor(range).slice(0, MOST_ARTICLES - 1)
      return focused === undefined || focused >= rows.length || inSight.includes(focused)
        ? inSight
        : [...inSight, focused].sort((one, other) => one - other)
    },
  })
  return (
    // Only watches where the focus is: what can be pressed is in the articles.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <div
      ref={list}
      role="feed"
      aria-label={t('feed.label')}
      aria-busy="false"
      className={styles.long}
      style={{ blockSize: getTotalSize() }}
      onFocus={({ target }) => {
        const index = target.closest('article')?.dataset['index']
        setFocused(index === undefined ? undefined : Number(index))
      }}
      onBlur={() => setFocused(undefined)}
    >
      {getVirtualItems().map(({ index, start }) =>
        entryAt(index, { ref: measureElement, index, startPx: start - abovePx }),
      )}
    </div>
  )
}
