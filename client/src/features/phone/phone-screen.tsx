import type { PhoneAlert } from '@alert-replay/shared/alert.ts'
import type { Arrival } from '@alert-replay/shared/phone/arrival.ts'
import { askOptOut, clear, close } from '@alert-replay/shared/phone/memory.ts'
import { useEffect, useMemo, useRef, useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import type { PhoneDrill } from '../../drill/phone-drill.ts'
import { useLanguage } from '../../lib/use-language.ts'
import { later } from '../../lib/later.tsx'
import { DrillMark } from '../../ui/drill-mark.tsx'
import tokens from './tokens.module.css'
import styles from './phone-screen.module.css'
import { Banner } from './banner.tsx'
import { cardsOf, deckOf, type Card } from './cards.ts'
import { Ended } from './ended.tsx'
import { LinkStrip } from './link-strip.tsx'
import { LockRoom } from './lock-room.tsx'
import { NavBar } from './nav-bar.tsx'
import { pressed } from './phone-keys.ts'
import { SettingsButton } from './settings-button.tsx'
import { StatusBar } from './status-bar.tsx'
import { Takeover } from './takeover.tsx'
import { useArrivals } from './use-arrivals.ts'
import unlit from './unlit.module.css'
import { useExpiredUntil } from './use-expired-until.ts'
import { useLit } from './use-lit.ts'
import { useLook } from './use-look.ts'
import { standsBeside, useNotices } from './use-notices.ts'
import { useRooms } from './use-rooms.ts'
import { useShade } from './use-shade.ts'
import { useStack } from './use-stack.ts'
import { useTrial } from './use-trial.ts'
import { useTakeoverFocus } from './use-takeover-focus.ts'
import { Wallpaper } from './wallpaper.tsx'

// A phone that joins shows its lock screen, or an alert: what is behind these comes behind them.
const rooms = later(async () => (await import('./rooms.tsx')).Rooms)
const shades = later(async () => (await import('./shade.tsx')).Shade)
const Rooms = rooms.Component
const Shade = shades.Component

interface PhoneScreenProps {
  readonly drill: PhoneDrill
  readonly framed: boolean
  readonly settings?: ReactNode
  readonly onLeave?: () => void
  readonly opened?: Arrival | undefined
}

/** All that is on the glass: status bar and drill mark always, under them a room, over it the shade or the takeover. */
export function PhoneScreen({ drill, framed, settings, onLeave, opened }: PhoneScreenProps) {
  const { t, i18n } = useTranslation('phone')
  const language = useLanguage()
  const state = useStore(drill.store)
  const { link, scenario, view, memory, outcomes, looking, profile } = state
  useEffect(() => {
    rooms.preload()
    shades.preload()
    void i18n.loadNamespaces('alerts')
  }, [i18n])
  const look = useLook(profile.family, state.settings)
  const expiredUntilMs = useExpiredUntil(view?.delivered, view?.transport, drill.nowMs)
  const deck = useMemo(
    () => deckOf(cardsOf(view?.delivered ?? [], memory, outcomes, expiredUntilMs, looking)),
    [view?.delivered, memory, outcomes, expiredUntilMs, looking],
  )
  const phone = useRef<HTMLElement>(null)
  const takeover = useRef<HTMLDivElement>(null)
  const roomHeading = useRef<HTMLHeadingElement>(null)
  const lockRoom = useRef<HTMLDivElement>(null)
  const sheet = useRef<HTMLDivElement>(null)
  const { room, go, back, settle } = useRooms({
    phone,
    target: (entered) => (entered === 'lock' ? lockRoom.current : roomHeading.current),
    opened,
  })
  // A room may be there only after its code has come.
  const setHeading = (heading: HTMLHeadingElement | null): void => {
    roomHeading.current = heading
    if (heading) settle()
  }

  const ended = link.status === 'refused' || link.status === 'gone' ? link : undefined
  const stack = useStack(deck, memory, drill)
  const trial = useTrial(drill)
  const tried = stack.shown ? undefined : trial.card
  const taking = ended ? undefined : (stack.shown ?? (tried?.waiting ? tried : undefined))
  const isTried = taking !== undefined && taking === tried
  const inLock = room === 'lock'
  const arrivals = useArrivals(drill, phone, !inLock && !taking && !ended)
  const isPlaying = view?.transport.status === 'playing'
  const isLit = useLit(drill, phone, state.settings.inUse || !inLock || !isPlaying || ended !== undefined)
  const notices = useNotices(deck, stack, memory, drill)
  const shade = useShade(sheet)
  const [notice, setNotice] = useState<{ readonly on: Card; readonly words: string }>()
  useTakeoverFocus(taking?.arrival, {
    phone,
    takeover,
    room: () => roomHeading.current ?? lockRoom.current,
  })

  const open = (card: Card): void => {
    arrivals.clearBanner()
    shade.close()
    // What waits for OK is shown where OK is.
    if (card.waiting) return stack.bringBack(card.arrival)
    drill.open(card.entry)
    if (standsBeside(card)) drill.remember((had) => clear(had, [card.arrival]))
    go({ arrival: card.arrival })
  }
  const follow = ({ id }: PhoneAlert): void => {
    const card = deck.byAlert.get(id)
    if (card) open(card)
  }
  const goHome = (): void => {
    shade.close()
    // It dropped in over what is left now, and does not drop in again later.
    arrivals.clearBanner()
    if (isTried) trial.end()
    else if (taking && !stack.leave()) return setNotice({ on: taking, words: t('home.blocked') })
    go('lock')
  }
  const goBack = (): void => {
    if (taking) return setNotice({ on: taking, words: t('waiting.only') })
    if (shade.isOpen) return shade.close()
    back()
  }
  const ok = (card: Card): void => {
    if (isTried) return trial.end()
    drill.acknowledge(card.entry)
    for (const part of partsOf(deck.cards, card)) drill.open(part.entry)
    if (card.outcome.dialog?.asksOptOut) drill.remember(askOptOut)
  }
  const closes = (isTried ? [taking] : stack.waiting).every(
    ({ outcome }) => outcome.dialog?.closesOnOutsideTouch,
  )
  const touchBeside = (): void => {
    if (isTried) return trial.end()
    const asks = stack.waiting.some(({ outcome }) => outcome.dialog?.asksOptOut)
    drill.remember((had) => (asks ? askOptOut(close(had)) : close(had)))
  }

  const heading = framed ? 'h2' : 'h1'
  const Root = framed ? 'section' : 'main'
  const hasShade = !taking && !ended && scenario && view
  const isShaded = hasShade && shade.isOpen
  const dropping = arrivals.banner ? deck.byArrival.get(arrivals.banner) : tried
  const isOpened = dropping && typeof room === 'object' && room.arrival === dropping.arrival
  const row = (
    <>
      {settings}
      <SettingsButton onOpen={() => go('settings')} />
    </>
  )
  return (
    // The keys are for whoever is in the phone; all they do can be pressed too.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <Root
      ref={phone}
      lang={language}
      aria-label={t('phone')}
      data-lit={isLit}
      data-room={taking ? 'takeover' : inLock || ended ? 'lock' : 'feed'}
      {...look}
      className={`${tokens.tokens} ${styles.phone} ${framed ? styles.framed : styles.full}`}
      onKeyDown={(event) => {
        const keys = {
          isTaken: taking !== undefined,
          isStacked: stack.waiting.length > 1,
          framed,
          onHome: goHome,
          onBack: goBack,
          onShade: () => (shade.isOpen ? shade.close() : hasShade && shade.open()),
          isShadeOpen: shade.isOpen,
          onTurn: stack.turn,
        }
        if (pressed(event, keys)) event.preventDefault()
      }}
    >
      {(taking ? profile.family === 'iphone' : inLock || ended) && <Wallpaper />}
      <StatusBar
        framed={framed}
        onBlack={taking !== undefined}
        link={link}
        settings={state.settings}
        scenario={scenario}
        view={view}
        nowMs={drill.nowMs}
        unread={notices.unread}
        shade={hasShade ? (shade.isOpen ? 'open' : 'closed') : undefined}
        onShade={() => (shade.isOpen ? shade.close() : shade.open())}
      />
      <div className={styles.mark}>
        <DrillMark scenario={scenario} />
      </div>
      <LinkStrip link={link} view={view} />
      <div className={styles.rooms}>
        {ended ? (
          <Ended link={ended} heading={heading} onLeave={onLeave} />
        ) : (
          <div
            className={styles.room}
            data-under={taking !== undefined}
            inert={taking !== undefined || isShaded}
          >
            {inLock ? (
              <div ref={lockRoom} tabIndex={-1} className={styles.room}>
                <LockRoom
                  drill={drill}
                  state={state}
                  framed={framed}
                  heading={heading}
                  hasAlerts={deck.cards.length > 0}
                  notices={notices}
                  settings={row}
                  onOpenFeed={() => go('feed')}
                  onOpen={open}
                  onShow={() => stack.bringBack()}
                />
              </div>
            ) : (
              <Rooms
                ref={setHeading}
                drill={drill}
                room={room}
                deck={deck}
                scenario={scenario}
                expiredUntilMs={expiredUntilMs}
                heading={heading}
                settings={row}
                trial={trial}
                asksOptOut={memory.optOut === 'due'}
                onGo={go}
                onBack={back}
                onOpen={open}
                onFollow={follow}
              />
            )}
          </div>
        )}
        {!inLock && !taking && !ended && dropping && scenario && !isOpened && (
          <Banner
            key={dropping.arrival}
            scenario={scenario}
            card={dropping}
            onOpen={() => (dropping === tried ? trial.end() : open(dropping))}
            onDone={dropping === tried ? trial.clear : arrivals.clearBanner}
          />
        )}
        {hasShade && shade.isOpen && (
          <Shade
            ref={sheet}
            scenario={scenario}
            transport={view.transport}
            nowMs={drill.nowMs}
            notices={notices}
            history={profile.history}
            onOpen={open}
            onShow={() => {
              shade.close()
              stack.bringBack()
            }}
            onClose={shade.close}
          />
        )}
        {taking && scenario && (
          <Takeover
            key={taking.arrival}
            ref={takeover}
            scenario={scenario}
            card={taking}
            parts={partsOf(deck.cards, taking)}
            count={isTried ? 1 : stack.waiting.length}
            place={isTried ? 1 : stack.place}
            modal={!framed}
            heading={heading}
            notice={notice?.on === taking ? notice.words : undefined}
            onOk={() => ok(taking)}
            onTouchBeside={closes ? touchBeside : undefined}
            onTurn={stack.turn}
          />
        )}
      </div>
      {!ended && (
        <NavBar
          onBlack={taking !== undefined}
          onBack={taking || isShaded || !inLock ? goBack : undefined}
          onHome={goHome}
        />
      )}
      {!isLit && <div className={unlit.unlit} data-over={taking ? 'takeover' : 'lock'} aria-hidden="true" />}
      <div role="log" aria-label={t('log')} className="visually-hidden">
        {arrivals.log.map(({ number, text }) => (
          <p key={number}>{text}</p>
        ))}
      </div>
      <div role="alert" className="visually-hidden">
        <p key={arrivals.urgent.number}>{arrivals.urgent.text}</p>
      </div>
    </Root>
  )
}

/** The parts of the same message that have come too, in their order: the message is shown whole. */
function partsOf(cards: readonly Card[], { entry }: Card): readonly Card[] {
  return cards.filter((card) => card.entry.alert.partOf === entry.alert.id).toReversed()
}
