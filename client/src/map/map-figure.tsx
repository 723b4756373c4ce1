import { AREA_STATES, type AreaAlert, type AreaAt } from '@alert-replay/shared/map/areas-at.ts'
import { isNowhere, placesOf } from '@alert-replay/shared/map/places.ts'
import type { PhoneSettings } from '@alert-replay/shared/phone/settings.ts'
import { pick } from '@alert-replay/shared/localized.ts'
import { memo, useId, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLanguage, useReaderLanguage } from '../lib/use-language.ts'
import { Button } from '../ui/button.tsx'
import { DrillMark } from '../ui/drill-mark.tsx'
import { AreasLayer } from './areas-layer.tsx'
import { ChartBox } from './chart-box.tsx'
import { drawnOf, type Drawn } from './drawn.ts'
import { frameOf, JAPAN_FRAME } from './frame.ts'
import { Land } from './land.tsx'
import { Legend } from './legend.tsx'
import styles from './map.module.css'
import { MapMarks } from './map-marks.tsx'
import { MapTable, type AreaRow } from './map-table.tsx'
import { Patterns } from './patterns.tsx'
import { phoneSpot } from './phone-spot.ts'
import type { Shapes } from './shapes.ts'
import type { ScenarioClock } from './since-text.ts'

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
  const spot = position && phoneSpot(position, drawn, shapes, frame)
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
      <ChartBox
        frame={frame}
        role="group"
        aria-label={t('label')}
        summary={summary || t('summaryNone')}
        details={`${id}-table`}
        renderGround={({ chart, zoom }) => (
          <>
            <Patterns id={id} scale={zoom.scale} />
            <Land shapes={shapes} chart={chart} />
            <AreasLayer drawn={drawn} chart={chart} patterns={id} />
          </>
        )}
        renderMarks={(seen) => (
          <MapMarks seen={seen} drawn={drawn} shapes={shapes} language={reader} phone={spot} />
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
