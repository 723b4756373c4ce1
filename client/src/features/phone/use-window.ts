import { useEffect, useEffectEvent, useMemo, useRef, useState, type RefObject } from 'react'
import { flushSync } from 'react-dom'
import { inSight, offsetsOf, type Range } from './in-sight.ts'

interface WindowParts {
  readonly keys: readonly string[]
  readonly scroller: RefObject<HTMLElement | null>
  readonly list: RefObject<HTMLElement | null>
  /** An item is about as high before it has been measured, pixels. */
  readonly aboutPx: number
  readonly around: number
  readonly most: number
}

export interface WindowOf {
  readonly range: Range | undefined
  readonly startPx: (index: number) => number
  readonly totalPx: number
  /** The `ref` of each item that is laid out; it carries its key as `data-key`. */
  readonly measure: (item: HTMLElement | null) => (() => void) | undefined
}

/**
 * Which items of a long list are laid out, and where. Items are measured as they appear; where one above the reader
 * turns out higher or lower than thought, the list is scrolled by as much, so that nothing moves under the eye.
 */
export function useWindow({ keys, scroller, list, aboutPx, around, most }: WindowParts): WindowOf {
  const [heights, setHeights] = useState<ReadonlyMap<string, number>>(new Map())
  const [sight, setSight] = useState({ topPx: 0, bottomPx: 0 })
  const offsets = useMemo(
    () => offsetsOf(keys.map((key) => heights.get(key) ?? aboutPx)),
    [keys, heights, aboutPx],
  )
  const range = inSight(offsets, sight, { around, most })

  const look = useEffectEvent(() => {
    const box = scroller.current
    if (!box) return
    const topPx = box.scrollTop - (list.current?.offsetTop ?? 0)
    const next = { topPx, bottomPx: topPx + box.clientHeight }
    const there = inSight(offsets, next, { around, most })
    // Scrolling by a line lays nothing else out, and renders nothing.
    if (there?.first !== range?.first || there?.last !== range?.last) setSight(next)
  })
  const measured = useEffectEvent((entries: readonly ResizeObserverEntry[]) => {
    const box = scroller.current
    const next = new Map(heights)
    let movedPx = 0
    for (const { target } of entries) {
      const { key } = (target as HTMLElement).dataset
      const height = target.getBoundingClientRect().height
      const index = key === undefined ? -1 : keys.indexOf(key)
      const before = (key !== undefined && heights.get(key)) || aboutPx
      if (key === undefined || index < 0 || height === 0 || next.get(key) === height) continue
      next.set(key, height)
      if ((offsets[index] ?? 0) < sight.topPx) movedPx += height - before
    }
    if (next.size === heights.size && [...next].every(([key, height]) => heights.get(key) === height)) return
    // Before anything of it is seen: observers are called between layout and paint.
    flushSync(() => setHeights(next))
    if (movedPx !== 0) box?.scrollBy({ top: movedPx, behavior: 'instant' })
    look()
  })

  const observer = useRef<ResizeObserver>(undefined)
  useEffect(() => {
    const box = scroller.current
    if (!box) return
    const scrolled = (): void => look()
    // Called once at the start, too.
    const sizes = new ResizeObserver(scrolled)
    sizes.observe(box)
    box.addEventListener('scroll', scrolled, { passive: true })
    return () => {
      sizes.disconnect()
      box.removeEventListener('scroll', scrolled)
    }
  }, [scroller])

  const [measure] = useState(() => (item: HTMLElement | null) => {
    if (!item) return undefined
    observer.current?.observe(item)
    return () => observer.current?.unobserve(item)
  })
  useEffect(() => {
    observer.current = new ResizeObserver((entries) => measured(entries))
    for (const item of list.current?.querySelectorAll<HTMLElement>('[data-key]') ?? []) {
      observer.current.observe(item)
    }
    return () => {
      observer.current?.disconnect()
      observer.current = undefined
    }
  }, [list])

  return {
    range,
    startPx: (index) => offsets[index] ?? 0,
    totalPx: offsets.at(-1) ?? 0,
    measure,
  }
}
