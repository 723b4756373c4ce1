import { writeRing, type Place } from '@alert-replay/shared/map/places.ts'
import { useState, type KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { useReaderLanguage } from '../lib/use-language.ts'
import { Button } from '../ui/button.tsx'
import { AreasLayer } from './areas-layer.tsx'
import { ChartBox, type Seen } from './chart-box.tsx'
import type { Point } from './chart.ts'
import type { Drawn } from './drawn.ts'
import type { Frame } from './frame.ts'
import { Land } from './land.tsx'
import { MapMarks } from './map-marks.tsx'
import styles from './map.module.css'
import { DIRECTIONS, isDirection } from './neighbour.ts'
import { Patterns } from './patterns.tsx'
import type { Shapes } from './shapes.ts'

interface DrawChartProps {
  readonly shapes: Shapes
  readonly drawn: readonly Drawn[]
  readonly frame: Frame
  /** As CAP writes it. */
  readonly onPolygon: (ring: string) => void
}

/** Pixels that the cross goes by a press of an arrow key, and with Shift. */
const STEPS = { small: 6, large: 48 } as const
const FEWEST = 3

/** A map on which a polygon is drawn, corner by corner: with the mouse, a finger, or the keys. */
export function DrawChart({ shapes, drawn, frame, onPolygon }: DrawChartProps) {
  const { t } = useTranslation('map')
  const reader = useReaderLanguage()
  const [corners, setCorners] = useState<readonly Place[]>([])
  const [added, setAdded] = useState(0)
  const [cross, setCross] = useState<Place>([(frame[0] + frame[2]) / 2, (frame[1] + frame[3]) / 2])

  const add = (place: Place): void => {
    setCross(place)
    setCorners([...corners, place])
  }
  const takeBack = (): void => setCorners(corners.slice(0, -1))
  const use = (): void => {
    onPolygon(writeRing(corners))
    setCorners([])
    setAdded(added + 1)
  }
  const onKey = ({ key, shiftKey }: KeyboardEvent, seen: Seen): boolean => {
    if (isDirection(key)) {
      const [dx, dy] = DIRECTIONS[key]
      const step = shiftKey ? STEPS.large : STEPS.small
      const [x, y] = seen.pointOf(cross)
      const next: Point = [
        Math.min(seen.width - 4, Math.max(4, x + dx * step)),
        Math.min(seen.height - 4, Math.max(4, y - dy * step)),
      ]
      const place = seen.placeAt(next)
      if (place) setCross(place)
      return true
    }
    if (key === 'Enter' || key === ' ') add(cross)
    else if (key === 'Backspace' || key === 'Delete') takeBack()
    else return false
    return true
  }
  return (
    <>
      <ChartBox
        frame={frame}
        role="application"
        aria-label={t('pick.draw')}
        how={t('pick.drawHow')}
        cursor="draw"
        onKey={onKey}
        onPress={(point, seen) => {
          const place = seen.placeAt(point)
          if (place) add(place)
        }}
        renderGround={({ chart, zoom, id }) => (
          <>
            <Patterns id={id} scale={zoom.scale} />
            <Land shapes={shapes} chart={chart} />
            <AreasLayer drawn={drawn} chart={chart} patterns={id} />
          </>
        )}
        renderMarks={(seen) => (
          <>
            <MapMarks seen={seen} drawn={drawn} shapes={shapes} language={reader} />
            <Corners points={corners.map(seen.pointOf)} cross={seen.pointOf(cross)} />
          </>
        )}
      />
      <p className={styles.how}>{t('pick.drawHow')}</p>
      <div className={styles.drawing}>
        <p role="status">
          {corners.length === 0 && added > 0 ? (
            t('pick.added', { count: added })
          ) : (
            <>
              {t('pick.corners', { count: corners.length })}
              {t('colon')}
              {t('pick.at', { latitude: cross[1].toFixed(3), longitude: cross[0].toFixed(3) })}
            </>
          )}
        </p>
        <Button onClick={takeBack} disabled={corners.length === 0}>
          {t('pick.back')}
        </Button>
        <Button look="primary" onClick={use} disabled={corners.length < FEWEST}>
          {t('pick.done')}
        </Button>
      </div>
    </>
  )
}

function Corners({ points, cross: [x, y] }: { readonly points: readonly Point[]; readonly cross: Point }) {
  return (
    <g aria-hidden="true" className={styles.corners}>
      {points.length > 1 && <polygon points={points.map((point) => point.join(',')).join(' ')} />}
      {points.map(([cx, cy], i) => (
        <circle key={i} cx={cx} cy={cy} r="5" />
      ))}
      <path className={styles.cross} d={`M${x - 10} ${y}H${x + 10}M${x} ${y - 10}V${y + 10}`} />
    </g>
  )
}
