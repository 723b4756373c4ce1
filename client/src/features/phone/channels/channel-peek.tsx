import type { PhoneAlert } from '@alert-replay/shared/alert.ts'
import type { ScenarioHead } from '@alert-replay/shared/scenario.ts'
import type { ReactNode } from 'react'
import { useAlertText } from '../use-alert-text.ts'
import styles from './channel-peek.module.css'
import { PictureMark } from './picture-mark.tsx'

interface ChannelPeekProps {
  readonly scenario?: ScenarioHead
  readonly alert: Pick<PhoneAlert, 'channels' | 'texts' | 'phases'>
  /** The words, or that they are not known. */
  readonly children: ReactNode
}

/**
 * The words of an alert in the feed, in the small look of the channel that brought them, with the drill mark and how
 * they are known. What came as a cell broadcast too is the phone's own, and looks like that.
 */
export function ChannelPeek({ scenario, alert, children }: ChannelPeekProps) {
  const textOf = useAlertText()
  const look = alert.channels.includes('cell-broadcast') ? undefined : alert.channels[0]
  if (look === undefined) return children
  return (
    <div className={styles.peek} data-look={look}>
      <PictureMark scenario={scenario} text={textOf(alert)} />
      <div className={styles.words}>{children}</div>
    </div>
  )
}
