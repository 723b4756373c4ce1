import type { Place } from '@alert-replay/shared/map/places.ts'
import { useMemo } from 'react'
import type { Box } from './chart.ts'
import type { Seen } from './chart-box.tsx'
import type { Drawn } from './drawn.ts'
import styles from './map.module.css'
import { Labels, PhoneMark } from './marks-layer.tsx'
import { namesAround } from './names.ts'
import { namesOn } from './names-layer.ts'
import type { Shapes } from './shapes.ts'
import { seenBox } from './zoom.ts'

interface MapMarksProps {
  readonly seen: Seen
  readonly drawn: readonly Drawn[]
  readonly shapes: Shapes
  readonly language: string
  /** Where the phone's mark stands. */
  readonly phone?: Place | undefined
}

/** Smaller than this, a place has a dot on it. Pixels. */
const SMALL = 12

/** What stands on the map and keeps its size: dots on what is too small to see, names, the phone. */
export function MapMarks({ seen, drawn, shapes, language, phone }: MapMarksProps) {
  const { chart, zoom, pointOf } = seen
  const around = useMemo(() => namesAround(shapes, chart, language), [shapes, chart, language])
  const small = drawn.filter((one) => {
    const [left, top, right, bottom] = seenBox(zoom, chart.boxOf(one.shape))
    const size = Math.max(right - left, bottom - top)
    return size < SMALL || !Number.isFinite(size)
  })
  const phoneAt = phone && pointOf(phone)
  const taken = small.map((one): Box => {
    const [x, y] = pointOf(one.at)
    return [x - 8, y - 8, x + 8, y + 8]
  })
  if (phoneAt) taken.push([phoneAt[0] - 10, phoneAt[1] - 36, phoneAt[0] + 10, phoneAt[1] + 2])
  const labels = namesOn(seen, drawn, around, language, taken, (one) => small.includes(one), phoneAt)
  return (
    <>
      {small.map((one) => {
        const [x, y] = pointOf(one.at)
        return (
          <circle
            key={one.key}
            className={styles.halo}
            data-state={one.state}
            cx={x}
            cy={y}
            r={SMALL / 2 - 1}
          />
        )
      })}
      <Labels labels={labels} />
      {phoneAt && <PhoneMark at={phoneAt} />}
    </>
  )
}
