import type { PlacedProblem, Problem } from './problem.ts'

/** So many faults of a file are told: nobody reads more, and a hostile file could have millions. */
export const MAX_PROBLEMS = 1_000

/** Ends the search for faults, when there are more than are told. */
class Enough extends Error {}

/** Collects the faults of a file, and stops whoever looks for them where there are too many. */
export class ProblemList {
  readonly max: number
  readonly #all: Problem[] = []

  constructor(max: number) {
    this.max = max
  }

  get size(): number {
    return this.#all.length
  }

  /** Leaves `fill` where the list is full. */
  add(problem: Problem): void {
    if (this.#all.length >= this.max) throw new Enough()
    this.#all.push(problem)
  }

  /** Runs what adds to the list. Gives what it gives; undefined where it was stopped, which is then the last problem. */
  fill<Made>(find: () => Made): Made | undefined {
    try {
      return find()
    } catch (error) {
      if (!(error instanceof Enough)) throw error
      this.#all.push(moreThan(this.max))
      return undefined
    }
  }

  all(): readonly Problem[] {
    return this.#all
  }
}

const moreThan = (max: number): Problem => ({
  path: [],
  code: 'more-problems',
  params: { limit: String(max) },
})

/** In the order of the file, no more than are told; where there were more, that is said at the last of them. */
export function toldInOrder(problems: readonly PlacedProblem[]): readonly PlacedProblem[] {
  const inOrder = problems
    .filter(({ code }) => code !== 'more-problems')
    .sort((a, b) => a.line - b.line || a.column - b.column)
  const told = inOrder.slice(0, MAX_PROBLEMS)
  const last = told.at(-1)
  if (!last || (inOrder.length === problems.length && inOrder.length === told.length)) return told
  return [...told, { ...moreThan(MAX_PROBLEMS), line: last.line, column: last.column }]
}
