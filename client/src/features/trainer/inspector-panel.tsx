import { Suspense } from 'react'
import { useTranslation } from 'react-i18next'
import { loadable, useLoaded } from '../../lib/use-loaded.ts'
import { Button } from '../../ui/button.tsx'
import type { InspectorViewProps } from './inspector-view.tsx'

const view = loadable(
  async () => (await import('./inspector-view.tsx')).InspectorView,
  ['inspector', 'settings', 'phone'],
)

/** The table of what each phone did; it comes when it is first asked for, and where it cannot be had the desk goes on. */
export function InspectorPanel(props: InspectorViewProps) {
  const { t } = useTranslation(['inspector', 'common'])
  const { value: View, hasFailed, tryAgain } = useLoaded(view)
  if (View) {
    return (
      <Suspense>
        <View {...props} />
      </Suspense>
    )
  }
  return (
    <>
      <p role="status">{t(hasFailed ? 'common:notLoaded' : 'common:loading')}</p>
      {hasFailed && (
        <p>
          <Button onClick={tryAgain}>{t('common:tryAgain')}</Button>{' '}
          <Button look="quiet" onClick={props.onClose}>
            {t('trainer.back')}
          </Button>
        </p>
      )}
    </>
  )
}
