import type { BrokenScenario, ListedScenario } from '@alert-replay/shared/listing.ts'
import { useEffect, useState } from 'react'
import { watchLibrary, type LibraryState } from './watch-library.ts'

/** The scenarios as they are in the folder now; renewed by itself. */
export function useLibrary(): LibraryState {
  const [state, setState] = useState<LibraryState>({})
  useEffect(() => watchLibrary(setState), [])
  return state
}

/**
 * One scenario as it is in the folder now, renewed by itself; undefined while that is not known, where there is no such
 * file, and where no id is given.
 */
export function useListed(scenarioId: string | undefined): ListedScenario | BrokenScenario | undefined {
  const [{ entries }, setState] = useState<LibraryState>({})
  useEffect(() => (scenarioId === undefined ? undefined : watchLibrary(setState)), [scenarioId])
  return entries?.find(({ id }) => id === scenarioId)
}
