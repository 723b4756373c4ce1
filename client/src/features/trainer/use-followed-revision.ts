import { useEffect, useState } from 'react'
import { FOLLOW_MS } from './sync.ts'

/** The newest revision that is old enough for every phone to show it. */
export function useFollowedRevision(revision: number): number {
  const [followed, setFollowed] = useState(revision)
  useEffect(() => {
    // Not cleared by the next revision: in a row of quick steps each of them comes of age.
    setTimeout(() => setFollowed((before) => Math.max(before, revision)), FOLLOW_MS)
  }, [revision])
  return Math.min(followed, revision)
}
