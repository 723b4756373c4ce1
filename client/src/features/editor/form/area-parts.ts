import { loadable } from '../../../lib/use-loaded.ts'

/** What an area is chosen with: the map with its shapes, and the prefectures by their names. They come when first shown. */
export const AREA_PARTS = loadable(async () => {
  const [{ loadShapes }, { PrefectureChecks }] = await Promise.all([
    import('../../../map/shapes.ts'),
    import('./prefecture-checks.tsx'),
  ])
  const { prefectures } = await loadShapes()
  return { prefectures: [...prefectures.values()], PrefectureChecks }
})
