import { useLayoutEffect, useState, type RefObject } from 'react'

/** The width of an element in pixels, renewed when it changes; `first` until it is known. */
export function useWidth(element: RefObject<HTMLElement | null>, first: number): number {
  const [width, setWidth] = useState(first)
  useLayoutEffect(() => {
    const measured = element.current
    if (!measured) return
    const measure = (): void => {
      // 0 is an element that is not laid out: nothing to go by.
      if (measured.clientWidth > 0) setWidth(measured.clientWidth)
    }
    measure()
    const observer = new ResizeObserver(measure)
    observer.observe(measured)
    return () => observer.disconnect()
  }, [element])
  return width
}
