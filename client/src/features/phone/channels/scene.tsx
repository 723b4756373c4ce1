import type { ScenarioHead } from '@alert-replay/shared/scenario.ts'
import { useId } from 'react'
import { clockText } from '../../../lib/clock-text.ts'
import styles from './scene.module.css'

interface SceneProps {
  readonly scenario: ScenarioHead
  readonly offsetMs: number
}

/** Whether it is dark outside by the scenario's clock, roughly. */
export function isNight(scenario: ScenarioHead, offsetMs: number): boolean {
  const hour = Number(clockText(scenario, offsetMs).slice(0, 2))
  return hour < 6 || hour >= 18
}

/** A town by the sea, nobody's in particular, by day or by night as it was. */
export function Scene({ scenario, offsetMs }: SceneProps) {
  const sky = useId()
  const night = isNight(scenario, offsetMs)
  return (
    <svg
      className={styles.scene}
      data-night={night}
      viewBox="0 0 320 180"
      preserveAspectRatio="xMidYMax slice"
      aria-hidden="true"
    >
      <defs>
        <linearGradient id={sky} x2="0" y2="1">
          <stop offset="0" className={styles.skyTop} />
          <stop offset="1" className={styles.skyLow} />
        </linearGradient>
      </defs>
      <path fill={`url(#${sky})`} d="M0 0h320v180H0z" />
      <path className={styles.hillFar} d="M0 104c40-18 76-24 118-12s58-20 100-14 70 8 102 2v100H0z" />
      <path className={styles.sea} d="M0 112h320v68H0z" />
      <path className={styles.hill} d="M0 122c34-20 58-22 96-10s70 14 224 6v62H0z" />
      <path
        className={styles.town}
        d="M0 180v-40h16v-10h20v14h10v-22h24v18h12v-9h22v17h14v-26h18v22h20v-10h16v14h22v-20h22v16h16v-12h24v16h18v-8h22v12h24v28z"
      />
      <path
        className={styles.windows}
        d="M22 136h4v4h-4zM52 128h4v4h-4zM60 128h4v4h-4zM52 136h4v4h-4zM90 138h4v4h-4zM124 128h4v4h-4zM132 136h4v4h-4zM170 140h4v4h-4zM206 130h4v4h-4zM214 138h4v4h-4zM252 140h4v4h-4zM292 146h4v4h-4z"
      />
    </svg>
  )
}
