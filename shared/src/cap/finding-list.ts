import type { CapPath } from './message.ts'
import type { Finding, Gravity, PlacedFinding } from './finding.ts'
import { finding, type RuleId } from './rules/catalogue.ts'

/** So many places of one rule are listed in one message; the rest are counted. */
export const MAX_PLACES_OF_A_RULE = 50

export interface Place {
  readonly line: number
  readonly column: number
}

/** Says of a rule that it is broken at a path of the message, with what its sentence needs. */
export type Report = (
  rule: RuleId,
  path: CapPath,
  params?: Finding['params'],
  gravity?: Gravity,
  /** Where it stands, if not where the path leads. */
  at?: Place,
) => void

export interface FindingList {
  readonly report: Report
  /** In the order of the text. */
  readonly all: () => readonly PlacedFinding[]
}

/** Collects findings at their places, bounded, so that a file with one slip in each of its elements stays readable. */
export function findingList(placeOf: (path: CapPath) => Place): FindingList {
  const listed: PlacedFinding[] = []
  const counts = new Map<RuleId, number>()
  return {
    report: (rule, path, params, gravity, at = placeOf(path)) => {
      const count = (counts.get(rule) ?? 0) + 1
      counts.set(rule, count)
      if (count <= MAX_PLACES_OF_A_RULE) listed.push(placed(finding(rule, path, params, gravity), at))
    },
    all: () => {
      const inOrder = [...listed].sort((one, other) => one.line - other.line || one.column - other.column)
      const more = [...counts].filter(([, count]) => count > MAX_PLACES_OF_A_RULE)
      return [
        ...inOrder,
        ...more.map(([rule, count]) =>
          placed(
            finding('more-of-rule', [], { rule, count: String(count - MAX_PLACES_OF_A_RULE) }),
            placeOf([]),
          ),
        ),
      ]
    },
  }
}

const placed = (found: Finding, { line, column }: Place): PlacedFinding => ({ ...found, line, column })
