import type { ListedScenario } from '@alert-replay/shared/listing.ts'
import { PHASE_SHAPES } from '../../lib/phase-shape.ts'
import { Shape } from '../../ui/shape.tsx'
import styles from './sequence.module.css'
import { spread } from './spread.ts'

/** More shapes than this would only crowd: then the line shows when, and not what. */
const MAX_SHAPES = 18
/** Share of the line that one shape takes. */
const SHAPE = 0.045

/** The sequence in small, as the timeline draws it: when its alerts come, and what they are. The words stand beside it. */
export function Sequence({ marks, durationMs }: Pick<ListedScenario, 'marks' | 'durationMs'>) {
  const places = marks.map(({ offsetMs }) => (durationMs === 0 ? 0 : offsetMs / durationMs))
  const asShapes = marks.length <= MAX_SHAPES
  const shown = asShapes ? spread(places, SHAPE) : places
  return (
    <span className={styles.sequence} aria-hidden="true">
      {marks.map(({ offsetMs, phase }, i) => (
        <span
          key={`${i}:${offsetMs}`}
          className={asShapes ? styles.shape : styles.tick}
          style={{ insetInlineStart: `${(shown[i] ?? 0) * 100}%` }}
        >
          {asShapes && <Shape shape={PHASE_SHAPES[phase]} solid={false} />}
        </span>
      ))}
    </span>
  )
}
