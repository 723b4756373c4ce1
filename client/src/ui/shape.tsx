/** Shapes that are told apart without colour, at the size of a letter. Each is one path in a box of 16 by 16. */
const PATHS = {
  triangle: 'M8 1.5 15 14H1Z',
  house: 'M8 1.5 14.5 7.5V14.5H1.5V7.5Z',
  circle: 'M8 2a6 6 0 1 1 0 12a6 6 0 1 1 0-12Z',
  square: 'M2.5 2.5h11v11h-11Z',
  diamond: 'M8 1 15 8 8 15 1 8Z',
  tick: 'M1.2 8.6 3.7 6.1 6.4 8.8 12.4 2.8 14.9 5.3 6.4 13.8Z',
  cross:
    'M4.2 1.7 8 5.5 11.8 1.7 14.3 4.2 10.5 8 14.3 11.8 11.8 14.3 8 10.5 4.2 14.3 1.7 11.8 5.5 8 1.7 4.2Z',
  pennant: 'M3 1.5H13V14.5L8 10.5 3 14.5Z',
  hexagon: 'M4.5 2h7L15 8l-3.5 6h-7L1 8Z',
} as const

export type ShapeName = keyof typeof PATHS

interface ShapeProps {
  readonly shape: ShapeName
  /** Solid, as against outlined. */
  readonly solid: boolean
  readonly className?: string | undefined
}

/** A small shape in the colour of the text around it; the words beside it say what it means. */
export function Shape({ shape, solid, className }: ShapeProps) {
  return (
    <svg
      className={className}
      viewBox="0 0 16 16"
      width="1em"
      height="1em"
      aria-hidden="true"
      focusable="false"
    >
      <path
        d={PATHS[shape]}
        fill={solid ? 'currentColor' : 'var(--paper)'}
        stroke="currentColor"
        strokeWidth="1.5"
        strokeLinejoin="round"
      />
    </svg>
  )
}
