import type { Draft } from '@alert-replay/shared/draft/draft.ts'
import { isToMinute } from '@alert-replay/shared/draft/time-edits.ts'
import { readStart } from '@alert-replay/shared/time.ts'
import {
  memo,
  useCallback,
  useDeferredValue,
  useEffect,
  useId,
  useMemo,
  useRef,
  useState,
  type KeyboardEvent,
  type PointerEvent,
} from 'react'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import { PHASE_SHAPES } from '../../lib/phase-shape.ts'
import { useLanguage } from '../../lib/use-language.ts'
import { Button } from '../../ui/button.tsx'
import { Shape } from '../../ui/shape.tsx'
import { retimeTo } from './edits.ts'
import type { Editor } from './editor-store.ts'
import { clockOf, timeAt } from './row-time.ts'
import { alertsIn, isFields, textIn, timedRowsOf } from './rows.ts'
import { nextStep } from './timeline-drag.ts'
import {
  clamp,
  DAY_LABEL_PX,
  dragStepMs,
  keyStepMs,
  LABEL_PX,
  spanAround,
  ticksOf,
  wholeSpan,
  xOf,
  zoomed,
  type Fineness,
  type Span,
} from './timeline-layout.ts'
import styles from './timeline-editor.module.css'
import { TimelineMarks } from './timeline-marks.tsx'
import { useWidth } from '../../lib/use-width.ts'
import { useMarkDrag } from './use-mark-drag.ts'

interface TimelineEditorProps {
  readonly editor: Editor
}

/** The alerts in time: press one to edit it, drag it or use the arrow keys to move it. */
export const TimelineEditor = memo(function TimelineEditorOf({ editor }: TimelineEditorProps) {
  const { t } = useTranslation('editor')
  const rows = useStore(editor.store, (state) => timedRowsOf(state.draft))
  const startText = useStore(editor.store, (state) => textIn(state.draft['start']))
  const selected = useStore(editor.store, (state) => state.selected)
  const isRough = useStore(editor.store, ({ draft, selected: index }) => isKnownToMinute(draft, index))
  const language = useLanguage()
  const start = useMemo(() => readStart(startText), [startText])
  const clock = useMemo(() => start && clockOf(rows, start, language), [rows, start, language])
  const id = useId()
  const field = useRef<HTMLDivElement>(null)
  const width = useWidth(field, 800)
  const whole = useMemo(() => wholeSpan(rows), [rows])
  const [zoom, setZoom] = useState<Span>()
  const row = selected === undefined ? undefined : rows[selected]
  // What is selected elsewhere comes into view.
  const span = useMemo(() => spanAround(zoom, whole, row?.offsetMs), [zoom, whole, row?.offsetMs])
  const newest = useMemo(() => ({ rows, span, width, clock, selected }), [rows, span, width, clock, selected])
  // Two hundred marks may come a moment after what a key did.
  const marked = useDeferredValue(newest)
  const canMove = row?.offsetMs !== undefined && start !== undefined

  const finenessOf = (index: number, isFine: boolean): Fineness => ({
    isFine,
    isToMinute: isKnownToMinute(editor.store.getState().draft, index),
  })
  const { drag, onPress, handlers } = useMarkDrag(
    editor,
    (index, dragged, isFine) =>
      start && { span, width, start, stepMs: dragStepMs(dragged, finenessOf(index, isFine), span, width) },
  )
  const pressed = useRef(onPress)
  useEffect(() => {
    pressed.current = onPress
  })
  const press = useCallback((event: PointerEvent, index: number) => pressed.current(event, index), [])
  // Whatever is dragged: what is shown of an alert is its own.
  const shownMs = (drag && drag.row === row ? drag.offsetMs : undefined) ?? row?.offsetMs
  const isDragging = drag?.offsetMs !== undefined
  const x = shownMs === undefined ? 0 : clamp(xOf(shownMs, span, width), 0, width)
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
        {clock &&
          ticksOf(span, width, clock.isOverDays ? DAY_LABEL_PX : LABEL_PX).map((at) => (
            <span
              key={at}
              className={styles.tick}
              style={{ insetInlineStart: xOf(at, span, width) }}
              aria-hidden="true"
            >
              {timeAt(at, clock)}
            </span>
          ))}
        <TimelineMarks {...marked} onPress={press} />
        {row && canMove && shownMs !== undefined && clock ? (
          <span
            ref={handle}
            role="slider"
            tabIndex={0}
            aria-label={t('timeline.handle', { id: row.id })}
            aria-valuemin={0}
            aria-valuemax={Math.round(Math.max(whole.toMs, shownMs) / 1_000)}
            aria-valuenow={Math.round(shownMs / 1_000)}
            aria-valuetext={timeAt(shownMs, clock)}
            aria-describedby={`${id}-how`}
            className={styles.handle}
            style={{ insetInlineStart: x }}
            onKeyDown={onKeyDown}
            onPointerDown={(event) => selected !== undefined && onPress(event, selected)}
          >
            <Shape shape={PHASE_SHAPES[row.phase]} solid />
            <span
              className={styles.flag}
              style={{ transform: `translateX(${width > 0 ? (-100 * x) / width : -50}%)` }}
            >
              {timeAt(shownMs, clock)}
            </span>
          </span>
        ) : null}
      </div>
      <p id={`${id}-how`} className={styles.how}>
        {t(!canMove ? 'timeline.choose' : isRough ? 'timeline.howToMinute' : 'timeline.how')}
      </p>
    </section>
  )
})

/** Nobody knows the seconds at which it came. */
function isKnownToMinute(draft: Draft, index: number | undefined): boolean {
  const alert = index === undefined ? undefined : alertsIn(draft)[index]
  return isFields(alert) && isToMinute(draft, alert)
}
