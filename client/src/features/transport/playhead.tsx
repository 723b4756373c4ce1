import type { TrainerDrill } from '../../drill/trainer-drill.ts'
import { usePosition } from '../../drill/use-position.ts'
import styles from './timeline.module.css'
import type { Standing } from './use-transport.ts'

interface PlayheadProps {
  readonly drill: TrainerDrill
  readonly standing: Standing
  /** Of the track, in pixels. */
  readonly width: number
  /** The link is up: what is shown is how it stands. */
  readonly live: boolean
}

/** A slow playhead need not be drawn at every frame: this is how far it may jump, in pixels. */
const JUMP_PX = 0.2

/** What has gone by, and where it stands: the only thing on a timeline that moves. */
export function Playhead({ drill, standing, width, live }: PlayheadProps) {
  const { view, endMs, capMs } = standing
  const { transport } = view
  const isPlaying = transport.status === 'playing'
  const everyMs = isPlaying ? (JUMP_PX * endMs) / Math.max(1, width) / transport.rate : 0
  const positionMs = usePosition(transport, drill.nowMs, capMs, everyMs < 32 ? 0 : Math.min(everyMs, 250))
  const share = endMs === 0 ? 0 : positionMs / endMs
  return (
    <>
      <span className={styles.gone} style={{ transform: `scaleX(${share})` }} />
      <span
        className={styles.playhead}
        data-playing={isPlaying}
        data-live={live}
        style={{ transform: `translateX(${share * width}px)` }}
      />
    </>
  )
}
