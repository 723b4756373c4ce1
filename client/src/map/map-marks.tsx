import type { Place } from '@alert-replay/shared/map/places.ts'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Box } from './chart.ts'
import type { Seen } from './chart-box.tsx'
import type { Drawn } from './drawn.ts'
import { PointGlyph } from './flight-layer.tsx'
import { widthOf, type Label } from './labels.ts'
import styles from './map.module.css'
import { Labels, PhoneMark } from './marks-layer.tsx'
import { namesAround } from './names.ts'
import { namesOn } from './names-layer.ts'
import type { PointShown } from './point-shown.ts'
import type { Shapes } from './shapes.ts'
import { seenBox } from './zoom.ts'

interface MapMarksProps {
  readonly seen: Seen
  readonly drawn: readonly Drawn[]
  readonly shapes: Shapes
  readonly language: string
  /** Where the phone's mark stands. */
  readonly phone?: Place | undefined
  /** Of the flight. */
  readonly points?: readonly PointShown[] | undefined
}

/** Smaller than this, a place has a dot on it. Pixels. */
const SMALL = 12

/** What stands on the map and keeps its size: dots on what is too small to see, names, points of a flight, the phone. */
export function MapMarks({ seen, drawn, shapes, language, phone, points = [] }: MapMarksProps) {
  const { t } = useTranslation('map')
  const { chart, zoom, width, height, pointOf } = seen
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
  const marks = points.map((point) => ({ ...point, on: pointOf(point.at) }))
  const inside = marks.filter(({ on: [x, y] }) => x > 0 && y > 0 && x < width && y < height)
  for (const { on } of inside) taken.push([on[0] - 9, on[1] - 9, on[0] + 9, on[1] + 9])
  const beyond = marks.length - inside.length
  const beyondText = beyond > 0 ? t('flight.beyond', { count: beyond }) : ''
  if (beyond > 0) taken.push([0, 0, widthOf(beyondText) + 16, 28])
  const pointLabels = inside.flatMap(({ label, on }, i): Label[] =>
    label === undefined ? [] : [{ key: `point ${i}`, text: label, at: on, isSoft: false, isBeside: true }],
  )
  const labels = namesOn(
    seen,
    drawn,
    around,
    language,
    taken,
    (one) => small.includes(one),
    phoneAt,
    pointLabels,
  )
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
      <g aria-hidden="true">
        {inside.map(({ kind, on }, i) => (
          <PointGlyph key={i} kind={kind} at={on} />
        ))}
      </g>
      <Labels labels={labels} />
      {beyond > 0 && (
        <text aria-hidden="true" className={styles.beyond} x="12" y="20">
          {beyondText}
        </text>
      )}
      {phoneAt && <PhoneMark at={phoneAt} />}
    </>
  )
}
