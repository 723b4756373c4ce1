import type { PhoneAlert } from '@alert-replay/shared/alert.ts'
import type { Arrival } from '@alert-replay/shared/phone/memory.ts'
import { useEffect, useMemo, useRef, useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import type { PhoneDrill } from '../../drill/phone-drill.ts'
import { DrillMark } from '../../ui/drill-mark.tsx'
import tokens from './tokens.module.css'
import styles from './phone-screen.module.css'
import { Banner } from './banner.tsx'
import { cardsOf, type Card } from './cards.ts'
import { DetailRoom } from './detail-room.tsx'
import { Ended } from './ended.tsx'
import { FeedRoom } from './feed-room.tsx'
import { LinkStrip } from './link-strip.tsx'
import { LockRoom } from './lock-room.tsx'
import { StatusBar } from './status-bar.tsx'
import { Takeover } from './takeover.tsx'
import { useArrivals } from './use-arrivals.ts'
import { useTakeoverFocus } from './use-takeover-focus.ts'
import { Wallpaper } from './wallpaper.tsx'

interface PhoneScreenProps {
  readonly drill: PhoneDrill
  readonly framed: boolean
  readonly settings?: ReactNode
  readonly onLeave?: () => void
}

type Room = 'lock' | 'feed' | { readonly arrival: Arrival }

/** All that is on the glass: status bar and drill mark always, under them a room, over it the takeover. */
export function PhoneScreen({ drill, framed, settings, onLeave }: PhoneScreenProps) {
  const { t } = useTranslation('phone')
  const state = useStore(drill.store)
  const { link, scenario, view, memory, outcomes } = state
  const delivered = view?.delivered
  const cards = useMemo(
    () => (delivered ? cardsOf(delivered, memory, outcomes) : []),
    [delivered, memory, outcomes],
  )
  const phone = useRef<HTMLElement>(null)
  const takeover = useRef<HTMLDivElement>(null)
  const roomHeading = useRef<HTMLHeadingElement>(null)
  const lockRoom = useRef<HTMLDivElement>(null)
  const arrivals = useArrivals(drill, phone)

  const [room, setRoom] = useState<Room>('lock')
  // The alert that is open may be taken back: then the feed is there.
  const opened = typeof room === 'object' ? cards.find(({ arrival }) => arrival === room.arrival) : undefined
  const ended = link.status === 'refused' || link.status === 'gone' ? link : undefined
  const waiting = memory.waiting.flatMap((arrival) => cards.find((card) => card.arrival === arrival) ?? [])
  const taking = ended ? undefined : waiting.at(-1)
  const parts = taking ? partsOf(cards, taking) : []
  useTakeoverFocus(taking?.arrival, {
    phone,
    takeover,
    room: () => roomHeading.current ?? lockRoom.current,
  })

  // Focus follows the owner from room to room, and from an alert back to its place in the feed.
  const moving = useRef<{ readonly to: string | undefined }>(undefined)
  const go = (next: Room): void => {
    moving.current = { to: typeof room === 'object' && next === 'feed' ? room.arrival : undefined }
    setRoom(next)
  }
  useEffect(() => {
    if (!moving.current) return
    const { to } = moving.current
    moving.current = undefined
    const entry = to && phone.current?.querySelector<HTMLElement>(`article[data-arrival="${CSS.escape(to)}"]`)
    const target = entry || (room === 'lock' ? lockRoom.current : roomHeading.current)
    target?.focus({ preventScroll: true })
  }, [room])

  const open = (card: Card): void => {
    drill.open(card.entry)
    arrivals.clearBanner()
    go({ arrival: card.arrival })
  }
  const follow = ({ id }: PhoneAlert): void => {
    const card = cards.find(({ entry }) => entry.alert.id === id)
    if (card) open(card)
  }

  const heading = framed ? 'h2' : 'h1'
  const Root = framed ? 'section' : 'main'
  const inLock = room === 'lock'
  const dropping = cards.find(({ arrival }) => arrival === arrivals.banner)
  return (
    <Root
      ref={phone}
      aria-label={t('phone')}
      data-room={taking ? 'takeover' : inLock || ended ? 'lock' : 'feed'}
      className={`${tokens.tokens} ${styles.phone} ${framed ? styles.framed : styles.full}`}
    >
      {(inLock || ended) && !taking && <Wallpaper />}
      <StatusBar
        framed={framed}
        onBlack={taking !== undefined}
        online={link.status === 'online'}
        scenario={scenario}
        view={view}
        nowMs={drill.nowMs}
      />
      <div className={styles.mark}>
        <DrillMark scenario={scenario} />
      </div>
      <LinkStrip link={link} view={view} />
      <div className={styles.rooms}>
        {ended ? (
          <Ended link={ended} heading={heading} onLeave={onLeave} />
        ) : (
          <div className={styles.room} inert={taking !== undefined}>
            {inLock ? (
              <div ref={lockRoom} tabIndex={-1} className={styles.room}>
                <LockRoom
                  drill={drill}
                  state={state}
                  framed={framed}
                  heading={heading}
                  cards={cards}
                  settings={settings}
                  onOpenFeed={() => go('feed')}
                  onOpen={open}
                />
              </div>
            ) : (
              <div
                className={`${styles.room} ${styles.feedRoom} ${opened ? styles.under : ''}`}
                inert={opened !== undefined}
              >
                <FeedRoom
                  ref={opened ? null : roomHeading}
                  scenario={scenario}
                  cards={cards}
                  heading={heading}
                  settings={settings}
                  onLock={() => go('lock')}
                  onOpen={open}
                  onFollow={follow}
                />
              </div>
            )}
            {opened && scenario && (
              <div key={opened.arrival} className={`${styles.room} ${styles.detailRoom}`}>
                <DetailRoom
                  ref={roomHeading}
                  scenario={scenario}
                  card={opened}
                  heading={heading}
                  onBack={() => go('feed')}
                  onFollow={follow}
                />
              </div>
            )}
          </div>
        )}
        {!inLock && !taking && !ended && dropping && scenario && dropping !== opened && (
          <Banner
            key={dropping.arrival}
            scenario={scenario}
            card={dropping}
            onOpen={() => open(dropping)}
            onDone={arrivals.clearBanner}
          />
        )}
        {taking && scenario && (
          <Takeover
            key={taking.arrival}
            ref={takeover}
            scenario={scenario}
            card={taking}
            parts={parts}
            count={waiting.length}
            modal={!framed}
            heading={heading}
            onOk={() => {
              drill.acknowledge(taking.entry)
              for (const part of parts) drill.open(part.entry)
            }}
          />
        )}
      </div>
      <div role="status" className="visually-hidden">
        <p key={arrivals.said.number}>{arrivals.said.text}</p>
      </div>
      <div role="alert" className="visually-hidden">
        <p key={arrivals.said.number}>{arrivals.said.urgent}</p>
      </div>
    </Root>
  )
}

/** The parts of the same message that have come too, in their order: the message is shown whole. */
function partsOf(cards: readonly Card[], { entry }: Card): readonly Card[] {
  return cards.filter((card) => card.entry.alert.partOf === entry.alert.id).toReversed()
}
