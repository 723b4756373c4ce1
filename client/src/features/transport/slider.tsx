import { useEffect, useRef, useState, type KeyboardEvent, type PointerEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import type { TrainerDrill } from '../../drill/trainer-drill.ts'
import { usePosition } from '../../drill/use-position.ts'
import { clockText } from '../../lib/clock-text.ts'
import { controlsOf, deliveredAt } from './controls.ts'
import { sliderActionOf } from './keys.ts'
import { perform } from './perform.ts'
import styles from './slider.module.css'
import type { Standing } from './use-transport.ts'

interface SliderProps {
  readonly drill: TrainerDrill
  readonly standing: Standing
  /** Of the track, in pixels. */
  readonly width: number
}

/** A pointer this near to a mark, in pixels, means the mark. */
const SNAP_PX = 7
const MINUTE_MS = 60_000

/**
 * The seek slider: the browser's own, unseen over the drawn track, so that every assistive technology can use it.
 * Moving it points; letting go seeks, as one command.
 */
export function Slider({ drill, standing, width }: SliderProps) {
  const { t } = useTranslation('transport')
  const { scenario, timeline, view, marks, cursor, endMs, capMs } = standing
  const controls = controlsOf(drill)
  const input = useRef<HTMLInputElement>(null)
  const aimMs = useStore(controls.store, (state) => state.aimMs)
  const positionMs = usePosition(view.transport, drill.nowMs, capMs, 250)
  const [hoverMs, setHoverMs] = useState<number>()
  // Exactly what the browser made of the drag: where it is given another value, it does not tell when it is let go.
  const [dragMs, setDragMs] = useState<number>()

  // Told by the minute while it plays: a slider that changes all the time talks all the time.
  const steadyMs = view.transport.status === 'playing' ? positionMs - (positionMs % MINUTE_MS) : positionMs
  const shownMs = aimMs ?? steadyMs
  const delivered = aimMs === undefined ? cursor : deliveredAt(timeline, aimMs)

  useEffect(() => {
    const element = input.current
    if (!element) return
    // The browser's `change`: once, when the slider is let go. (React's onChange is the browser's `input`.)
    const letGo = (): void => {
      setDragMs(undefined)
      void controls.goToAim()
    }
    element.addEventListener('change', letGo)
    return () => element.removeEventListener('change', letGo)
  }, [controls])

  const snapped = (ms: number): number => {
    if (ms <= 0) return 0
    const nearMs = (SNAP_PX * endMs) / Math.max(1, width)
    let nearest = ms
    let awayMs = nearMs
    for (const mark of marks) {
      if (Math.abs(mark.offsetMs - ms) > awayMs) continue
      awayMs = Math.abs(mark.offsetMs - ms)
      nearest = mark.targetMs
    }
    return nearest
  }

  const drop = (): void => {
    setDragMs(undefined)
    controls.dropAim()
  }
  const pressed = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.altKey || event.metaKey) return
    if (event.key === 'Escape') return drop()
    const action = sliderActionOf(event)
    if (!action) return
    perform(action, controls)
    event.preventDefault()
  }
  const pointed = (event: PointerEvent<HTMLInputElement>): void => {
    const box = event.currentTarget.getBoundingClientRect()
    const ms = ((event.clientX - box.left) / Math.max(1, box.width)) * endMs
    setHoverMs(event.pointerType === 'mouse' ? snapped(Math.min(Math.max(0, ms), endMs)) : undefined)
  }
  const bubbleMs = aimMs ?? hoverMs

  return (
    <>
      <input
        ref={input}
        className={styles.slider}
        type="range"
        min={0}
        max={endMs}
        step={1}
        value={dragMs ?? shownMs}
        aria-label={t('position')}
        aria-valuetext={t('positionText', {
          time: clockText(scenario, shownMs),
          delivered,
          count: scenario.alerts.length,
        })}
        onPointerDown={(event) => {
          // The browser tells no change to where the slider stands already: so it has to stand exactly.
          event.currentTarget.value = String(Math.round(positionMs))
        }}
        onPointerMove={pointed}
        onPointerLeave={() => setHoverMs(undefined)}
        onPointerCancel={drop}
        onChange={(event) => {
          const ms = Number(event.target.value)
          setDragMs(ms)
          controls.aim(snapped(ms))
        }}
        onKeyDown={pressed}
        onKeyUp={() => void controls.goToAim()}
        onBlur={() => {
          setDragMs(undefined)
          void controls.goToAim()
        }}
      />
      {bubbleMs !== undefined && (
        <span
          className={styles.ghost}
          data-aim={aimMs !== undefined}
          style={{ insetInlineStart: `${endMs === 0 ? 0 : (bubbleMs / endMs) * 100}%` }}
          aria-hidden="true"
        >
          <span className={styles.bubble}>{clockText(scenario, bubbleMs, true)}</span>
        </span>
      )}
    </>
  )
}
