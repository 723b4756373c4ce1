import type { Ref } from 'react'
import { useTranslation } from 'react-i18next'
import type { PhoneDrill } from '../../../drill/phone-drill.ts'
import { loadable } from '../../../lib/use-loaded.ts'
import { Loaded } from '../../../ui/loaded.tsx'
import { Glyph } from '../glyph.tsx'
import { InspectButton } from '../inspector/inspect-button.tsx'
import type { Trial } from '../use-trial.ts'
import styles from './settings-room.module.css'

const CONTENT = loadable(async () => (await import('./settings-content.tsx')).SettingsContent, ['settings'])

interface SettingsRoomProps {
  readonly ref: Ref<HTMLHeadingElement>
  readonly drill: PhoneDrill
  readonly heading: 'h1' | 'h2'
  readonly onBack: () => void
  /** To what the phone did with each alert, and why. */
  readonly onInspect?: () => void
  /** An alert to try the phone with. */
  readonly trial?: Trial
}

/**
 * The settings of the phone itself, as a room of it. What is in it is loaded when it is first opened; where that cannot
 * be had, as in a dead spot, the room says so and the phone goes on.
 */
export function SettingsRoom({ ref, drill, heading: Heading, onBack, onInspect, trial }: SettingsRoomProps) {
  const { t } = useTranslation('phone')
  return (
    <div className={styles.room}>
      <div className={styles.bar}>
        <button type="button" className={styles.back} onClick={onBack}>
          <Glyph name="back" />
          {t('settings.back')}
        </button>
      </div>
      <div className={styles.scroller}>
        <div className={styles.column}>
          <Heading ref={ref} tabIndex={-1} className={styles.title}>
            {t('settings.title')}
          </Heading>
          {onInspect && <InspectButton onOpen={onInspect} />}
          <Loaded of={CONTENT}>
            {(Content) => <Content drill={drill} heading={Heading === 'h1' ? 'h2' : 'h3'} trial={trial} />}
          </Loaded>
        </div>
      </div>
    </div>
  )
}
