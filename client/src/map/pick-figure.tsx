import type { AreaAlert } from '@alert-replay/shared/map/areas-at.ts'
import { useId, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { DrillMark } from '../ui/drill-mark.tsx'
import { DrawChart } from './draw-chart.tsx'
import { drawnOf } from './drawn.ts'
import { frameOf, JAPAN_FRAME } from './frame.ts'
import styles from './map.module.css'
import { PickChart } from './pick-chart.tsx'
import type { Shapes } from './shapes.ts'
import type { ScenarioClock } from './since-text.ts'

interface PickFigureProps {
  readonly shapes: Shapes
  /** For the drill mark; without, it is the one of what is made up. */
  readonly scenario?: ScenarioClock | undefined
  /** The area as it is: what of it is drawn beside the chosen prefectures. Anything else of it may be missing. */
  readonly area: Pick<AreaAlert['area'], 'codes' | 'polygons' | 'circles'>
  /** Codes of JIS X 0401. */
  readonly chosen: readonly string[]
  /** In the order of their codes. */
  readonly onChosen: (codes: readonly string[]) => void
  /** A polygon was drawn, as CAP writes it. */
  readonly onPolygon: (ring: string) => void
}

type Written = readonly [
  codes: AreaAlert['area']['codes'],
  polygons: readonly string[] | null,
  circles: readonly string[] | null,
]

/** A map to choose an area on: prefectures by clicks and keys, or a polygon by its corners. */
export function PickFigure({ shapes, scenario, area, chosen, onChosen, onPolygon }: PickFigureProps) {
  const { t } = useTranslation('map')
  const id = useId()
  const [mode, setMode] = useState<'prefectures' | 'draw'>('prefectures')
  // A form makes the area anew with every key that is pressed in it; it is drawn anew when it is another.
  const written = JSON.stringify([area.codes, area.polygons, area.circles])
  const drawn = useMemo(() => {
    const [codes, polygons, circles] = JSON.parse(written) as Written
    const same = { name: {}, codes, ...(polygons && { polygons }), ...(circles && { circles }) }
    return drawnOf([{ area: same, state: 'informed' }], shapes)
  }, [written, shapes])
  // As it was opened: a map that jumps at every choice is hard to choose on.
  const [frame] = useState(() => frameOf(drawn.filter(({ kind }) => kind === 'shape')) ?? JAPAN_FRAME)
  return (
    <figure className={`${styles.figure} ${styles.picking}`}>
      <div className={styles.mark}>
        <DrillMark scenario={scenario} />
      </div>
      <fieldset className={styles.modes}>
        <legend className="visually-hidden">{t('pick.mode')}</legend>
        {(['prefectures', 'draw'] as const).map((one) => (
          <label key={one}>
            <input type="radio" name={`${id}-mode`} checked={mode === one} onChange={() => setMode(one)} />
            {t(`pick.${one}`)}
          </label>
        ))}
      </fieldset>
      {mode === 'prefectures' ? (
        <PickChart {...{ shapes, drawn, frame, chosen, onChosen }} />
      ) : (
        <DrawChart {...{ shapes, drawn, frame, onPolygon }} />
      )}
      <figcaption className={styles.caption}>
        <p className={styles.credits}>{t('credits')}</p>
      </figcaption>
    </figure>
  )
}
