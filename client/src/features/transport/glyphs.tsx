import type { Channel } from '@alert-replay/shared/alert.ts'
import { PHASE_SHAPES } from '../../lib/phase-shape.ts'
import { Shape } from '../../ui/shape.tsx'
import type { Cluster } from './layout.ts'
import styles from './timeline.module.css'

interface GlyphsProps {
  readonly clusters: readonly Cluster[]
  readonly cursor: number
  /** Of the track, in pixels. */
  readonly width: number
  /** Only the alerts on this channel. */
  readonly channel?: Channel
}

/** More than this many alerts in one place are one shape and a number. */
const DRAWN_APART = 2
/** Shapes this near to the end, in pixels, spread back from it. */
const EDGE_PX = 24

/** The alerts as shapes by their phase: past ones solid, future ones outlined, those with a cue with a bar below. */
export function Glyphs({ clusters, cursor, width, channel }: GlyphsProps) {
  return clusters.map(({ x, marks }) => {
    const alerts = marks
      .flatMap((mark) => mark.alerts.map((alert, i) => ({ alert, isPast: mark.first + i < cursor })))
      .filter(({ alert }) => channel === undefined || alert.channels.includes(channel))
    if (alerts.length === 0) return null
    const drawn = alerts.length > DRAWN_APART ? alerts.slice(0, 1) : alerts
    const allPast = alerts.every(({ isPast }) => isPast)
    return (
      <span
        key={marks[0]?.first}
        className={styles.glyphs}
        data-edge={x > width - EDGE_PX}
        style={{ insetInlineStart: `${(x / Math.max(1, width)) * 100}%` }}
      >
        {drawn.map(({ alert, isPast }) => (
          <span
            key={alert.id}
            className={styles.glyph}
            data-past={drawn.length < alerts.length ? allPast : isPast}
            data-cue={alert.cue !== undefined}
          >
            <Shape
              shape={PHASE_SHAPES[alert.phases[0] ?? 'notice']}
              solid={drawn.length < alerts.length ? allPast : isPast}
            />
          </span>
        ))}
        {drawn.length < alerts.length && <span className={styles.many}>{alerts.length}</span>}
      </span>
    )
  })
}

/** On a track without the alerts themselves: where the replay stops for its cues. */
export function CueSigns({ clusters, width }: Pick<GlyphsProps, 'clusters' | 'width'>) {
  return clusters
    .filter(({ marks }) => marks.some(({ alerts }) => alerts.some(({ cue }) => cue !== undefined)))
    .map(({ x, marks }) => (
      <span
        key={marks[0]?.first}
        className={styles.cueMark}
        style={{ insetInlineStart: `${(x / Math.max(1, width)) * 100}%` }}
      >
        <span className={styles.cueSign} />
      </span>
    ))
}
