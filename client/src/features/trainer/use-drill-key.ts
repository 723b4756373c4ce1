import { useEffect, useState } from 'react'
import { heldDrill, holdDrill } from '../../lib/held-drills.ts'

/** The key in the address of a page opened by a trainer's link: `#k=<key>`. */
export const keyIn = (hash: string): string | undefined => /^#k=([A-Za-z0-9_-]{16,128})$/.exec(hash)?.[1]

/**
 * Takes the key out of the address and keeps it here. Where the browser keeps nothing, it stays in the address: it
 * would be lost by a reload.
 */
export function takeKey(drillId: string, nowMs: number): string | undefined {
  const key = keyIn(location.hash)
  const held = heldDrill(drillId)
  if (key === undefined) return held?.key
  const isKept = holdDrill(held?.key === key ? held : { drillId, key, by: 'link', heldSinceMs: nowMs })
  if (isKept) history.replaceState(history.state, '', location.pathname + location.search)
  return key
}

/** The drill's key, from the address or from before; undefined where this browser does not hold it. */
export function useDrillKey(drillId: string): string | undefined {
  const [key, setKey] = useState(() => takeKey(drillId, Date.now()))
  useEffect(() => {
    // A link with a key, opened in the tab that asks for it, only changes the hash.
    const look = (): void => setKey(takeKey(drillId, Date.now()))
    addEventListener('hashchange', look)
    return () => removeEventListener('hashchange', look)
  }, [drillId])
  return key
}
