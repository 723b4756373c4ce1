import type { Place } from '@alert-replay/shared/map/places.ts'
import { useId, useMemo, useRef, type HTMLAttributes, type KeyboardEvent, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useWidth } from '../lib/use-width.ts'
import { chartOf, FOOT, type Chart, type Point } from './chart.ts'
import { shapeOfFrame, type Frame } from './frame.ts'
import styles from './map.module.css'
import { ScaleBar } from './marks-layer.tsx'
import { useZoom } from './use-zoom.ts'
import { barOf, chartAt, seenAt, type Zoom } from './zoom.ts'
import { ZoomButtons } from './zoom-buttons.tsx'

/** A chart as it is seen now. */
export interface Seen {
  readonly chart: Chart
  readonly zoom: Zoom
  readonly width: number
  readonly height: number
  /** Told apart from those of another map on the page. */
  readonly id: string
  readonly pointOf: (place: Place) => Point
  readonly placeAt: (point: Point) => Place | undefined
}

interface ChartBoxProps extends Pick<HTMLAttributes<HTMLDivElement>, 'role' | 'aria-label'> {
  readonly frame: Frame
  /** What its keys do, beside those that move it. */
  readonly how?: string | undefined
  /** What the picture shows, in a sentence; without, its parts are told one by one. */
  readonly summary?: string | undefined
  /** Id of what says the same in full. */
  readonly details?: string | undefined
  readonly activeDescendant?: string | undefined
  /** Keys come here first; true where one was used. */
  readonly onKey?: (event: KeyboardEvent, seen: Seen) => boolean
  /** A press that moved nothing. */
  readonly onPress?: (point: Point, seen: Seen) => void
  readonly cursor?: 'draw' | 'pick' | undefined
  /** Within what is moved and scaled. */
  readonly renderGround: (seen: Seen) => ReactNode
  /** Over it, in pixels of the page. */
  readonly renderMarks: (seen: Seen) => ReactNode
}

/** Pixels until the page is measured. */
const FIRST_WIDTH = 480
const HIGHEST = 560
const EARTH_KM = 40_075

/** A map's own rectangle, which is moved and scaled by whoever looks at it. */
export function ChartBox({
  frame,
  role,
  how,
  summary,
  details,
  activeDescendant,
  onKey,
  onPress,
  cursor,
  renderGround,
  renderMarks,
  'aria-label': label,
}: ChartBoxProps) {
  const { t } = useTranslation('map')
  const id = useId()
  const box = useRef<HTMLDivElement>(null)
  const width = useWidth(box, FIRST_WIDTH)
  const height = Math.round(Math.min(HIGHEST, width * shapeOfFrame(frame) + FOOT))
  const chart = useMemo(() => chartOf(frame, width, height), [frame, width, height])
  const { zoom, larger, smaller, fit, wasDragged, placeOf, pointer, ...keys } = useZoom(box, [width, height])
  const seen: Seen = {
    chart,
    zoom,
    width,
    height,
    id,
    pointOf: (place) => seenAt(zoom, chart.pointOf(place)),
    placeAt: (point) => chart.placeAt(chartAt(zoom, point)),
  }
  const bar = barOf(kmPerPixelOf(frame, chart) / zoom.scale, 96)
  return (
    // The chart is moved with the keys of whoever is on it.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions, jsx-a11y/no-static-element-interactions, jsx-a11y/click-events-have-key-events
    <div className={styles.chart} style={{ blockSize: height }} data-moved={zoom.scale !== 1 || undefined}>
      <p id={`${id}-keys`} className="visually-hidden">
        {[how, t('keys')].filter(Boolean).join(' ')}
      </p>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions, jsx-a11y/click-events-have-key-events, jsx-a11y/no-static-element-interactions */}
      <div
        ref={box}
        className={styles.canvas}
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
        tabIndex={0}
        role={role}
        aria-label={label}
        aria-describedby={`${id}-keys`}
        aria-activedescendant={activeDescendant}
        aria-multiselectable={role === 'listbox' || undefined}
        data-cursor={cursor}
        onKeyDown={(event) => {
          if (onKey?.(event, seen)) {
            event.preventDefault()
            event.stopPropagation()
          } else keys.onKey(event)
        }}
        onClick={(event) => {
          if (!wasDragged()) onPress?.(placeOf(event), seen)
        }}
        {...pointer}
      >
        <svg
          viewBox={`0 0 ${width} ${height}`}
          width={width}
          height={height}
          {...(summary === undefined
            ? { role: 'presentation' }
            : { role: 'img', 'aria-label': summary, 'aria-describedby': details })}
        >
          <g transform={`translate(${zoom.x} ${zoom.y}) scale(${zoom.scale})`}>{renderGround(seen)}</g>
          {renderMarks(seen)}
          <ScaleBar width={bar.width} text={t('km', { km: bar.km })} at={[12, height - 12]} />
        </svg>
      </div>
      <ZoomButtons onLarger={larger} onSmaller={smaller} onFit={fit} />
    </div>
  )
}

/** In the middle of the frame: Mercator's scale grows towards the poles. */
function kmPerPixelOf([west, south, east, north]: Frame, chart: Chart): number {
  const latitude = ((south + north) / 2 / 180) * Math.PI
  const [left] = chart.pointOf([west, south])
  const [right] = chart.pointOf([east, south])
  return (((east - west) / 360) * EARTH_KM * Math.cos(latitude)) / (right - left)
}
