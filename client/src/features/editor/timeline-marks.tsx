import { memo, useMemo, type PointerEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { PHASE_SHAPES } from '../../lib/phase-shape.ts'
import { Shape } from '../../ui/shape.tsx'
import { rowTime, type RowClock } from './row-time.ts'
import type { Row } from './rows.ts'
import { marksOf, type Span } from './timeline-layout.ts'
import styles from './timeline-editor.module.css'

interface TimelineMarksProps {
  readonly rows: readonly Row[]
  readonly span: Span
  readonly width: number
  readonly clock: RowClock | undefined
  readonly selected: number | undefined
  /** The same one each time. */
  readonly onPress: (event: PointerEvent, index: number) => void
}

/** A mark for every alert, or for several that stand close together. */
export const TimelineMarks = memo(function TimelineMarksOf({
  rows,
  span,
  width,
  clock,
  selected,
  onPress,
}: TimelineMarksProps) {
  const { t } = useTranslation(['editor', 'common'])
  const marks = useMemo(() => marksOf(rows, span, width), [rows, span, width])
  return marks.map(({ x, lane, index, count }, i) => {
    const row = rows[index]
    if (!row) return null
    return (
      // By keys the handle and the list do the same.
      <span
        key={i}
        aria-hidden="true"
        className={styles.mark}
        data-chosen={index === selected && count === 1}
        // Two hundred that move are not laid out again.
        style={{ translate: `${x}px ${lane * 1.5}rem` }}
        title={rowTime(row, clock, t)}
        onPointerDown={(event) => onPress(event, index)}
      >
        <Shape shape={PHASE_SHAPES[row.phase]} solid={false} />
        {count > 1 && <span className={styles.count}>{`+${count - 1}`}</span>}
      </span>
    )
  })
})
