import { loadable } from '../lib/use-loaded.ts'
import { Loaded } from '../ui/loaded.tsx'
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
  return <Loaded of={map}>{({ MapFigure, shapes }) => <MapFigure shapes={shapes} {...props} />}</Loaded>
}
