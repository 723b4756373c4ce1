import type { ScenarioHead } from '@alert-replay/shared/scenario.ts'
import type { Card } from './cards.ts'
import { LockCard } from './lock-card.tsx'
import styles from './notices.module.css'
import { WaitingNotice } from './waiting-notice.tsx'

interface NoticesProps {
  readonly scenario: ScenarioHead
  readonly label: string
  /** What waits for OK and was left, newest first. */
  readonly waiting: readonly Card[]
  /** What else is unread, newest first. */
  readonly unread: readonly Card[]
  /** So many are laid out; the list has them all. */
  readonly most: number
  readonly onOpen: (card: Card) => void
  readonly onShow: () => void
}

/** Notifications, on the lock screen and in the shade alike: first what waits for OK, then what is unread. */
export function Notices({ scenario, label, waiting, unread, most, onOpen, onShow }: NoticesProps) {
  const [newest, ...others] = waiting
  return (
    <ul className={styles.notices} aria-label={label}>
      {newest && (
        <li>
          <WaitingNotice scenario={scenario} waiting={[newest, ...others]} onShow={onShow} />
        </li>
      )}
      {unread.slice(0, most).map((card) => (
        <li key={card.arrival}>
          <LockCard scenario={scenario} card={card} onOpen={() => onOpen(card)} />
        </li>
      ))}
    </ul>
  )
}
