import { loadable } from '../../../lib/use-loaded.ts'

/** What an area is chosen with: the map with its shapes, and the prefectures by name. They come when first shown. */
export const AREA_PARTS = loadable(async () => {
  const [{ loadShapes }, { PickFigure }, { PrefectureChecks }] = await Promise.all([
    import('../../../map/shapes.ts'),
    import('../../../map/pick-figure.tsx'),
    import('./prefecture-checks.tsx'),
  ])
  const shapes = await loadShapes()
  return { shapes, prefectures: [...shapes.prefectures.values()], PickFigure, PrefectureChecks }
}, ['map'])
