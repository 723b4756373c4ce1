import type { PhoneAlert } from '@alert-replay/shared/alert.ts'
import type { Arrival } from '@alert-replay/shared/phone/memory.ts'
import type { ScenarioHead } from '@alert-replay/shared/scenario.ts'
import { useState, type ReactNode, type Ref } from 'react'
import { flushSync } from 'react-dom'
import { useTranslation } from 'react-i18next'
import type { Card } from './cards.ts'
import { FeedEntry } from './feed-entry.tsx'
import styles from './feed-room.module.css'
import { Glyph } from './glyph.tsx'
import { SettingsRow } from './settings-row.tsx'
import { useKeepPlace } from './use-keep-place.ts'

interface FeedRoomProps {
  readonly ref: Ref<HTMLHeadingElement>
  readonly scenario: ScenarioHead | undefined
  readonly cards: readonly Card[]
  readonly heading: 'h1' | 'h2'
  readonly settings: ReactNode
  readonly onLock: () => void
  readonly onOpen: (card: Card) => void
  readonly onFollow: (alert: PhoneAlert) => void
}

/** So many alerts are laid out at a time; a drill may have thousands. */
const PAGE = 100

/** All alerts, newest first. What comes in while somebody reads further down is counted, and moves nothing. */
export function FeedRoom(props: FeedRoomProps) {
  const { ref, scenario, cards, heading: Heading, settings, onLock, onOpen, onFollow } = props
  const { t } = useTranslation('phone')
  const { scroller, onScroll: isAtTop } = useKeepPlace()
  const [shown, setShown] = useState(PAGE)
  // The newest alert when the reader left the top; undefined while at the top.
  const [leftAt, setLeftAt] = useState<Arrival>()
  const [known] = useState(() => new Set(cards.map(({ arrival }) => arrival)))
  const newest = cards[0]?.arrival
  const since = leftAt === undefined ? -1 : cards.findIndex(({ arrival }) => arrival === leftAt)
  const fresh = Math.max(0, since)
  // What is new above the reader is laid out up to a page, so that thousands at once do not stop the phone.
  const first = Math.max(0, fresh - PAGE)
  const last = fresh + shown

  const onScroll = (): void => {
    const atTop = isAtTop()
    setLeftAt((before) => (atTop ? undefined : (before ?? newest)))
  }
  const toTop = (): void => {
    scroller.current?.scrollTo({ top: 0, behavior: 'instant' })
    flushSync(() => setLeftAt(undefined))
    scroller.current?.querySelector<HTMLElement>('article')?.focus({ preventScroll: true })
  }

  return (
    <div className={styles.feed}>
      <div className={styles.header}>
        <div className={styles.titles}>
          <Heading ref={ref} tabIndex={-1}>
            {t('feed.title')}
          </Heading>
          <button type="button" className={styles.lock} aria-label={t('lock.title')} onClick={onLock}>
            <Glyph name="lock" />
          </button>
        </div>
        <SettingsRow>{settings}</SettingsRow>
      </div>
      <div className={styles.window}>
        {fresh > 0 && (
          <div className={styles.new}>
            <button type="button" onClick={toTop}>
              <Glyph name="up" />
              {t('feed.new', { count: fresh })}
            </button>
          </div>
        )}
        <div ref={scroller} className={styles.scroller} onScroll={onScroll}>
          {cards.length === 0 && (
            <p className={styles.empty}>
              <strong>{t('feed.empty')}</strong>
              {t('feed.emptyText')}
            </p>
          )}
          {scenario && cards.length > 0 && (
            <div role="feed" aria-label={t('feed.label')} aria-busy="false" className={styles.list}>
              {cards.slice(first, last).map((card, index) => (
                <FeedEntry
                  key={card.arrival}
                  scenario={scenario}
                  card={card}
                  heading={Heading === 'h1' ? 'h2' : 'h3'}
                  position={first + index + 1}
                  of={cards.length}
                  fresh={!known.has(card.arrival)}
                  onOpen={() => onOpen(card)}
                  onFollow={onFollow}
                />
              ))}
            </div>
          )}
          {cards.length > last && (
            <button type="button" className={styles.older} onClick={() => setShown(shown + PAGE)}>
              {t('feed.older')}
            </button>
          )}
        </div>
      </div>
    </div>
  )
}
