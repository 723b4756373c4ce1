import { useLayoutEffect, useRef, type RefObject } from 'react'

interface FocusParts {
  readonly phone: RefObject<HTMLElement | null>
  readonly takeover: RefObject<HTMLElement | null>
  /** Where focus goes when what had it is no longer there. */
  readonly room: () => HTMLElement | null
}

/** Beside a form, where it shows what is written, a phone draws nobody's attention: no focus, no words. */
export const isPicture = (phone: HTMLElement | null): boolean => phone?.closest('[data-picture]') != null

/** Whether focus is this phone's to move: it is in the phone, or nowhere. Somebody at the page's own controls keeps it. */
export function isFocusOurs(phone: HTMLElement | null): boolean {
  const { activeElement, body } = document
  const isNowhere = activeElement === null || activeElement === body
  return phone?.contains(activeElement) === true || (isNowhere && !isPicture(phone))
}

/**
 * Focus goes into the takeover and comes back. It goes to the dialog, not to its button: a space or Enter
 * that was on its way to something else must not press OK.
 */
export function useTakeoverFocus(shown: string | undefined, { phone, takeover, room }: FocusParts): void {
  const before = useRef<HTMLElement>(undefined)
  const wasShown = useRef(false)
  useLayoutEffect(() => {
    const ours = isFocusOurs(phone.current)
    const active = document.activeElement
    if (shown !== undefined) {
      if (!wasShown.current) {
        before.current =
          ours && active instanceof HTMLElement && active !== document.body ? active : undefined
      }
      wasShown.current = true
      if (ours) takeover.current?.focus({ preventScroll: true })
    } else if (wasShown.current) {
      wasShown.current = false
      const back = before.current?.isConnected ? before.current : room()
      if (ours) back?.focus({ preventScroll: true })
    }
    // `room` is asked when it is needed, and is no reason to run again.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [shown, phone, takeover])
}
