import { pick } from '@alert-replay/shared/localized.ts'
import { geoContains } from 'd3-geo'
import { useId, useMemo, useState, type KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { useReaderLanguage } from '../lib/use-language.ts'
import { ChartBox, type Seen } from './chart-box.tsx'
import type { Chart, Point } from './chart.ts'
import { AreasLayer } from './areas-layer.tsx'
import { spotsIn, type Drawn } from './drawn.ts'
import type { Frame } from './frame.ts'
import { Land } from './land.tsx'
import { MapMarks } from './map-marks.tsx'
import styles from './map.module.css'
import { isDirection, neighbourOf } from './neighbour.ts'
import { Patterns } from './patterns.tsx'
import type { Outline, Shapes } from './shapes.ts'

interface PickChartProps {
  readonly shapes: Shapes
  readonly drawn: readonly Drawn[]
  readonly frame: Frame
  readonly chosen: readonly string[]
  readonly onChosen: (codes: readonly string[]) => void
}

/** Japan, whose prefectures are chosen: a list of 47, laid out as they lie. */
export function PickChart({ shapes, drawn, frame, chosen, onChosen }: PickChartProps) {
  const { t } = useTranslation('map')
  const reader = useReaderLanguage()
  const id = useId()
  const [current, setCurrent] = useState(chosen[0] ?? '13')
  const prefectures = useMemo(() => [...shapes.prefectures.values()], [shapes])
  const others = useMemo(() => drawn.filter(({ kind, isPart }) => kind !== 'prefecture' || isPart), [drawn])

  const here = pick(shapes.prefectures.get(current)?.names ?? {}, reader)?.text ?? current

  const toggle = (code: string): void => {
    setCurrent(code)
    const isOn = !chosen.includes(code)
    onChosen(
      prefectures.flatMap((one) =>
        (one.code === code ? isOn : chosen.includes(one.code)) ? [one.code] : [],
      ),
    )
  }
  const onKey = ({ key, shiftKey }: KeyboardEvent): boolean => {
    if (key === ' ' || key === 'Enter') {
      toggle(current)
      return true
    }
    // By their codes: from north to south.
    const end = key === 'Home' ? prefectures[0] : key === 'End' ? prefectures.at(-1) : undefined
    if (end) {
      setCurrent(end.code)
      return true
    }
    const from = placeOf(shapes.prefectures.get(current))
    if (!isDirection(key) || shiftKey || !from) return false
    const places = prefectures.flatMap(({ code, ...outline }) => {
      const at = placeOf({ code, ...outline })
      return at && code !== current ? [{ code, at }] : []
    })
    const next = neighbourOf(from, key, places)
    if (next) setCurrent(next.code)
    return true
  }
  const onPress = (point: Point, seen: Seen): void => {
    const place = seen.placeAt(point)
    const found = place && prefectures.find(({ shape }) => geoContains(shape, [...place]))
    if (found) toggle(found.code)
  }
  return (
    <>
      <ChartBox
        frame={frame}
        role="listbox"
        aria-label={t('pick.label')}
        how={t('pick.how')}
        activeDescendant={`${id}-${current}`}
        cursor="pick"
        onKey={onKey}
        onPress={onPress}
        renderGround={({ chart, zoom, id: patterns }) => (
          <>
            <Patterns id={patterns} scale={zoom.scale} />
            <Land shapes={shapes} chart={chart} />
            <Options {...{ id, prefectures, chart, chosen, current }} language={reader} />
            <AreasLayer drawn={others} chart={chart} patterns={patterns} />
          </>
        )}
        renderMarks={(seen) => (
          <>
            <MapMarks
              seen={seen}
              drawn={[...drawn.filter(({ kind }) => kind === 'prefecture'), ...others]}
              shapes={shapes}
              language={reader}
            />
            {/* For whoever goes from one to the next with the keys; whoever listens is told the option. */}
            <text className={styles.here} x="12" y="26" aria-hidden="true">
              {chosen.includes(current) ? t('pick.hereChosen', { name: here }) : here}
            </text>
          </>
        )}
      />
      <p className={styles.how}>{t('pick.how')}</p>
    </>
  )
}

interface OptionsProps {
  readonly id: string
  readonly prefectures: readonly Outline[]
  readonly chart: Chart
  readonly chosen: readonly string[]
  readonly current: string
  readonly language: string
}

function Options({ id, prefectures, chart, chosen, current, language }: OptionsProps) {
  const paths = useMemo(() => prefectures.map(({ shape }) => chart.pathOf(shape)), [prefectures, chart])
  return prefectures.map(({ code, names }, i) => (
    // Its listbox has the keys and the clicks.
    // oxlint-disable-next-line jsx-a11y/interactive-supports-focus
    <path
      key={code}
      id={`${id}-${code}`}
      role="option"
      aria-selected={chosen.includes(code)}
      aria-label={pick(names, language)?.text}
      className={styles.option}
      data-current={code === current || undefined}
      d={paths[i]}
    />
  ))
}

const placeOf = (outline: Outline | undefined) => outline && spotsIn(outline)?.at
