import { readStart } from '@alert-replay/shared/time.ts'
import { useId, useMemo, useRef, useState, type KeyboardEvent, type PointerEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import { PHASE_SHAPES } from '../../lib/phase-shape.ts'
import { Button } from '../../ui/button.tsx'
import { Shape } from '../../ui/shape.tsx'
import { dropAt, retimeTo } from './edits.ts'
import type { Editor } from './editor-store.ts'
import { rowTime, timeAt } from './row-time.ts'
import { textIn, timedRowsOf } from './rows.ts'
import {
  clamp,
  dragStepMs,
  marksOf,
  offsetAt,
  spanAround,
  ticksOf,
  wholeSpan,
  xOf,
  zoomed,
  type Span,
} from './timeline-layout.ts'
import styles from './timeline-editor.module.css'
import { useWidth } from '../../lib/use-width.ts'

interface TimelineEditorProps {
  readonly editor: Editor
}

/** A press that moves less than this selects; one that moves more drags. */
const DRAG_PX = 4

/** The alerts in time: press one to edit it, drag it or use the arrow keys to move it. */
export function TimelineEditor({ editor }: TimelineEditorProps) {
  const { t } = useTranslation(['editor', 'common'])
  const rows = useStore(editor.store, (state) => timedRowsOf(state.draft))
  const startText = useStore(editor.store, (state) => textIn(state.draft['start']))
  const selected = useStore(editor.store, (state) => state.selected)
  const start = useMemo(() => readStart(startText), [startText])
  const id = useId()
  const field = useRef<HTMLDivElement>(null)
  const width = useWidth(field, 800)
  const whole = useMemo(() => wholeSpan(rows), [rows])
  const [zoom, setZoom] = useState<Span>()
  const [drag, setDrag] = useState<{
    readonly index: number
    readonly offsetMs: number
    readonly isMoving: boolean
  }>()
  const pressed = useRef<{ readonly x: number; readonly index: number }>(undefined)
  const row = selected === undefined ? undefined : rows[selected]
  // What is selected elsewhere comes into view.
  const span = useMemo(() => spanAround(zoom, whole, row?.offsetMs), [zoom, whole, row?.offsetMs])
  const marks = useMemo(() => marksOf(rows, span, width), [rows, span, width])
  const shownMs = drag?.isMoving ? drag.offsetMs : row?.offsetMs
  const canMove = row?.offsetMs !== undefined && start !== undefined

  const nearer = (factor: number): void => {
    const next = zoomed(span, whole, row?.offsetMs ?? (span.fromMs + span.toMs) / 2, factor)
    setZoom(next.toMs - next.fromMs >= whole.toMs - whole.fromMs ? undefined : next)
  }
  const toOffset = (clientX: number, at: string): number => {
    const left = field.current?.getBoundingClientRect().left ?? 0
    const step = dragStepMs(at, span, width)
    return Math.max(0, Math.round(offsetAt(clientX - left, span, width) / step) * step)
  }
  const move = (index: number, offsetMs: number): void => {
    if (rows[index]?.offsetMs !== offsetMs) editor.edit(retimeTo(index, Math.max(0, offsetMs)))
  }
  const onPointerDown = (event: PointerEvent, index: number): void => {
    if (event.button !== 0) return
    editor.select(index)
    pressed.current = { x: event.clientX, index }
    event.currentTarget.setPointerCapture(event.pointerId)
  }
  const onPointerMove = ({ clientX }: PointerEvent): void => {
    const { current } = pressed
    const dragged = current && rows[current.index]
    if (!current || dragged?.offsetMs === undefined) return
    const isMoving = drag?.isMoving === true || Math.abs(clientX - current.x) >= DRAG_PX
    if (isMoving) setDrag({ index: current.index, offsetMs: toOffset(clientX, dragged.at), isMoving })
  }
  const onPointerUp = (): void => {
    if (drag?.isMoving && rows[drag.index]?.offsetMs !== drag.offsetMs)
      editor.edit(dropAt(drag.index, drag.offsetMs))
    pressed.current = undefined
    setDrag(undefined)
  }
  const giveUp = (): void => {
    pressed.current = undefined
    setDrag(undefined)
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') return giveUp()
    if (event.altKey || event.ctrlKey || event.metaKey) return
    if (selected === undefined) return
    const step = event.shiftKey ? 1_000 : 60_000
    const at = rows[selected]?.offsetMs
    const keys: Readonly<Record<string, () => void>> = {
      ArrowRight: () => at !== undefined && move(selected, at + step),
      ArrowUp: () => at !== undefined && move(selected, at + step),
      ArrowLeft: () => at !== undefined && move(selected, at - step),
      ArrowDown: () => at !== undefined && move(selected, at - step),
      PageUp: () => editor.select(Math.max(0, selected - 1)),
      PageDown: () => editor.select(Math.min(rows.length - 1, selected + 1)),
      Home: () => move(selected, 0),
      End: () => move(selected, rows.at(-1)?.offsetMs ?? 0),
      '+': () => nearer(0.5),
      '-': () => nearer(2),
    }
    const act = keys[event.key]
    if (!act) return
    event.preventDefault()
    act()
  }
  return (
    <section className={styles.section} aria-labelledby={id}>
      <div className={styles.head}>
        <h2 id={id} className={styles.title}>
          {t('timeline.title')}
        </h2>
        <div className={styles.zoom}>
          <Button look="quiet" onClick={() => nearer(0.5)}>
            {t('timeline.nearer')}
          </Button>
          <Button look="quiet" aria-disabled={!zoom} onClick={() => nearer(2)}>
            {t('timeline.wider')}
          </Button>
          <Button look="quiet" aria-disabled={!zoom} onClick={() => setZoom(undefined)}>
            {t('timeline.whole')}
          </Button>
        </div>
      </div>
      <div ref={field} className={styles.field} data-dragging={drag?.isMoving}>
        {start &&
          ticksOf(span, width).map((at) => (
            <span
              key={at}
              className={styles.tick}
              style={{ insetInlineStart: xOf(at, span, width) }}
              aria-hidden="true"
            >
              {timeAt(at, start)}
            </span>
          ))}
        {marks.map(({ x, lane, index, count }) => {
          const marked = rows[index]
          if (!marked || index === selected) return null
          return (
            // By keys the handle and the list do the same.
            <span
              key={index}
              aria-hidden="true"
              className={styles.mark}
              style={{ insetInlineStart: x, insetBlockStart: `calc(${lane} * 1.5rem)` }}
              title={rowTime(marked, start, t)}
              onPointerDown={(event) => onPointerDown(event, index)}
              onPointerMove={onPointerMove}
              onPointerUp={onPointerUp}
              onPointerCancel={giveUp}
            >
              <Shape shape={PHASE_SHAPES[marked.phase]} solid={false} />
              {count > 1 && <span className={styles.count}>{`+${count - 1}`}</span>}
            </span>
          )
        })}
        {row && canMove && shownMs !== undefined && start ? (
          <span
            role="slider"
            tabIndex={0}
            aria-label={t('timeline.handle', { id: row.id })}
            aria-valuemin={0}
            aria-valuemax={Math.round(Math.max(whole.toMs, shownMs) / 1_000)}
            aria-valuenow={Math.round(shownMs / 1_000)}
            aria-valuetext={timeAt(shownMs, start)}
            aria-describedby={`${id}-how`}
            className={styles.handle}
            style={{ insetInlineStart: clamp(xOf(shownMs, span, width), 0, width) }}
            onKeyDown={onKeyDown}
            onPointerDown={(event) => selected !== undefined && onPointerDown(event, selected)}
            onPointerMove={onPointerMove}
            onPointerUp={onPointerUp}
            onPointerCancel={giveUp}
          >
            <Shape shape={PHASE_SHAPES[row.phase]} solid />
            <span className={styles.flag}>{timeAt(shownMs, start)}</span>
          </span>
        ) : null}
      </div>
      <p id={`${id}-how`} className={styles.how}>
        {t(canMove ? 'timeline.how' : 'timeline.choose')}
      </p>
    </section>
  )
}
