import { useEffect, useState } from 'react'
import { ask } from '../../lib/api.ts'
import { heldDrills, releaseDrill, type HeldDrill } from '../../lib/held-drills.ts'

/**
 * The drills whose keys this browser holds and whose server this is. One that the server does not know is only hidden:
 * under the same address another may answer, and the key would be lost for ever.
 */
export function useHeldDrills(): readonly HeldDrill[] {
  const [drills, setDrills] = useState(heldDrills)
  const [unknown, setUnknown] = useState<readonly string[]>([])
  useEffect(() => {
    let left = false
    const look = async ({ drillId, key }: HeldDrill): Promise<void> => {
      const there = await ask(`/api/drills/${encodeURIComponent(drillId)}`, {
        headers: { authorization: `Bearer ${key}` },
      })
      if (there.ok) return
      if (there.error === 'wrong-key') releaseDrill(drillId)
      if (left) return
      if (there.error === 'wrong-key') setDrills(heldDrills())
      if (there.error === 'unknown-drill') setUnknown((ids) => [...ids, drillId])
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
  return drills.filter(({ drillId }) => !unknown.includes(drillId))
}
