import { useLayoutEffect, useRef, useState, type RefObject } from 'react'

export interface ShadeState {
  readonly isOpen: boolean
  readonly open: () => void
  readonly close: () => void
}

/** The shade, up or down: focus goes into it, and back to where it was. */
export function useShade(sheet: RefObject<HTMLElement | null>): ShadeState {
  const [isOpen, setIsOpen] = useState(false)
  const before = useRef<HTMLElement>(undefined)
  useLayoutEffect(() => {
    if (isOpen) {
      const active = document.activeElement
      before.current = active instanceof HTMLElement && active !== document.body ? active : undefined
      sheet.current?.focus({ preventScroll: true })
      return
    }
    const { activeElement, body } = document
    // Whoever opened a notification is elsewhere by now.
    const isLost = activeElement === null || activeElement === body
    if (isLost && before.current?.isConnected) before.current.focus({ preventScroll: true })
    before.current = undefined
  }, [isOpen, sheet])
  return { isOpen, open: () => setIsOpen(true), close: () => setIsOpen(false) }
}
