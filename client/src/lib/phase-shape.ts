import type { Phase } from '@alert-replay/shared/alert.ts'

/** Each phase has a shape of its own, so that it is known by more than its colour. Its word stands beside it. */
export const PHASE_SHAPES = {
  warning: 'triangle',
  shelter: 'house',
  notice: 'circle',
  update: 'square',
  correction: 'diamond',
  lifted: 'tick',
  cancelled: 'cross',
  guidance: 'pennant',
  test: 'hexagon',
} as const satisfies Record<Phase, string>
