import type { Profile, ProfileId } from '@alert-replay/shared/phone/profile.ts'
import { loadProfile, USUAL_PROFILE } from '@alert-replay/shared/phone/profiles.ts'
import { useEffect, useState } from 'react'

interface Profiles {
  readonly profiles: ReadonlyMap<ProfileId, Profile>
  /** Those that could not be had. */
  readonly failed: ReadonlySet<ProfileId>
}

/** The profiles of a drill's phones, as they come. */
export function useProfiles(ids: readonly ProfileId[]): Profiles {
  const [state, setState] = useState<Profiles>({
    profiles: new Map([[USUAL_PROFILE.id, USUAL_PROFILE]]),
    failed: new Set(),
  })
  const wanted = [...ids].sort().join(' ')
  useEffect(() => {
    let isThere = true
    const load = async (id: ProfileId): Promise<void> => {
      const profile = await loadProfile(id).catch((): undefined => undefined)
      if (!isThere) return
      setState(({ profiles, failed }) =>
        profile
          ? { profiles: new Map([...profiles, [id, profile]]), failed }
          : { profiles, failed: new Set([...failed, id]) },
      )
    }
    for (const id of wanted.split(' ')) if (id !== '' && id !== USUAL_PROFILE.id) void load(id as ProfileId)
    return () => {
      isThere = false
    }
  }, [wanted])
  return state
}
