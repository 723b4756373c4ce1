import type { Problem } from '@alert-replay/shared/problem.ts'
import type { Place } from '../field-id.ts'
import { inForm } from './form-problem.ts'

/** Problems by the place they are at, and by every place around it. */
export interface ProblemIndex {
  /** Two indexes with one signature say the same. */
  readonly signature: string
  readonly at: (place: Place, only?: 'itself') => readonly Problem[]
}

const NONE: readonly Problem[] = []
const keyOf = (place: Place): string => JSON.stringify(place)

/**
 * `within`: only problems of this place are looked at; a form shows one alert of many. Each is at its place in the form,
 * and `theAlert` names another one that has to do with it.
 */
export function indexProblems(
  problems: readonly Problem[],
  within: Place,
  theAlert: (index: number) => string = String,
): ProblemIndex {
  const itself = new Map<string, Problem[]>()
  const inside = new Map<string, Problem[]>()
  const own = problems
    .filter(({ path }) => within.every((part, i) => path[i] === part))
    .map((problem) => inForm(problem, theAlert))
  for (const problem of own) {
    add(itself, keyOf(problem.path), problem)
    for (let length = within.length; length <= problem.path.length; length++) {
      add(inside, keyOf(problem.path.slice(0, length)), problem)
    }
  }
  return {
    signature: JSON.stringify([within, own]),
    at: (place, only) => (only ? itself : inside).get(keyOf(place)) ?? NONE,
  }
}

function add(index: Map<string, Problem[]>, key: string, problem: Problem): void {
  const there = index.get(key)
  if (there) there.push(problem)
  else index.set(key, [problem])
}
