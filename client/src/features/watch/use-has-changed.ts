import { useEffect, useState } from 'react'
import type { SoloDrill } from '../../drill/solo-drill.ts'

const LOOK_EVERY_MS = 5_000

/** Whether the scenario's file has changed since this drill began: looked at now and then, while the page is seen. */
export function useHasChanged(solo: SoloDrill): boolean {
  const [hasChanged, setHasChanged] = useState(false)
  useEffect(() => {
    let left = false
    const look = async (): Promise<void> => {
      if (document.visibilityState === 'hidden') return
      const now = await solo.hasChanged()
      if (!left && now !== undefined) setHasChanged(now)
    }
    const timer = setInterval(() => void look(), LOOK_EVERY_MS)
    return () => {
      left = true
      clearInterval(timer)
    }
  }, [solo])
  return hasChanged
}
