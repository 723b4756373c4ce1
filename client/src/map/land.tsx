import { memo } from 'react'
import type { Chart } from './chart.ts'
import styles from './map.module.css'
import type { Shapes } from './shapes.ts'

interface LandProps {
  readonly shapes: Shapes
  readonly chart: Chart
}

/** The land under everything: drawn once for a chart. */
export const Land = memo(function LandOf({ shapes, chart }: LandProps) {
  return (
    <g aria-hidden="true">
      <path className={styles.land} d={shapes.countries.map(({ shape }) => chart.pathOf(shape)).join('')} />
      <path
        className={styles.land}
        d={[...shapes.prefectures.values()].map(({ shape }) => chart.pathOf(shape)).join('')}
      />
    </g>
  )
})
