import { useEffect, useState } from 'react'
import { ask } from '../../lib/api.ts'
import { heldDrills, releaseDrill, type HeldDrill } from '../../lib/held-drills.ts'

/** The drills whose keys this browser holds; those that the server no longer knows are forgotten. */
export function useHeldDrills(): readonly HeldDrill[] {
  const [drills, setDrills] = useState(heldDrills)
  useEffect(() => {
    let left = false
    const look = async ({ drillId, key }: HeldDrill): Promise<void> => {
      const there = await ask(`/api/drills/${encodeURIComponent(drillId)}`, {
        headers: { authorization: `Bearer ${key}` },
      })
      if (there.ok || !['unknown-drill', 'wrong-key'].includes(there.error)) return
      releaseDrill(drillId)
      if (!left) setDrills(heldDrills())
    }
    for (const drill of heldDrills()) void look(drill)
    // A drill made or deleted in another tab.
    const onStorage = (): void => setDrills(heldDrills())
    addEventListener('storage', onStorage)
    return () => {
      left = true
      removeEventListener('storage', onStorage)
    }
  }, [])
  return drills
}
