import { AREA_STATES, type AreaAlert, type AreaAt } from '@alert-replay/shared/map/areas-at.ts'
import { isNowhere, placesOf } from '@alert-replay/shared/map/places.ts'
import type { FlightPoint } from '@alert-replay/shared/flight.ts'
import { wayOf } from '@alert-replay/shared/map/flight-at.ts'
import type { PhoneSettings } from '@alert-replay/shared/phone/settings.ts'
import { pick, type Localized } from '@alert-replay/shared/localized.ts'
import { memo, useId, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLanguage, useReaderLanguage } from '../lib/use-language.ts'
import { Button } from '../ui/button.tsx'
import { DrillMark } from '../ui/drill-mark.tsx'
import { LocalizedText } from '../ui/localized-text.tsx'
import { AreasLayer } from './areas-layer.tsx'
import { ChartBox } from './chart-box.tsx'
import { drawnOf, type Drawn } from './drawn.ts'
import { FlightLine } from './flight-layer.tsx'
import { FlightLegend } from './flight-legend.tsx'
import { FlightTable } from './flight-table.tsx'
import { frameOf, frameWith, JAPAN_FRAME } from './frame.ts'
import { Land } from './land.tsx'
import { Legend } from './legend.tsx'
import styles from './map.module.css'
import { MapMarks } from './map-marks.tsx'
import { MapTable, type AreaRow } from './map-table.tsx'
import { Patterns } from './patterns.tsx'
import { phoneSpot } from './phone-spot.ts'
import { pointsShown } from './point-shown.ts'
import type { Shapes } from './shapes.ts'
import type { ScenarioClock } from './since-text.ts'

export interface MapFigureProps {
  readonly scenario: ScenarioClock
  readonly areas: readonly AreaAt[]
  /** What the map is framed for, so that it stands still as areas come and go; without, the areas themselves. */
  readonly frameAreas?: readonly AreaAlert['area'][] | undefined
  /** How the phone lies to the area that is in force, as it is set. */
  readonly position?: PhoneSettings['position'] | undefined
  /** The points of the flight that are past; `none` where no source gives any, and the map says so. */
  readonly flight?: readonly FlightPoint[] | 'none' | undefined
  /** What is to be known of the whole flight; it may tell the end. */
  readonly flightNote?: Localized | undefined
}

/** A map of the areas that alerts are for, and a table that says the same. */
export const MapFigure = memo(function MapFigureOf({
  shapes,
  scenario,
  areas,
  frameAreas,
  position,
  flight,
  flightNote,
}: MapFigureProps & { readonly shapes: Shapes }) {
  const { t } = useTranslation('map')
  const language = useLanguage()
  const reader = useReaderLanguage()
  const id = useId()
  const [showsTable, setShowsTable] = useState(false)
  const [showsFlight, setShowsFlight] = useState(false)
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
  const flown = flight === 'none' ? undefined : flight
  const points = useMemo(() => pointsShown(flown ?? [], scenario, reader), [flown, scenario, reader])
  const way = useMemo(() => wayOf(flown ?? []), [flown])
  const areaFrame = useMemo(() => frameOf(framed) ?? JAPAN_FRAME, [framed])
  const flightFrame = useMemo(
    () =>
      frameWith(
        areaFrame,
        points.map(({ at }) => at),
      ),
    [areaFrame, points],
  )
  const isBeyond = flightFrame !== areaFrame
  const frame = showsFlight ? flightFrame : areaFrame
  const spot = position && phoneSpot(position, drawn, shapes, areaFrame)
  const rows = areas.map((at): AreaRow => ({ at, shown: shownAs(at, shapes) }))
  const named = rows.filter(({ shown }) => shown === 'no').length
  const states = AREA_STATES.filter((state) => drawn.some((one) => one.state === state))
  const stateSummary = states.map((state) => {
    const names = rows
      .filter(({ at }) => at.state === state)
      .map(({ at }) => pick(at.area.name, reader)?.text ?? '')
    return `${t(`state.${state}`)}${t('colon')}${names.join(t('comma'))}`
  })
  const places = flown?.map(({ name }) => pick(name, reader)?.text ?? '') ?? []
  const summary = [
    ...(stateSummary.length > 0 ? stateSummary : [t('summaryNone')]),
    ...(places.length > 0 ? [`${t('flight.title')}${t('colon')}${places.join(t('comma'))}`] : []),
  ].join(' · ')
  const hasFlight = flown !== undefined && flown.length > 0
  const tables = hasFlight ? `${id}-table ${id}-flight` : `${id}-table`

  return (
    <figure className={styles.figure} lang={language}>
      <div className={styles.mark}>
        <DrillMark scenario={scenario} />
      </div>
      <ChartBox
        key={showsFlight ? 'flight' : 'areas'}
        frame={frame}
        role="group"
        aria-label={t('label')}
        summary={summary}
        details={tables}
        renderGround={({ chart, zoom }) => (
          <>
            <Patterns id={id} scale={zoom.scale} />
            <Land shapes={shapes} chart={chart} />
            <AreasLayer drawn={drawn} chart={chart} patterns={id} />
            <FlightLine way={way} chart={chart} />
          </>
        )}
        renderMarks={(seen) => (
          <MapMarks
            seen={seen}
            drawn={drawn}
            shapes={shapes}
            language={reader}
            phone={spot}
            points={points}
          />
        )}
      />
      <figcaption className={styles.caption}>
        {areas.length === 0 && <p>{t('summaryNone')}</p>}
        {states.length > 0 && (
          <Legend states={states} part={drawn.findLast(({ isPart }) => isPart)?.state} patterns={id} />
        )}
        {position && spot && <p>{t(`position.${position}`)}</p>}
        {position === 'unknown' && drawn.length > 0 && <p>{t('position.unknown')}</p>}
        {named > 0 && <p>{t('notDrawn', { count: named })}</p>}
        {flight === 'none' && <p>{t('noTrack')}</p>}
        {points.length > 0 && <FlightLegend points={points} />}
        {hasFlight && <p>{t(way.length > 0 ? 'flight.line' : 'flight.noLine')}</p>}
        {flightNote && (
          <p>
            <LocalizedText of={flightNote} />
          </p>
        )}
        {(isBeyond || showsFlight) && (
          <Button look="quiet" className={styles.tableButton} onClick={() => setShowsFlight(!showsFlight)}>
            {t(showsFlight ? 'flight.areas' : 'flight.show')}
          </Button>
        )}
        <Button
          look="quiet"
          className={styles.tableButton}
          aria-expanded={showsTable}
          aria-controls={tables}
          onClick={() => setShowsTable(!showsTable)}
        >
          {t(hasFlight ? 'flight.table' : 'table')}
        </Button>
        <MapTable id={`${id}-table`} scenario={scenario} rows={rows} isVisible={showsTable} />
        {hasFlight && (
          <FlightTable id={`${id}-flight`} scenario={scenario} points={flown} isVisible={showsTable} />
        )}
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
