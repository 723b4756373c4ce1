import { useEffect, useRef, useState, type KeyboardEvent, type PointerEvent, type RefObject } from 'react'
import type { Point } from './chart.ts'
import { moved, WHOLE, zoomed, type Zoom } from './zoom.ts'

const STEP = 1.6
/** Pixels per press of an arrow key. */
const ARROW = 48
/** Less is a click with a shaky hand. */
const DRAG = 4

const ARROWS: Readonly<Record<string, Point>> = {
  ArrowLeft: [ARROW, 0],
  ArrowRight: [-ARROW, 0],
  ArrowUp: [0, ARROW],
  ArrowDown: [0, -ARROW],
}

/**
 * A chart that is moved and scaled by buttons, keys, wheel, mouse and fingers. The wheel scales it only with Ctrl, as a
 * pinch on a touchpad is told, or while it has the focus: else the page scrolls on.
 */
export function useZoom(element: RefObject<HTMLElement | null>, [width, height]: Point) {
  const [zoom, setZoom] = useState<Zoom>(WHOLE)
  const pointers = useRef(new Map<number, Point>())
  const wasDragged = useRef(false)
  const centre: Point = [width / 2, height / 2]
  const scaleBy = (by: number, at: Point = centre): void => setZoom((before) => zoomed(before, by, at))
  const moveBy = (by: Point): void => setZoom((before) => moved(before, by, [width, height]))

  const placeOf = ({ clientX, clientY }: { readonly clientX: number; readonly clientY: number }): Point => {
    const box = element.current?.getBoundingClientRect()
    return [clientX - (box?.left ?? 0), clientY - (box?.top ?? 0)]
  }

  useEffect(() => {
    const chart = element.current
    if (!chart) return
    const onWheel = (event: WheelEvent): void => {
      if (!event.ctrlKey && !event.metaKey && document.activeElement !== chart) return
      event.preventDefault()
      const box = chart.getBoundingClientRect()
      const at: Point = [event.clientX - box.left, event.clientY - box.top]
      setZoom((before) => zoomed(before, 2 ** (-event.deltaY / (event.ctrlKey ? 120 : 400)), at))
    }
    // Not through React, which listens passively and could not keep the page from scrolling.
    chart.addEventListener('wheel', onWheel, { passive: false })
    return () => chart.removeEventListener('wheel', onWheel)
  }, [element])

  return {
    zoom,
    larger: () => scaleBy(STEP),
    smaller: () => scaleBy(1 / STEP),
    fit: () => setZoom(WHOLE),
    moveBy,
    placeOf,
    /** Whether the press that just ended moved the chart, and was no click. */
    wasDragged: () => wasDragged.current,
    /** True where the key did something. */
    onKey: (event: KeyboardEvent): boolean => {
      if (event.ctrlKey || event.metaKey || event.altKey) return false
      const arrow = ARROWS[event.key]
      if (arrow) moveBy(arrow)
      else if (event.key === '+' || event.key === '=') scaleBy(STEP)
      else if (event.key === '-') scaleBy(1 / STEP)
      else if (event.key === '0') setZoom(WHOLE)
      else return false
      event.preventDefault()
      event.stopPropagation()
      return true
    },
    pointer: {
      onPointerDown: (event: PointerEvent) => {
        if (event.button !== 0) return
        pointers.current.set(event.pointerId, placeOf(event))
        wasDragged.current = false
      },
      onPointerMove: (event: PointerEvent) => {
        const last = pointers.current.get(event.pointerId)
        if (!last) return
        const now = placeOf(event)
        const by: Point = [now[0] - last[0], now[1] - last[1]]
        if (!wasDragged.current && Math.hypot(...by) < DRAG) return
        if (!wasDragged.current) event.currentTarget.setPointerCapture(event.pointerId)
        wasDragged.current = true
        const other = [...pointers.current].find(([id]) => id !== event.pointerId)?.[1]
        pointers.current.set(event.pointerId, now)
        if (!other) return moveBy(by)
        const apart = (point: Point): number => Math.hypot(point[0] - other[0], point[1] - other[1])
        scaleBy(apart(now) / Math.max(1, apart(last)), other)
      },
      onPointerUp: (event: PointerEvent) => void pointers.current.delete(event.pointerId),
      onPointerCancel: (event: PointerEvent) => void pointers.current.delete(event.pointerId),
      // A press that leaves without having moved the chart is not seen to end.
      onPointerLeave: (event: PointerEvent) => void pointers.current.delete(event.pointerId),
    },
  }
}
