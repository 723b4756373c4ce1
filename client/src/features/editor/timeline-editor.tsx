import { readStart } from '@alert-replay/shared/time.ts'
import { isToMinute } from '@alert-replay/shared/draft/time-edits.ts'
import { useEffect, useId, useMemo, useRef, useState, type KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import { PHASE_SHAPES } from '../../lib/phase-shape.ts'
import { Button } from '../../ui/button.tsx'
import { Shape } from '../../ui/shape.tsx'
import { retimeTo } from './edits.ts'
import type { Editor } from './editor-store.ts'
import { rowTime, timeAt } from './row-time.ts'
import { alertsIn, isFields, textIn, timedRowsOf } from './rows.ts'
import { nextStep } from './timeline-drag.ts'
import {
  clamp,
  dragStepMs,
  keyStepMs,
  marksOf,
  spanAround,
  ticksOf,
  wholeSpan,
  xOf,
  zoomed,
  type Fineness,
  type Span,
} from './timeline-layout.ts'
import styles from './timeline-editor.module.css'
import { useWidth } from '../../lib/use-width.ts'
import { useMarkDrag } from './use-mark-drag.ts'

interface TimelineEditorProps {
  readonly editor: Editor
}

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
  const row = selected === undefined ? undefined : rows[selected]
  // What is selected elsewhere comes into view.
  const span = useMemo(() => spanAround(zoom, whole, row?.offsetMs), [zoom, whole, row?.offsetMs])
  const marks = useMemo(() => marksOf(rows, span, width), [rows, span, width])
  const canMove = row?.offsetMs !== undefined && start !== undefined

  const finenessOf = (index: number, isFine: boolean): Fineness => {
    const { draft } = editor.store.getState()
    const alert = alertsIn(draft)[index]
    return { isFine, isToMinute: isFields(alert) && isToMinute(draft, alert) }
  }
  const { drag, onPress, handlers } = useMarkDrag(
    editor,
    (index, dragged, isFine) =>
      start && { span, width, start, stepMs: dragStepMs(dragged, finenessOf(index, isFine), span, width) },
  )
  // Whatever is dragged: what is shown of an alert is its own.
  const shownMs = (drag && drag.row === row ? drag.offsetMs : undefined) ?? row?.offsetMs
  const isDragging = drag?.offsetMs !== undefined
  const handle = useRef<HTMLSpanElement>(null)
  const isPressed = drag !== undefined
  useEffect(() => {
    // By keys it goes on from where it is dropped.
    if (isPressed) handle.current?.focus({ preventScroll: true })
  }, [isPressed])

  const nearer = (factor: number): void => {
    const next = zoomed(span, whole, row?.offsetMs ?? (span.fromMs + span.toMs) / 2, factor)
    setZoom(next.toMs - next.fromMs >= whole.toMs - whole.fromMs ? undefined : next)
  }
  const move = (index: number, offsetMs: number): void => {
    if (rows[index]?.offsetMs !== offsetMs) editor.edit(retimeTo(index, offsetMs))
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.altKey || event.ctrlKey || event.metaKey) return
    if (selected === undefined || !row || !start) return
    const stepMs = keyStepMs(finenessOf(selected, event.shiftKey))
    const step = (by: -1 | 1) => (): void => move(selected, nextStep(row, start, by, stepMs))
    const keys: Readonly<Record<string, () => void>> = {
      ArrowRight: step(1),
      ArrowUp: step(1),
      ArrowLeft: step(-1),
      ArrowDown: step(-1),
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
      <div ref={field} className={styles.field} data-dragging={isDragging} {...handlers}>
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
          if (!marked) return null
          return (
            // By keys the handle and the list do the same.
            <span
              key={index}
              aria-hidden="true"
              className={styles.mark}
              data-chosen={index === selected && count === 1}
              style={{ insetInlineStart: x, insetBlockStart: `calc(${lane} * 1.5rem)` }}
              title={rowTime(marked, start, t)}
              onPointerDown={(event) => onPress(event, index)}
            >
              <Shape shape={PHASE_SHAPES[marked.phase]} solid={false} />
              {count > 1 && <span className={styles.count}>{`+${count - 1}`}</span>}
            </span>
          )
        })}
        {row && canMove && shownMs !== undefined && start ? (
          <span
            ref={handle}
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
            onPointerDown={(event) => selected !== undefined && onPress(event, selected)}
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
