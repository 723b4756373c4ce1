import type { AreaState } from '@alert-replay/shared/map/areas-at.ts'
import { useTranslation } from 'react-i18next'
import styles from './map.module.css'
import { patternOf } from './patterns.tsx'

interface LegendProps {
  /** Those that are on the map now. */
  readonly states: readonly AreaState[]
  /** Of what is drawn only for a part of it, the strongest. */
  readonly part: AreaState | undefined
  readonly patterns: string
}

/** What the looks of areas mean; only those that are to be seen. */
export function Legend({ states, part, patterns }: LegendProps) {
  const { t } = useTranslation('map')
  return (
    <ul className={styles.legend}>
      {states.map((state) => (
        <li key={state}>
          <Swatch state={state} isPart={false} patterns={patterns} />
          {t(`state.${state}`)}
        </li>
      ))}
      {part && (
        <li>
          <Swatch state={part} isPart patterns={patterns} />
          {t('part')}
        </li>
      )}
    </ul>
  )
}

interface SwatchProps {
  readonly state: AreaState
  readonly isPart: boolean
  readonly patterns: string
}

function Swatch({ state, isPart, patterns }: SwatchProps) {
  return (
    <svg className={styles.swatch} width="28" height="16" aria-hidden="true" focusable="false">
      <g className={styles.area} data-state={state} data-part={isPart}>
        <rect className={styles.fill} x="1" y="1" width="26" height="14" rx="2" />
        {state !== 'informed' && (
          <rect
            className={styles.pattern}
            x="1"
            y="1"
            width="26"
            height="14"
            rx="2"
            fill={patternOf(patterns, isPart ? 'part' : state)}
          />
        )}
      </g>
    </svg>
  )
}
