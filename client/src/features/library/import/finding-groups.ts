import type { Finding, PlacedFinding } from '@alert-replay/shared/cap/finding.ts'

/** One sentence of a rule, and every line it is about. */
export interface FindingGroup {
  readonly finding: Finding
  /** In their order; none where the finding is about no place. */
  readonly lines: readonly number[]
  /** How many findings these are. */
  readonly size: number
}

/** The findings, those that say the same told once: a fault that a message has in each of its languages is one fault. */
export function groupsOf(findings: readonly (Finding | PlacedFinding)[]): readonly FindingGroup[] {
  const groups = new Map<string, { readonly finding: Finding; readonly lines: number[]; size: number }>()
  for (const finding of findings) {
    const key = JSON.stringify([finding.rule, finding.gravity, finding.params])
    const group = groups.get(key) ?? { finding, lines: [], size: 0 }
    groups.set(key, group)
    group.size++
    if ('line' in finding && !group.lines.includes(finding.line)) group.lines.push(finding.line)
  }
  return [...groups.values()]
}
