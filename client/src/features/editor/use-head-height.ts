import { useLayoutEffect, type RefObject } from 'react'

/**
 * Tells the page how tall the bar at its top is, as long as that stays in sight: what gets the focus, or is scrolled to,
 * comes to stand below it.
 */
export function useHeadHeight(bar: RefObject<HTMLElement | null>): void {
  useLayoutEffect(() => {
    const element = bar.current
    const { style } = document.documentElement
    if (!element) return
    const measure = (): void => {
      const stays = getComputedStyle(element).position === 'sticky'
      const height = stays ? element.getBoundingClientRect().height : 0
      style.setProperty('--editor-head', `calc(var(--mark-height) + ${Math.ceil(height)}px)`)
      style.scrollPaddingBlockStart = 'calc(var(--editor-head) + var(--space-3))'
    }
    measure()
    const observer = new ResizeObserver(measure)
    observer.observe(element)
    // It stays or not by the height of the window too.
    addEventListener('resize', measure)
    return () => {
      observer.disconnect()
      removeEventListener('resize', measure)
      style.removeProperty('--editor-head')
      style.scrollPaddingBlockStart = ''
    }
  }, [bar])
}
