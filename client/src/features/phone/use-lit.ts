import { useEffect, useEffectEvent, useRef, useState, type RefObject } from 'react'
import type { PhoneDrill } from '../../drill/phone-drill.ts'

/** How long a locked phone's screen is lit after a touch. */
const TOUCHED_MS = 30_000

/**
 * Whether the screen is lit: for as long as an alert lights it, a while after a touch, and always while `isUsed`. In wall
 * time, for it is somebody who looks.
 */
export function useLit(drill: PhoneDrill, phone: RefObject<HTMLElement | null>, isUsed: boolean): boolean {
  const [isLit, setLit] = useState(true)
  const untilMs = useRef(0)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  // In use it is lit, and so it is when it is put down.
  if (isUsed && !isLit) setLit(true)
  const keepLit = useEffectEvent((ms: number): void => {
    untilMs.current = Math.max(untilMs.current, Date.now() + ms)
    clearTimeout(timer.current)
    timer.current = setTimeout(() => setLit(false), untilMs.current - Date.now())
  })
  const light = useEffectEvent((ms: number): void => {
    keepLit(ms)
    setLit(true)
  })
  useEffect(() => {
    const touched = (): void => light(TOUCHED_MS)
    const deafen = drill.onRinging((ringing) => {
      const ms = Math.max(...ringing.map(({ outcome }) => outcome.screenOnMs))
      if (ms > 0) light(ms)
    })
    const element = phone.current
    element?.addEventListener('pointerdown', touched)
    element?.addEventListener('keydown', touched)
    return () => {
      deafen()
      clearTimeout(timer.current)
      element?.removeEventListener('pointerdown', touched)
      element?.removeEventListener('keydown', touched)
    }
  }, [drill, phone])
  // Put down, it goes out after a while.
  useEffect(() => {
    if (!isUsed) keepLit(TOUCHED_MS)
  }, [isUsed])
  return isLit || isUsed
}
