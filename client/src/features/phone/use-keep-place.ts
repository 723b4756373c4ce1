import { useLayoutEffect, useRef, type RefObject } from 'react'

/** Scrolled less than this many pixels counts as being at the top. */
const TOP_PX = 8

export interface KeptPlace {
  /** Of the element that scrolls. */
  readonly scroller: RefObject<HTMLDivElement | null>
  /** Called on scrolling. Gives whether the reader is at the top. */
  readonly onScroll: () => boolean
}

/**
 * Keeps what the reader looks at where it is when alerts come in above it or grow: the first entry in sight is
 * remembered, and put back after each change. At the top, the newest stay in sight.
 */
export function useKeepPlace(): KeptPlace {
  const scroller = useRef<HTMLDivElement>(null)
  const anchor = useRef<{ readonly element: Element; readonly topPx: number }>(undefined)

  const remember = (): boolean => {
    const box = scroller.current
    if (!box || box.scrollTop <= TOP_PX) {
      anchor.current = undefined
      return true
    }
    const element = firstInSight(box)
    anchor.current = element && { element, topPx: element.getBoundingClientRect().top }
    return false
  }

  useLayoutEffect(() => {
    const box = scroller.current
    const before = anchor.current
    if (box && box.scrollTop > TOP_PX && before?.element.isConnected) {
      const movedPx = before.element.getBoundingClientRect().top - before.topPx
      if (movedPx !== 0) box.scrollBy({ top: movedPx, behavior: 'instant' })
    }
    remember()
  })

  return { scroller, onScroll: remember }
}

/** The entries stand in one column, so the first one in sight is found by halving. */
function firstInSight(box: HTMLElement): Element | undefined {
  const entries = box.getElementsByTagName('article')
  const topPx = box.getBoundingClientRect().top
  let low = 0
  let high = entries.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((entries[middle]?.getBoundingClientRect().bottom ?? 0) <= topPx) low = middle + 1
    else high = middle
  }
  return entries[low]
}
