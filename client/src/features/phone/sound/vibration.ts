import { cutTo, periodOf, type VibrationPlan } from './plan.ts'

export interface Vibration {
  /** False where nothing can be felt: the screen shows the meter all the same. */
  readonly start: (plan: VibrationPlan) => boolean
  readonly stop: () => void
}

/** Browsers take no longer list than this, and no longer piece. */
const MOST_PIECES = 99
const LONGEST_MS = 10_000

// Before the first touch browsers refuse, and complain in the console.
const canVibrate = (): boolean =>
  typeof navigator.vibrate === 'function' && (navigator.userActivation?.hasBeenActive ?? true)

/** A pattern that begins with a rest as browsers want it: on, off, on, off, … */
export function forBrowser(pattern: readonly number[]): number[] {
  const [rest = 0, ...others] = pattern
  return (rest > 0 ? [0, rest, ...others] : others)
    .map((ms) => Math.min(Math.round(ms), LONGEST_MS))
    .slice(0, MOST_PIECES)
}

/** The browser's vibration, where it has one and its owner has touched the page; a long one is asked for piece by piece. */
export function createBrowserVibration(): Vibration {
  let next: ReturnType<typeof setTimeout> | undefined
  const stop = (): void => {
    if (next !== undefined) clearTimeout(next)
    next = undefined
    if (canVibrate()) navigator.vibrate(0)
  }
  const once = ({ pattern, lastsMs }: VibrationPlan): boolean => {
    const periodMs = periodOf(pattern)
    if (periodMs <= 0) return false
    const leftMs = lastsMs - periodMs
    if (leftMs > 0) next = setTimeout(() => once({ pattern, lastsMs: leftMs }), periodMs)
    return navigator.vibrate(forBrowser(cutTo(pattern, lastsMs)))
  }
  return {
    start: (plan) => {
      if (!canVibrate()) return false
      stop()
      return once(plan)
    },
    stop,
  }
}
