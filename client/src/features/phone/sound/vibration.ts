import type { ToneName } from './tones.ts'

export interface Vibration {
  readonly start: (tone: ToneName) => void
  readonly stop: () => void
}

/** On and off in turn, milliseconds; as long as the tone, in a rhythm of its own. */
const PATTERNS: Readonly<Record<ToneName, readonly number[]>> = {
  takeover: [300, 120, 300, 610, 300, 120, 300, 610, 300, 120, 300],
  notice: [150],
}

// Before the first touch browsers refuse, and complain in the console.
const canVibrate = (): boolean =>
  typeof navigator.vibrate === 'function' && (navigator.userActivation?.hasBeenActive ?? true)

/** The browser's vibration, where it has one and its owner has touched the page; elsewhere nothing happens. */
export const browserVibration: Vibration = {
  start: (tone) => {
    if (canVibrate()) navigator.vibrate([...PATTERNS[tone]])
  },
  stop: () => {
    if (canVibrate()) navigator.vibrate(0)
  },
}
