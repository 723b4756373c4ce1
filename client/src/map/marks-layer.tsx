import type { Point } from './chart.ts'
import type { Label } from './labels.ts'
import styles from './map.module.css'

interface LabelsProps {
  readonly labels: readonly Label[]
}

/** Names, drawn last so that nothing crosses them. */
export function Labels({ labels }: LabelsProps) {
  return (
    <g aria-hidden="true">
      {labels.map(({ key, text, at: [x, y], isSoft }) => (
        <text key={key} className={isSoft ? styles.softName : styles.name} x={x} y={y} dy="0.36em">
          {text}
        </text>
      ))}
    </g>
  )
}

/** A phone, standing on its place. */
export function PhoneMark({ at: [x, y] }: { readonly at: Point }) {
  return (
    <g aria-hidden="true" className={styles.phone} transform={`translate(${x} ${y})`} data-phone-mark>
      <path className={styles.phoneFoot} d="M-4-7 0 0 4-7Z" />
      <rect x="-8" y="-34" width="16" height="27" rx="3.5" />
      <path className={styles.phoneScreen} d="M-5-30H5V-13H-5Z" />
    </g>
  )
}

interface ScaleBarProps {
  readonly width: number
  readonly text: string
  readonly at: Point
}

export function ScaleBar({ width, text, at: [x, y] }: ScaleBarProps) {
  return (
    <g aria-hidden="true" className={styles.bar} transform={`translate(${x} ${y})`}>
      <path d={`M.5-5V.5H${Math.round(width)}V-5`} />
      <text x={width / 2} y="-8">
        {text}
      </text>
    </g>
  )
}
