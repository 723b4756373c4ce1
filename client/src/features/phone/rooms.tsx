import type { PhoneAlert } from '@alert-replay/shared/alert.ts'
import type { ScenarioHead } from '@alert-replay/shared/scenario.ts'
import { answerOptOut } from '@alert-replay/shared/phone/memory.ts'
import type { ReactNode, Ref } from 'react'
import type { PhoneDrill } from '../../drill/phone-drill.ts'
import type { Card, Deck } from './cards.ts'
import { DetailRoom } from './detail-room.tsx'
import { FeedRoom } from './feed-room.tsx'
import { InspectorRoom } from './inspector/inspector-room.tsx'
import { Why } from './inspector/why.tsx'
import { OptOut } from './opt-out.tsx'
import styles from './phone-screen.module.css'
import { SettingsRoom } from './settings/settings-room.tsx'
import type { Room } from './use-rooms.ts'
import type { Trial } from './use-trial.ts'
import { Where } from './where.tsx'

interface RoomsProps {
  readonly ref: Ref<HTMLHeadingElement>
  readonly drill: PhoneDrill
  readonly room: Exclude<Room, 'lock'>
  readonly deck: Deck
  readonly scenario: ScenarioHead | undefined
  readonly expiredUntilMs: number
  readonly heading: 'h1' | 'h2'
  readonly settings: ReactNode
  /** It asks whether to go on receiving alerts. */
  readonly asksOptOut: boolean
  readonly trial: Trial
  readonly onGo: (to: Room) => void
  readonly onBack: () => void
  readonly onOpen: (card: Card) => void
  readonly onFollow: (alert: PhoneAlert) => void
}

/** The rooms behind the lock screen: the list, over it an alert; and the settings. */
export function Rooms(props: RoomsProps) {
  const { ref, drill, room, deck, scenario, expiredUntilMs, heading, settings, asksOptOut, trial } = props
  const { onGo, onBack, onOpen, onFollow } = props
  if (room === 'settings') {
    return (
      <div className={`${styles.room} ${styles.feedRoom}`}>
        <SettingsRoom
          ref={ref}
          drill={drill}
          heading={heading}
          onBack={onBack}
          onInspect={() => onGo('inspector')}
          trial={trial}
        />
      </div>
    )
  }
  if (room === 'inspector') {
    return (
      <div className={`${styles.room} ${styles.feedRoom}`}>
        <InspectorRoom ref={ref} drill={drill} heading={heading} onBack={onBack} />
      </div>
    )
  }
  // The alert that is open may be taken back: then the list is there.
  const opened = typeof room === 'object' ? deck.byArrival.get(room.arrival) : undefined
  return (
    <>
      <div
        className={`${styles.room} ${styles.feedRoom} ${opened ? styles.under : ''}`}
        inert={opened !== undefined}
      >
        <FeedRoom
          ref={opened ? null : ref}
          scenario={scenario}
          deck={deck}
          heading={heading}
          settings={settings}
          question={
            asksOptOut && (
              <OptOut
                heading={heading === 'h1' ? 'h2' : 'h3'}
                onKeep={() => drill.remember(answerOptOut)}
                onSettings={() => {
                  drill.remember(answerOptOut)
                  onGo('settings')
                }}
              />
            )
          }
          onLock={() => onGo('lock')}
          onOpen={onOpen}
          onFollow={onFollow}
        />
      </div>
      {opened && scenario && (
        <div key={opened.arrival} className={`${styles.room} ${styles.detailRoom}`}>
          <DetailRoom
            ref={ref}
            scenario={scenario}
            card={opened}
            expiredUntilMs={expiredUntilMs}
            heading={heading}
            onBack={() => onGo('feed')}
            onFollow={onFollow}
            where={<Where {...{ drill, scenario, expiredUntilMs }} card={opened} />}
            why={<Why drill={drill} arrival={opened.arrival} heading={heading === 'h1' ? 'h3' : 'h4'} />}
          />
        </div>
      )}
    </>
  )
}
