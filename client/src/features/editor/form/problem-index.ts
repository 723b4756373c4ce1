import type { Problem } from '@alert-replay/shared/problem.ts'
import type { Place } from '../field-id.ts'

/** Problems by the place they are at, and by every place around it. */
export interface ProblemIndex {
  readonly at: (place: Place, only?: 'itself') => readonly Problem[]
}

const NONE: readonly Problem[] = []
const keyOf = (place: Place): string => JSON.stringify(place)

/** `within`: only problems of this place are looked at; a form shows one alert of many. */
export function indexProblems(problems: readonly Problem[], within: Place): ProblemIndex {
  const itself = new Map<string, Problem[]>()
  const inside = new Map<string, Problem[]>()
  for (const problem of problems) {
    if (!within.every((part, i) => problem.path[i] === part)) continue
    add(itself, keyOf(problem.path), problem)
    for (let length = within.length; length <= problem.path.length; length++) {
      add(inside, keyOf(problem.path.slice(0, length)), problem)
    }
  }
  return { at: (place, only) => (only ? itself : inside).get(keyOf(place)) ?? NONE }
}

function add(index: Map<string, Problem[]>, key: string, problem: Problem): void {
  const there = index.get(key)
  if (there) there.push(problem)
  else index.set(key, [problem])
}
