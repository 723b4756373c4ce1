import { useState } from 'react'

/** How many of many are on the page: `step` at first, and as many more each time. */
export interface Steps {
  readonly shown: number
  /** How many the next step adds; 0 where all are shown. */
  readonly next: number
  readonly showNext: () => void
}

export function useSteps(count: number, step: number): Steps {
  const [most, setMost] = useState(step)
  const shown = Math.min(most, count)
  return { shown, next: Math.min(step, count - shown), showNext: () => setMost(shown + step) }
}
