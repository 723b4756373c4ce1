import type { AreaState } from '@alert-replay/shared/map/areas-at.ts'

interface PatternsProps {
  /** Told apart from those of another map on the page. */
  readonly id: string
  /** Of the chart: patterns stay as they are when it is scaled. */
  readonly scale: number
}

export type PatternName = AreaState | 'part'
export const patternOf = (id: string, name: PatternName): string => `url(#${id}-${name})`

/** What the states of areas look like without colour; the drill mark's slanted lines are none of them. */
const LINES: Readonly<Record<PatternName, { readonly size: number; readonly d: string } | undefined>> = {
  'in-force': { size: 7, d: 'M3.5 0V7' },
  part: { size: 9, d: 'M4.5 0V9' },
  lifted: { size: 7, d: 'M0 3.5H7' },
  cancelled: { size: 12, d: 'M3 3 9 9M9 3 3 9' },
  expired: { size: 7, d: 'M3.5 3.5h.01' },
  replaced: { size: 10, d: 'M0 5H10M5 0V10' },
  informed: undefined,
}
const WIDTHS: Readonly<Record<string, number>> = { expired: 2.2, part: 3.5, 'in-force': 1.6 }

/** The patterns, as an SVG's definitions. */
export function Patterns({ id, scale }: PatternsProps) {
  return (
    <defs>
      {Object.entries(LINES).map(
        ([name, lines]) =>
          lines && (
            <pattern
              key={name}
              id={`${id}-${name}`}
              data-pattern={name}
              width={lines.size}
              height={lines.size}
              patternUnits="userSpaceOnUse"
              patternTransform={`scale(${1 / scale})`}
            >
              <path d={lines.d} strokeWidth={WIDTHS[name] ?? 1.4} strokeLinecap="round" fill="none" />
            </pattern>
          ),
      )}
    </defs>
  )
}
