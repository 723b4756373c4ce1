import type { KeyboardEvent } from 'react'

interface PhoneKeys {
  readonly isTaken: boolean
  /** More alerts than one wait. */
  readonly isStacked: boolean
  /** Beside other controls, the key Home is theirs unless an alert has the screen. */
  readonly framed: boolean
  readonly onHome: () => void
  readonly onBack: () => void
  readonly onShade: () => void
  readonly isShadeOpen: boolean
  readonly onTurn: (by: 1 | -1) => void
}

/** The keys of the phone itself, while the focus is in it. None of them is OK. True where a key was for the phone. */
export function pressed(event: KeyboardEvent<HTMLElement>, keys: PhoneKeys): boolean {
  const { key, altKey, ctrlKey, metaKey, nativeEvent } = event
  if (event.defaultPrevented || altKey || ctrlKey || metaKey || nativeEvent.isComposing) return false
  if (event.target instanceof HTMLElement && event.target.matches('input, select, textarea')) return false
  const { isTaken, isStacked, framed, isShadeOpen, onHome, onBack, onShade, onTurn } = keys
  switch (key) {
    case 'h':
    case 'H':
      onHome()
      return true
    case 'Home':
      if (framed && !isTaken) return false
      onHome()
      return true
    case 'n':
    case 'N':
      if (isTaken) return false
      onShade()
      return true
    case 'Escape':
      if (!isTaken && !isShadeOpen) return false
      onBack()
      return true
    case 'ArrowLeft':
    case 'ArrowRight':
      if (!isTaken || !isStacked) return false
      onTurn(key === 'ArrowRight' ? 1 : -1)
      return true
    default:
      return false
  }
}
