import type { Family } from '@alert-replay/shared/phone/profile.ts'
import type { PhoneSettings } from '@alert-replay/shared/phone/settings.ts'
import { useSyncExternalStore } from 'react'

const DARK = '(prefers-color-scheme: dark)'
const subscribe = (changed: () => void): (() => void) => {
  const query = matchMedia(DARK)
  query.addEventListener('change', changed)
  return () => query.removeEventListener('change', changed)
}

/** What the tokens of the phone's look go by. */
export interface Look {
  readonly 'data-family': Family
  readonly 'data-appearance': 'light' | 'dark'
  readonly 'data-text': PhoneSettings['textSize']
}

/** How a phone looks: its family's look, light or dark, its text size. As it comes, the page's own light or dark. */
export function useLook(
  family: Family = 'android',
  { appearance, textSize }: Pick<PhoneSettings, 'appearance' | 'textSize'> = {
    appearance: 'auto',
    textSize: 'normal',
  },
): Look {
  const isDark = useSyncExternalStore(subscribe, () => matchMedia(DARK).matches)
  return {
    'data-family': family,
    'data-appearance': appearance === 'auto' ? (isDark ? 'dark' : 'light') : appearance,
    'data-text': textSize,
  }
}
