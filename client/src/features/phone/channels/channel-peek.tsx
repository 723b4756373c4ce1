import type { PhoneAlert } from '@alert-replay/shared/alert.ts'
import type { ReactNode } from 'react'
import styles from './channel-peek.module.css'

interface ChannelPeekProps {
  readonly alert: Pick<PhoneAlert, 'channels'>
  /** The words, or that they are not known. */
  readonly children: ReactNode
}

/**
 * The words of an alert in the feed, in the small look of the channel that brought them. What came as a cell
 * broadcast too is the phone's own, and looks like that. The feed has the drill mark; a look here is only a frame.
 */
export function ChannelPeek({ alert: { channels }, children }: ChannelPeekProps) {
  const look = channels.includes('cell-broadcast') ? undefined : channels[0]
  if (look === undefined) return children
  return (
    <div className={styles.peek} data-look={look}>
      {children}
    </div>
  )
}
