import { useEffect, useState } from 'react'
import { watchLibrary, type LibraryState } from './watch-library.ts'

/** The scenarios as they are in the folder now; renewed by itself. */
export function useLibrary(): LibraryState {
  const [state, setState] = useState<LibraryState>({})
  useEffect(() => watchLibrary(setState), [])
  return state
}
