import { lazy } from 'react'
import LibraryPage from '../features/library/library-page.tsx'

/** Comes behind the page: whoever only watches waits for none of it. */
const UnsavedList = lazy(async () => ({
  default: (await import('../features/editor/unsaved-list.tsx')).UnsavedList,
}))

/** The library, and what this browser keeps for those who write. */
export default function LibraryWithDrafts() {
  return <LibraryPage unsaved={UnsavedList} />
}
