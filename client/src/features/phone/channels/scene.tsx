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
        d="M0 180v-34h26l9-7 9 7h10v-20h22v14h30l8-6 8 6h6v-28h18v34h34v-14h26v10h12l10-8 10 8h16v-24h20v20h36v-10h18v22h0v30z"
      />
      <path
        className={styles.windows}
        d="M8 154h4v4h-4zM32 152h4v4h-4zM59 131h4v4h-4zM67 131h4v4h-4zM59 139h4v4h-4zM90 146h4v4h-4zM133 117h3v4h-3zM140 117h3v4h-3zM133 126h3v4h-3zM140 135h3v4h-3zM186 142h4v4h-4zM198 142h4v4h-4zM232 150h4v4h-4zM260 127h4v4h-4zM268 135h4v4h-4zM304 148h4v4h-4z"
      />
    </svg>
  )
}
