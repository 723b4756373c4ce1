import { useMemo, useRef, useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { MOST_ARTICLES, type FeedListProps, type LaidOut } from './feed-list.tsx'
import styles from './feed-room.module.css'
import { useWindow } from './use-window.ts'

interface LongFeedProps extends Pick<FeedListProps, 'rows' | 'scroller'> {
  readonly entryAt: (index: number, laidOut: LaidOut) => ReactNode
}

const ABOUT_PX = 210
const AROUND = 6

/** A feed of thousands: what is in sight is laid out, a few around it, and the one that has the focus. */
export function LongFeed({ rows, scroller, entryAt }: LongFeedProps) {
  const { t } = useTranslation('alerts')
  const list = useRef<HTMLDivElement>(null)
  const [focused, setFocused] = useState<string>()
  const keys = useMemo(() => rows.map(({ card }) => card.arrival), [rows])
  const { range, startPx, totalPx, measure } = useWindow({
    keys,
    scroller,
    list,
    aboutPx: ABOUT_PX,
    around: AROUND,
    most: MOST_ARTICLES - 1,
  })
  const laidOut = range ? Array.from({ length: range.last - range.first + 1 }, (_, i) => range.first + i) : []
  const kept = focused === undefined ? -1 : keys.findIndex((key) => key === focused)
  const indexes =
    kept < 0 || laidOut.includes(kept) ? laidOut : [...laidOut, kept].sort((one, other) => one - other)
  return (
    // Only watches where the focus is: what can be pressed is in the articles.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <div
      ref={list}
      role="feed"
      aria-label={t('feed.label')}
      aria-busy="false"
      className={styles.long}
      style={{ blockSize: totalPx }}
      onFocus={({ target }) => setFocused(target.closest('article')?.dataset['key'])}
      onBlur={() => setFocused(undefined)}
    >
      {indexes.map((index) => entryAt(index, { ref: measure, startPx: startPx(index) }))}
    </div>
  )
}
