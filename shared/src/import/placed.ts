import type { Finding, PlacedFinding } from '../cap/finding.ts'
import { finding, type RuleId } from '../cap/rules/catalogue.ts'

export interface Place {
  readonly line: number
  readonly column: number
}

/** The start of a file: the place of what is to be said of the whole. */
export const START: Place = { line: 1, column: 1 }

/** A finding of a rule at a place of the file. */
export const placed = (
  rule: RuleId,
  { line, column }: Place,
  params: Finding['params'] = {},
  gravity?: Finding['gravity'],
): PlacedFinding => ({ ...finding(rule, [], params, gravity), line, column })

/** Long values are cut: a sentence is read by people. */
export const shown = (value: string): string => (value.length > 200 ? `${value.slice(0, 200)}…` : value)

/** Each byte as the character of its number; for short pieces. */
export const latin = (bytes: Uint8Array): string => String.fromCharCode(...bytes.subarray(0, 2_000))
