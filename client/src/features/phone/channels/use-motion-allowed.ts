import { useSyncExternalStore } from 'react'

const QUERY = '(prefers-reduced-motion: no-preference)'

function subscribe(onChange: () => void): () => void {
  const media = matchMedia(QUERY)
  media.addEventListener('change', onChange)
  return () => media.removeEventListener('change', onChange)
}

/** Whether things may move for this reader; changes while the page is open are followed. */
export const useMotionAllowed = (): boolean =>
  useSyncExternalStore(subscribe, () => matchMedia(QUERY).matches)
