import type { PointKind } from '@alert-replay/shared/flight.ts'
import type { Place } from '@alert-replay/shared/map/places.ts'
import type { Chart, Point } from './chart.ts'
import styles from './map.module.css'

/** What each kind of point looks like without colour, round its place. */
const GLYPHS: Readonly<Record<PointKind, string>> = {
  launch: 'M0-8 7.5 5H-7.5Z',
  passage: 'M0-7.5 7.5 0 0 7.5-7.5 0Z',
  part: 'M-5.5-5.5 5.5 5.5M5.5-5.5-5.5 5.5',
  fall: 'M0 8-7.5-5H7.5Z',
}

/** The mark of a point, with a rim that sets it off from what it lies on. */
export function PointGlyph({ kind, at: [x, y] }: { readonly kind: PointKind; readonly at: Point }) {
  return (
    <g className={styles.point} data-point={kind} transform={`translate(${x} ${y})`}>
      <path className={styles.rim} d={GLYPHS[kind]} />
      <path d={GLYPHS[kind]} />
    </g>
  )
}

/** The line between the places; which way it really was nobody knows. */
export function FlightLine({ way, chart }: { readonly way: readonly Place[]; readonly chart: Chart }) {
  if (way.length === 0) return null
  const d = chart.lineOf(way)
  return (
    <g aria-hidden="true" className={styles.way} data-flight-line>
      <path className={styles.rim} d={d} />
      <path d={d} />
    </g>
  )
}
