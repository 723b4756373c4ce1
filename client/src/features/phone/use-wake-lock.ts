import { useEffect } from 'react'
import { noteRefused } from '../../lib/refused.ts'

/** Keeps the screen on where the browser can: a phone that sleeps shows no alert. Over plain http none can. */
export function useWakeLock(): void {
  useEffect(() => {
    let lock: WakeLockSentinel | undefined
    let left = false
    const ask = async (): Promise<void> => {
      if (document.visibilityState !== 'visible' || !('wakeLock' in navigator)) return
      try {
        const given = await navigator.wakeLock.request('screen')
        noteRefused('wake-lock', false)
        if (left) await given.release()
        else lock = given
      } catch {
        // Refused, as when the battery is low: the phone then sleeps when it sleeps, and the page says so.
        noteRefused('wake-lock', true)
      }
    }
    const again = (): void => void ask()
    again()
    // The lock is lost whenever the page is hidden.
    document.addEventListener('visibilitychange', again)
    return () => {
      left = true
      document.removeEventListener('visibilitychange', again)
      void lock?.release().catch(() => undefined)
    }
  }, [])
}
