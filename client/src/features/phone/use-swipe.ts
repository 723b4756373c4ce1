import { useRef, type PointerEvent } from 'react'

interface Swipes {
  readonly onDown?: () => void
  readonly onUp?: () => void
}

interface SwipeHandlers {
  readonly onPointerDown: (event: PointerEvent<HTMLElement>) => void
  readonly onPointerMove: (event: PointerEvent<HTMLElement>) => void
  readonly onPointerUp: () => void
  readonly onPointerCancel: () => void
}

/** A finger that goes this far has pulled, and not pressed. */
const PULLED_PX = 18

/** Pulling something down or up: once a touch. Never the only way: what can be pulled can be pressed too. */
export function useSwipe({ onDown, onUp }: Swipes): SwipeHandlers {
  const from = useRef<number>(undefined)
  const end = (): void => {
    from.current = undefined
  }
  return {
    onPointerDown: ({ clientY }) => {
      from.current = clientY
    },
    onPointerMove: ({ clientY }) => {
      if (from.current === undefined) return
      const way = clientY - from.current
      if (Math.abs(way) < PULLED_PX) return
      end()
      if (way > 0) onDown?.()
      else onUp?.()
    },
    onPointerUp: end,
    onPointerCancel: end,
  }
}
