import type { Alert, Channel } from '@alert-replay/shared/alert.ts'
import { PHASE_SHAPES } from '../../lib/phase-shape.ts'
import { Shape } from '../../ui/shape.tsx'
import { drawLane, type LaneRoom } from './layout.ts'
import styles from './timeline.module.css'

interface GlyphsProps {
  readonly alerts: readonly Alert[]
  readonly cursor: number
  readonly endMs: number
  readonly room: LaneRoom
  /** Only the alerts on this channel. */
  readonly channel?: Channel
}

/** The alerts as shapes by their phase: past ones solid, future ones outlined. Many in one place are a band. */
export function Glyphs({ alerts, cursor, endMs, room, channel }: GlyphsProps) {
  const items = alerts.flatMap((alert, index) =>
    channel === undefined || alert.channels.includes(channel)
      ? [{ alert, isPast: index < cursor, x: xOf(alert, endMs, room.width) }]
      : [],
  )
  return drawLane(items, room).map((drawn) => {
    if (drawn.kind === 'shapes') {
      return drawn.shapes.map(({ item: { alert, isPast }, x }) => (
        <span
          key={alert.id}
          className={styles.glyph}
          data-cue={alert.cue !== undefined}
          style={{ transform: `translate(${x}px, -50%)` }}
        >
          <Shape shape={PHASE_SHAPES[alert.phases[0] ?? 'notice']} solid={isPast} />
        </span>
      ))
    }
    const past = drawn.items.filter(({ isPast }) => isPast).length
    return (
      <span
        key={drawn.items[0]?.alert.id}
        className={styles.band}
        style={{ inlineSize: drawn.right - drawn.left, transform: `translate(${drawn.left}px, -50%)` }}
      >
        <span className={styles.bandPast} style={{ inlineSize: `${(past / drawn.items.length) * 100}%` }} />
        <span className={styles.bandCount}>{drawn.items.length}</span>
      </span>
    )
  })
}

/** On a track that has its alerts in lanes below: where the replay stops for a cue. */
export function CueSigns({ alerts, endMs, room }: Pick<GlyphsProps, 'alerts' | 'endMs' | 'room'>) {
  const places = new Map(
    alerts
      .filter(({ cue }) => cue !== undefined)
      .map((alert) => {
        const x = xOf(alert, endMs, room.width)
        return [Math.floor(x / room.shape), x]
      }),
  )
  return [...places.values()].map((x) => (
    <span key={x} className={styles.cueMark} style={{ transform: `translate(${x}px, -50%)` }}>
      <span className={styles.cueSign} />
    </span>
  ))
}

const xOf = (alert: Alert, endMs: number, width: number): number =>
  endMs === 0 ? 0 : (alert.offsetMs / endMs) * width
