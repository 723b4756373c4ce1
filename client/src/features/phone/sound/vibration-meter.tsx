import type { CSSProperties } from 'react'
import { periodOf, type VibrationPlan } from './plan.ts'
import styles from './vibration-meter.module.css'

interface VibrationMeterProps {
  readonly plan: VibrationPlan
}

/**
 * The rhythm of a vibration, drawn whole, with a line that runs along it in time: nothing flashes. Without motion the
 * rhythm stands still. It stands beside words and never alone.
 */
export function VibrationMeter({ plan: { pattern, lastsMs } }: VibrationMeterProps) {
  const periodMs = periodOf(pattern)
  const times = periodMs > 0 ? lastsMs / periodMs : 0
  const time = {
    '--period': `${periodMs}ms`,
    '--times': Number.isFinite(times) ? times : 'infinite',
  } as CSSProperties
  return (
    <span aria-hidden="true" className={styles.meter} style={time}>
      {pattern.map((ms, i) => (
        // The pieces of a pattern never change places.
        // oxlint-disable-next-line react/no-array-index-key
        <span key={i} className={i % 2 === 1 ? styles.on : styles.rest} style={{ flexGrow: ms }} />
      ))}
      <span className={styles.now} />
    </span>
  )
}
