import { useTranslation } from 'react-i18next'
import LibraryPage from '../features/library/library-page.tsx'
import { loadable, useLoaded } from '../lib/use-loaded.ts'
import { Button } from '../ui/button.tsx'

/** Comes behind the page: whoever only watches waits for none of it. */
const UNSAVED_LIST = loadable(
  async () => (await import('../features/editor/unsaved-list.tsx')).UnsavedList,
  ['drafts'],
)

/** The library, and what this browser keeps for those who write. */
export default function LibraryWithDrafts() {
  return <LibraryPage unsaved={Unsaved} />
}

/** Where the list cannot be had the library goes on, and says so: a draft that is not listed would seem lost. */
function Unsaved(props: { readonly heading: 'h3' }) {
  const { t } = useTranslation(['library', 'common'])
  const { value: UnsavedList, hasFailed, tryAgain } = useLoaded(UNSAVED_LIST)
  if (UnsavedList) return <UnsavedList {...props} />
  if (!hasFailed) return null
  return (
    <>
      <p role="status">{t('add.unsavedNotLoaded')}</p>
      <Button onClick={tryAgain}>{t('common:tryAgain')}</Button>
    </>
  )
}
