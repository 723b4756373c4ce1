import type { Profile } from '@alert-replay/shared/phone/profile.ts'

/** What a profile's fields are taken from, each source once. */
export const sourcesOf = ({ sources }: Pick<Profile, 'sources'>): readonly string[] => [
  ...new Set(Object.values(sources)),
]
