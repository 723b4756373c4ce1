import { problemText } from '@alert-replay/shared/problem-text.ts'
import type { Problem } from '@alert-replay/shared/problem.ts'

/** What is wrong and what would be right; throws where a sentence asks for a value that the problem does not have. */
export function sentencesOf(problem: Problem, language: string): readonly string[] {
  const params = new Proxy(problem.params, {
    get(values, name) {
      const value: unknown = Reflect.get(values, name)
      if (typeof value === 'string') return value
      throw new Error(`${problem.code} has no ${String(name)} for its sentence in "${language}"`)
    },
  })
  const { wrong, right } = problemText({ ...problem, params }, language)
  return [wrong, right]
}
