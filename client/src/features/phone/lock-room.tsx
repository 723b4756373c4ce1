import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { PhoneDrill, PhoneDrillState } from '../../drill/phone-drill.ts'
import { CalendarDate } from './calendar-date.tsx'
import { Caption } from './caption.tsx'
import type { Card } from './cards.ts'
import { Clock } from './clock.tsx'
import { Glyph } from './glyph.tsx'
import { Notices } from './notices.tsx'
import styles from './lock-room.module.css'
import { SettingsRow } from './settings-row.tsx'
import { SoundNotice } from './sound/sound-notice.tsx'
import type { Notifications } from './use-notices.ts'

interface LockRoomProps {
  readonly drill: PhoneDrill
  readonly state: PhoneDrillState
  readonly framed: boolean
  readonly heading: 'h1' | 'h2'
  readonly hasAlerts: boolean
  readonly notices: Notifications
  readonly settings: ReactNode
  readonly onOpenFeed: () => void
  readonly onOpen: (card: Card) => void
  /** What waits for OK, on the screen again. */
  readonly onShow: () => void
}

/** More than this many cards are only counted here; the feed has them all. */
const MOST = 20

/** The scenario's clock and date, and what is unread. */
export function LockRoom(props: LockRoomProps) {
  const { drill, state, framed, heading: Heading, hasAlerts, notices, settings } = props
  const { onOpenFeed, onOpen, onShow } = props
  const { t } = useTranslation(['phone', 'common'])
  const { scenario, view } = state
  const { waiting, unread, listed } = notices
  const hidden = unread.length - MOST
  const calm = calmWords(state, framed)
  return (
    <div className={styles.lock}>
      <Heading className="visually-hidden">{t('lock.title')}</Heading>
      {scenario && view && (
        <div className={styles.face}>
          <p className={styles.date}>
            <CalendarDate scenario={scenario} transport={view.transport} nowMs={drill.nowMs} />
          </p>
          <p className={styles.clock}>
            <Clock scenario={scenario} transport={view.transport} nowMs={drill.nowMs} />
          </p>
          {view.transport.status === 'paused' && hasAlerts && (
            <p className={styles.paused}>
              <Glyph name="pause" />
              {t('paused')}
            </p>
          )}
        </div>
      )}
      {/* What does not fit scrolls, by keyboard too. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <div className={styles.middle} tabIndex={0} role="group" aria-label={t('lock.title')}>
        {calm && (
          <p className={styles.calm} role="status">
            <strong>{t(calm.words)}</strong>
            <span>{t(calm.text)}</span>
          </p>
        )}
        {scenario && (unread.length > 0 || waiting.length > 0) && (
          <Notices
            scenario={scenario}
            label={t(unread.every((card) => card.unread) ? 'lock.unread' : 'shade.title')}
            waiting={waiting}
            unread={unread}
            most={MOST}
            onOpen={onOpen}
            onShow={onShow}
          />
        )}
        {hidden > 0 && <p className={styles.none}>{t('lock.more', { count: hidden })}</p>}
        {listed > 0 && <p className={styles.none}>{t('lock.listed', { count: listed })}</p>}
        {hasAlerts && unread.length + waiting.length + listed === 0 && (
          <p className={styles.none}>{t('lock.noneUnread')}</p>
        )}
      </div>
      <div className={styles.foot}>
        <Caption />
        <button type="button" className={styles.open} onClick={onOpenFeed}>
          {t('lock.open')}
        </button>
        <SoundNotice />
        <SettingsRow>{settings}</SettingsRow>
      </div>
    </div>
  )
}

/** What the phone says of itself before the first alert. */
function calmWords(
  { link, view }: PhoneDrillState,
  framed: boolean,
): { readonly words: string; readonly text: string } | undefined {
  const lock = (calm: string) => ({ words: `lock.${calm}`, text: `lock.${calm}Text` })
  if (!view) {
    if (link.status === 'airplane') return lock('airplane')
    if (link.status !== 'offline') return lock('connecting')
    return link.error ? { words: 'ended.refused', text: `common:refusal.${link.error}` } : lock('unreachable')
  }
  if (view.delivered.length > 0) return undefined
  if (view.transport.status === 'playing') return lock('running')
  if (view.transport.positionMs > 0) return lock('pausedEarly')
  return lock(framed ? 'ready' : 'waiting')
}
