import { memo } from 'react'
import type { Chart } from './chart.ts'
import type { Drawn } from './drawn.ts'
import styles from './map.module.css'
import { patternOf } from './patterns.tsx'

interface AreasLayerProps {
  readonly drawn: readonly Drawn[]
  readonly chart: Chart
  readonly patterns: string
}

/** The areas, each in the look of its state: a colour, and a pattern over it. */
export const AreasLayer = memo(function AreasOf({ drawn, chart, patterns }: AreasLayerProps) {
  return (
    <g aria-hidden="true">
      {drawn.map((one) => {
        const d = chart.pathOf(one.shape)
        return (
          <g key={one.key} className={styles.area} data-state={one.state} data-part={one.isPart}>
            <path className={styles.fill} d={d} />
            {one.state !== 'informed' && (
              <path
                className={styles.pattern}
                d={d}
                fill={patternOf(patterns, one.isPart ? 'part' : one.state)}
              />
            )}
          </g>
        )
      })}
    </g>
  )
})
