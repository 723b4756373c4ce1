import type { Profile, ProfileId } from './profile.ts'
import jpAndroid from './profiles/jp-android.json' with { type: 'json' }

/** The profile of a phone of which nothing else was said. It is there at once; the others come when one asks. */
export const USUAL_PROFILE: Profile = jpAndroid as unknown as Profile

const FILES: Readonly<Record<ProfileId, () => Promise<{ readonly default: unknown }>>> = {
  'jp-android': () => Promise.resolve({ default: jpAndroid }),
  'jp-iphone': () => import('./profiles/jp-iphone.json', { with: { type: 'json' } }),
  'us-android': () => import('./profiles/us-android.json', { with: { type: 'json' } }),
  'us-iphone': () => import('./profiles/us-iphone.json', { with: { type: 'json' } }),
  'ca-android': () => import('./profiles/ca-android.json', { with: { type: 'json' } }),
  'mx-android': () => import('./profiles/mx-android.json', { with: { type: 'json' } }),
  'cl-android': () => import('./profiles/cl-android.json', { with: { type: 'json' } }),
  'gb-android': () => import('./profiles/gb-android.json', { with: { type: 'json' } }),
  'fr-android': () => import('./profiles/fr-android.json', { with: { type: 'json' } }),
  'de-android': () => import('./profiles/de-android.json', { with: { type: 'json' } }),
  'kr-android': () => import('./profiles/kr-android.json', { with: { type: 'json' } }),
  'tw-android': () => import('./profiles/tw-android.json', { with: { type: 'json' } }),
  'nz-android': () => import('./profiles/nz-android.json', { with: { type: 'json' } }),
}

/** The profile, from a file of its own. Throws where the file does not come. */
export async function loadProfile(id: ProfileId): Promise<Profile> {
  const { default: profile } = await FILES[id]()
  return profile as Profile
}
