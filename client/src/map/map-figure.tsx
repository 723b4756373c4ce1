import { AREA_STATES, type AreaAlert, type AreaAt } from '@alert-replay/shared/map/areas-at.ts'
import { isNowhere, placesOf } from '@alert-replay/shared/map/places.ts'
import type { PhoneSettings } from '@alert-replay/shared/phone/settings.ts'
import { pick } from '@alert-replay/shared/localized.ts'
import { memo, useId, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLanguage, useReaderLanguage } from '../lib/use-language.ts'
import { useWidth } from '../lib/use-width.ts'
import { Button } from '../ui/button.tsx'
import { DrillMark } from '../ui/drill-mark.tsx'
import { AreasLayer } from './areas-layer.tsx'
import { chartOf, type Box } from './chart.ts'
import { drawnOf, type Drawn } from './drawn.ts'
import { frameOf, JAPAN_FRAME, shapeOfFrame } from './frame.ts'
import { placed, widthOf, type Label } from './labels.ts'
import { Land } from './land.tsx'
import { Legend } from './legend.tsx'
import styles from './map.module.css'
import { MapTable, type AreaRow } from './map-table.tsx'
import { Labels, PhoneMark, ScaleBar } from './marks-layer.tsx'
import { nameOf, namesAround } from './names.ts'
import { Patterns } from './patterns.tsx'
import { phoneSpot } from './phone-spot.ts'
import type { Shapes } from './shapes.ts'
import type { ScenarioClock } from './since-text.ts'
import { useZoom } from './use-zoom.ts'
import { barOf, seenAt, seenBox } from './zoom.ts'
import { ZoomButtons } from './zoom-buttons.tsx'

export interface MapFigureProps {
  readonly scenario: ScenarioClock
  readonly areas: readonly AreaAt[]
  /** What the map is framed for, so that it stands still as areas come and go; without, the areas themselves. */
  readonly frameAreas?: readonly AreaAlert['area'][] | undefined
  /** How the phone lies to the area that is in force, as it is set. */
  readonly position?: PhoneSettings['position'] | undefined
  /** `none`: of what flew, no source gives the track, and the map says so. */
  readonly track?: 'none' | undefined
}

/** Pixels until the page is measured. */
const FIRST_WIDTH = 480
const HIGHEST = 560
/** Smaller on the chart than this, a place has a ring around it. */
const SMALL = 12
const EARTH_KM = 40_075

/** A map of the areas that alerts are for, and a table that says the same. */
export const MapFigure = memo(function MapFigureOf({
  shapes,
  scenario,
  areas,
  frameAreas,
  position,
  track,
}: MapFigureProps & { readonly shapes: Shapes }) {
  const { t } = useTranslation('map')
  const language = useLanguage()
  const reader = useReaderLanguage()
  const id = useId()
  const box = useRef<HTMLDivElement>(null)
  const [showsTable, setShowsTable] = useState(false)
  const drawn = useMemo(() => drawnOf(areas, shapes), [areas, shapes])
  const framed = useMemo(
    () =>
      frameAreas
        ? drawnOf(
            frameAreas.map((area) => ({ area, state: 'informed' })),
            shapes,
          )
        : drawn,
    [frameAreas, drawn, shapes],
  )
  const frame = useMemo(() => frameOf(framed) ?? JAPAN_FRAME, [framed])
  const width = useWidth(box, FIRST_WIDTH)
  const height = Math.round(Math.min(HIGHEST, width * shapeOfFrame(frame)))
  const chart = useMemo(() => chartOf(frame, width, height), [frame, width, height])
  const { zoom, larger, smaller, fit, onKey, pointer } = useZoom(box, [width, height])

  const around = useMemo(() => namesAround(shapes, chart, reader), [shapes, chart, reader])
  const spot = position && phoneSpot(position, drawn, shapes, frame)
  const phoneAt = spot && seenAt(zoom, chart.pointOf(spot))
  const halos = drawn.flatMap((one) => {
    const [left, top, right, bottom] = seenBox(zoom, chart.boxOf(one.shape))
    const size = Math.max(right - left, bottom - top)
    return size < SMALL || !Number.isFinite(size) ? [{ one, at: seenAt(zoom, chart.pointOf(one.at)) }] : []
  })
  const labels = labelsOf()

  function labelsOf(): readonly Label[] {
    const names = drawn.toReversed().flatMap((one): Label[] => {
      const text = nameOf(one, reader)
      if (text === undefined) return []
      const isBeside = halos.some((halo) => halo.one === one)
      return [{ key: one.key, text, at: seenAt(zoom, chart.pointOf(one.at)), isSoft: false, isBeside }]
    })
    const alerted = new Set(drawn.map(({ kind, code }) => `${kind} ${code}`))
    const soft = around.flatMap((name): Label[] => {
      // A name is no wider than what it names, or it would seem to be another's.
      const fits = name.width * zoom.scale > widthOf(name.text)
      if (!fits || alerted.has(name.key)) return []
      return [{ key: name.key, text: name.text, at: seenAt(zoom, name.at), isSoft: true, isBeside: false }]
    })
    // The scale, and the buttons.
    const taken: Box[] = [
      [0, height - 40, 130, height],
      [width - 64, 0, width, 150],
    ]
    for (const { at } of halos) taken.push([at[0] - 8, at[1] - 8, at[0] + 8, at[1] + 8])
    if (phoneAt) taken.push([phoneAt[0] - 10, phoneAt[1] - 36, phoneAt[0] + 10, phoneAt[1] + 2])
    return placed([...names, ...soft], [width, height], taken)
  }

  const [west, south, east, north] = frame
  const latitude = ((south + north) / 2 / 180) * Math.PI
  const [left] = chart.pointOf([west, south])
  const [right] = chart.pointOf([east, south])
  const kmPerPixel = (((east - west) / 360) * EARTH_KM * Math.cos(latitude)) / (right - left) / zoom.scale
  const bar = barOf(kmPerPixel, 96)

  const rows = areas.map((at): AreaRow => ({ at, shown: shownAs(at, shapes) }))
  const named = rows.filter(({ shown }) => shown === 'no').length
  const states = AREA_STATES.filter((state) => drawn.some((one) => one.state === state))
  const summary = states
    .map((state) => {
      const names = rows
        .filter(({ at }) => at.state === state)
        .map(({ at }) => pick(at.area.name, reader)?.text ?? '')
      return `${t(`state.${state}`)}${t('colon')}${names.join(t('comma'))}`
    })
    .join(' · ')

  return (
    <figure className={styles.figure} lang={language}>
      <div className={styles.mark}>
        <DrillMark scenario={scenario} />
      </div>
      {/* The chart is moved with the keys of whoever is on it. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions */}
      <div
        ref={box}
        className={styles.chart}
        style={{ blockSize: height }}
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
        tabIndex={0}
        role="group"
        aria-label={t('label')}
        aria-describedby={`${id}-keys`}
        data-moved={zoom.scale !== 1 || undefined}
        onKeyDown={onKey}
        {...pointer}
      >
        <p id={`${id}-keys`} className="visually-hidden">
          {t('keys')}
        </p>
        <svg
          viewBox={`0 0 ${width} ${height}`}
          width={width}
          height={height}
          role="img"
          aria-label={summary || t('summaryNone')}
          aria-describedby={`${id}-table`}
        >
          <Patterns id={id} scale={zoom.scale} />
          <g transform={`translate(${zoom.x} ${zoom.y}) scale(${zoom.scale})`}>
            <Land shapes={shapes} chart={chart} />
            <AreasLayer drawn={drawn} chart={chart} patterns={id} />
          </g>
          {halos.map(({ one, at: [x, y] }) => (
            <circle
              key={one.key}
              className={styles.halo}
              data-state={one.state}
              cx={x}
              cy={y}
              r={SMALL / 2 - 1}
            />
          ))}
          <Labels labels={labels} />
          {phoneAt && <PhoneMark at={phoneAt} />}
          <ScaleBar width={bar.width} text={t('km', { km: bar.km })} at={[12, height - 12]} />
        </svg>
        <ZoomButtons onLarger={larger} onSmaller={smaller} onFit={fit} />
      </div>
      <figcaption className={styles.caption}>
        {areas.length === 0 && <p>{t('summaryNone')}</p>}
        {states.length > 0 && (
          <Legend states={states} part={drawn.findLast(({ isPart }) => isPart)?.state} patterns={id} />
        )}
        {position && spot && <p>{t(`position.${position}`)}</p>}
        {position === 'unknown' && drawn.length > 0 && <p>{t('position.unknown')}</p>}
        {named > 0 && <p>{t('notDrawn', { count: named })}</p>}
        {track === 'none' && <p>{t('noTrack')}</p>}
        <Button
          look="quiet"
          className={styles.tableButton}
          aria-expanded={showsTable}
          aria-controls={`${id}-table`}
          onClick={() => setShowsTable(!showsTable)}
        >
          {t('table')}
        </Button>
        <MapTable id={`${id}-table`} scenario={scenario} rows={rows} isVisible={showsTable} />
        <p className={styles.credits}>{t('credits')}</p>
      </figcaption>
    </figure>
  )
})

function shownAs({ area }: Pick<AreaAt, 'area'>, shapes: Shapes): AreaRow['shown'] {
  if (isNowhere(placesOf(area))) return 'no'
  const drawn: readonly Drawn[] = drawnOf([{ area, state: 'in-force' }], shapes)
  if (drawn.length === 0) return 'no'
  return drawn.every(({ isPart }) => isPart) ? 'part' : 'whole'
}
