import type { RuleId } from './rules/catalogue.ts'

/**
 * `error`: against the standard · `repair`: against the standard, and read as it was most likely meant ·
 * `warning`: allowed, and yet most likely not what was meant, or harmful to readers · `info`: worth knowing.
 */
export const GRAVITIES = ['error', 'repair', 'warning', 'info'] as const
export type Gravity = (typeof GRAVITIES)[number]

/** What a rule has to say about one place. */
export interface Finding {
  readonly rule: RuleId
  readonly gravity: Gravity
  /** From the root of the message: `['info', 0, 'area', 1, 'polygon', 0]`; empty for the whole. */
  readonly path: readonly (string | number)[]
  /** Values for the sentence, already as text. */
  readonly params: Readonly<Record<string, string>>
}

/** A finding at its place in the text of a file; both count from 1. */
export interface PlacedFinding extends Finding {
  readonly line: number
  readonly column: number
}
