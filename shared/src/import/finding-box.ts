import type { Finding, PlacedFinding } from '../cap/finding.ts'
import { finding, type RuleId } from '../cap/rules/catalogue.ts'
import { START, type Place } from './placed.ts'

/** So many places of one rule are listed in one file; of the rest only the number. */
const MAX_OF_RULE = 500

/** Collects what is said of a file. Bounded, so that a file of a million faults is no list of a million. */
export class FindingBox {
  readonly #listed: PlacedFinding[] = []
  readonly #counts = new Map<RuleId, number>()

  add(found: PlacedFinding): void {
    const count = (this.#counts.get(found.rule) ?? 0) + 1
    this.#counts.set(found.rule, count)
    if (count <= MAX_OF_RULE) this.#listed.push(found)
  }

  addAll(found: Iterable<PlacedFinding>): void {
    for (const one of found) this.add(one)
  }

  /** Says of a rule that it is broken at a place of the file. */
  say(rule: RuleId, place: Place, params: Finding['params'] = {}): void {
    this.add(placedAt(finding(rule, [], params), place))
  }

  /** In the order of the file. */
  all(): readonly PlacedFinding[] {
    const inOrder = [...this.#listed].sort((one, other) => one.line - other.line || one.column - other.column)
    const more = [...this.#counts].filter(([, count]) => count > MAX_OF_RULE)
    return [
      ...inOrder,
      ...more.map(([rule, count]) =>
        placedAt(finding('more-of-rule', [], { rule, count: String(count - MAX_OF_RULE) }), START),
      ),
    ]
  }
}

const placedAt = (found: Finding, { line, column }: Place): PlacedFinding => ({ ...found, line, column })
