import type { PhoneAlert } from '@alert-replay/shared/alert.ts'
import type { ScenarioHead } from '@alert-replay/shared/scenario.ts'
import { useDeferredValue, useRef, useState, type ReactNode, type Ref } from 'react'
import { flushSync } from 'react-dom'
import { useTranslation } from 'react-i18next'
import type { Row } from './arrange.ts'
import { isPast, type Card, type Deck } from './cards.ts'
import { FeedList } from './feed-list.tsx'
import styles from './feed-room.module.css'
import { Glyph } from './glyph.tsx'
import { isFiltering, NO_FILTER } from './history-filter.ts'
import { HistoryPanel } from './history-panel.tsx'
import { SaveHistory } from './save-history.tsx'
import { SearchField } from './search-field.tsx'
import { SettingsRow } from './settings-row.tsx'
import { useArranged } from './use-arranged.ts'
import { useKeepPlace } from './use-keep-place.ts'

interface FeedRoomProps {
  readonly ref: Ref<HTMLHeadingElement>
  readonly scenario: ScenarioHead | undefined
  readonly deck: Deck
  readonly heading: 'h1' | 'h2'
  readonly settings: ReactNode
  /** What the phone asks its owner. */
  readonly question: ReactNode
  readonly onLock: () => void
  readonly onOpen: (card: Card) => void
  readonly onFollow: (alert: PhoneAlert) => void
}

/**
 * All alerts, current ones first, newest first. What comes in while somebody reads further down is counted, and moves
 * nothing.
 */
export function FeedRoom(props: FeedRoomProps) {
  const { ref, scenario, deck, heading: Heading, settings, question, onLock, onOpen, onFollow } = props
  const { t } = useTranslation(['alerts', 'phone'])
  const { scroller, onScroll: isAtTop } = useKeepPlace()
  const [query, setQuery] = useState('')
  const searched = useDeferredValue(query)
  const [filter, setFilter] = useState(NO_FILTER)
  const { rows, fresh, hold, release } = useArranged(deck, scenario, searched, filter)
  const [known] = useState(() => new Set(deck.byArrival.keys()))
  const search = useRef<HTMLInputElement>(null)
  const end = useRef<HTMLParagraphElement>(null)
  const isFiltered = isFiltering(filter)
  const isSearching = searched.trim() !== '' || isFiltered
  const isNothingInForce = !isSearching && rows[0] !== undefined && isPast(rows[0].card)

  const toTop = (): void => {
    scroller.current?.scrollTo({ top: 0, behavior: 'instant' })
    flushSync(release)
    scroller.current?.querySelector<HTMLElement>('article')?.focus({ preventScroll: true })
  }

  return (
    <div className={styles.feed}>
      <div className={styles.header}>
        <div className={styles.titles}>
          <Heading ref={ref} tabIndex={-1}>
            {t('feed.title')}
          </Heading>
          <button type="button" className={styles.lock} aria-label={t('phone:lock.title')} onClick={onLock}>
            <Glyph name="lock" />
          </button>
        </div>
        <SettingsRow>{settings}</SettingsRow>
      </div>
      {question}
      <div className={styles.window}>
        {fresh > 0 && (
          <div className={styles.new}>
            <button type="button" onClick={toTop}>
              <Glyph name="up" />
              {t('feed.new', { count: fresh })}
            </button>
          </div>
        )}
        <div ref={scroller} className={styles.scroller} onScroll={() => (isAtTop() ? release() : hold())}>
          {deck.cards.length > 0 && (
            <SearchField
              ref={search}
              query={query}
              found={isSearching ? rows.length : undefined}
              onSearch={(next) => {
                setQuery(next)
                scroller.current?.scrollTo({ top: 0, behavior: 'instant' })
              }}
            />
          )}
          {deck.cards.length > 0 && (
            <HistoryPanel
              deck={deck}
              filter={filter}
              onFilter={(next) => {
                setFilter(next)
                scroller.current?.scrollTo({ top: 0, behavior: 'instant' })
              }}
            >
              {scenario && (
                <SaveHistory scenario={scenario} listed={() => listedIn(deck, rows)} isPart={isSearching} />
              )}
            </HistoryPanel>
          )}
          {deck.cards.length === 0 && (
            <p className={styles.empty}>
              <strong>{t('feed.empty')}</strong>
              {t('feed.emptyText')}
            </p>
          )}
          {deck.cards.length > 0 && rows.length === 0 && (
            <p className={styles.empty}>
              <strong>{t('feed.notFound')}</strong>
              {t(isFiltered ? 'filter.none' : 'feed.notFoundText')}
            </p>
          )}
          {isNothingInForce && <p className={styles.calm}>{t('feed.noneNow')}</p>}
          {scenario && rows.length > 0 && (
            <FeedList
              scenario={scenario}
              rows={rows}
              known={known}
              heading={Heading === 'h1' ? 'h2' : 'h3'}
              scroller={scroller}
              onOpen={onOpen}
              onFollow={onFollow}
              onLeave={(to) => (to === 'before' ? search : end).current?.focus()}
            />
          )}
          <p ref={end} tabIndex={-1} className="visually-hidden">
            {t('feed.end')}
          </p>
        </div>
      </div>
    </div>
  )
}

/** The cards that have a place in the list, newest first. */
function listedIn({ cards }: Deck, rows: readonly Row[]): readonly Card[] {
  const listed = new Set(rows.flatMap(({ card, others }) => [card, ...others]))
  return cards.filter((card) => listed.has(card))
}
