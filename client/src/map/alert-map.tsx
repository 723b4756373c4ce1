import { Suspense } from 'react'
import { useTranslation } from 'react-i18next'
import { loadable, useLoaded } from '../lib/use-loaded.ts'
import { Button } from '../ui/button.tsx'
import type { MapFigureProps } from './map-figure.tsx'

const map = loadable(async () => {
  const [{ MapFigure }, { loadShapes }] = await Promise.all([
    import('./map-figure.tsx'),
    import('./shapes.ts'),
  ])
  const shapes = await loadShapes()
  return { MapFigure, shapes }
}, ['map'])

/**
 * A map of the areas that alerts are for. Its code, its words and its shapes come when it is first shown; where they
 * cannot be had, what is around it goes on.
 */
export function AlertMap(props: MapFigureProps) {
  const { t } = useTranslation(['map', 'common'])
  const { value, hasFailed, tryAgain } = useLoaded(map)
  if (!value) {
    return (
      <>
        <p role="status">{hasFailed ? t('notLoaded') : t('common:loading')}</p>
        {hasFailed && <Button onClick={tryAgain}>{t('again')}</Button>}
      </>
    )
  }
  const { MapFigure, shapes } = value
  return (
    <Suspense>
      <MapFigure shapes={shapes} {...props} />
    </Suspense>
  )
}
