import type { Profile } from '@alert-replay/shared/phone/profile.ts'
import type { ScenarioHead } from '@alert-replay/shared/scenario.ts'
import type { Transport } from '@alert-replay/shared/transport.ts'
import type { Ref } from 'react'
import { useTranslation } from 'react-i18next'
import { CalendarDate } from './calendar-date.tsx'
import type { Card } from './cards.ts'
import { Glyph } from './glyph.tsx'
import { Notices } from './notices.tsx'
import styles from './shade.module.css'
import type { Notifications } from './use-notices.ts'

interface ShadeProps {
  readonly ref: Ref<HTMLDivElement>
  readonly scenario: ScenarioHead
  readonly transport: Transport
  readonly nowMs: () => number
  readonly notices: Notifications
  /** What becomes of what is cleared, on a phone like this. */
  readonly history: Profile['history']
  readonly onOpen: (card: Card) => void
  readonly onShow: () => void
  readonly onClose: () => void
}

const MOST = 20

/** The notification shade: over whatever is there, down from the top. */
export function Shade(props: ShadeProps) {
  const { ref, scenario, transport, nowMs, notices, history, onOpen, onShow, onClose } = props
  const { waiting, unread, canClear, clear } = notices
  const { t } = useTranslation('phone')
  const isEmpty = waiting.length === 0 && unread.length === 0
  const hidden = unread.length - MOST
  return (
    <div className={styles.shade}>
      {/* Pressing beside it closes it, as the button in it does for everybody. */}
      {/* oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-static-element-interactions */}
      <div className={styles.behind} onClick={onClose} />
      <div ref={ref} role="dialog" aria-label={t('shade.title')} tabIndex={-1} className={styles.sheet}>
        <div className={styles.head}>
          <p className={styles.date}>
            <CalendarDate scenario={scenario} transport={transport} nowMs={nowMs} />
          </p>
          {canClear && (
            <button type="button" className={styles.clear} onClick={clear}>
              {t('shade.clear')}
            </button>
          )}
        </div>
        {/* What does not fit scrolls, by keyboard too. */}
        {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
        <div className={styles.list} tabIndex={0} role="group" aria-label={t('shade.title')}>
          {isEmpty ? (
            <p className={styles.none}>{t('shade.none')}</p>
          ) : (
            <Notices
              scenario={scenario}
              label={t('shade.title')}
              waiting={waiting}
              unread={unread}
              most={MOST}
              onOpen={onOpen}
              onShow={onShow}
            />
          )}
          {hidden > 0 && <p className={styles.none}>{t('shade.older', { count: hidden })}</p>}
          {canClear && <p className={styles.kept}>{t(history === 'kept' ? 'shade.kept' : 'shade.gone')}</p>}
        </div>
        <button type="button" className={styles.close} aria-label={t('shade.close')} onClick={onClose}>
          <Glyph name="newer" />
        </button>
      </div>
    </div>
  )
}
