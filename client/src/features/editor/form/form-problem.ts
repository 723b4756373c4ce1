import type { Problem } from '@alert-replay/shared/problem.ts'
import type { Place } from '../field-id.ts'

/**
 * The problem at the place of the form where it is mended: of a text that is missing the box for it, of an id that is
 * wrong the field that has it. Where another alert has to do with it, `theAlert` says what that is called at the
 * beginning of a sentence.
 */
export function inForm(problem: Problem, theAlert: (index: number) => string): Problem {
  const path = placeOf(problem)
  const { code, params } = problem
  if (code === 'repeated-id' || code === 'wrong-order')
    return { ...problem, path, params: { ...params, alert: theAlert(Number(params['previous'])) } }
  return path === problem.path ? problem : { ...problem, path }
}

function placeOf({ path, code, params }: Problem): Place {
  const last = path.at(-1)
  switch (code) {
    case 'missing-language': {
      const language = params['language'] ?? ''
      const isOfTexts = path[0] === 'alerts' && path.length === 3 && (last === 'texts' || last === 'cap')
      return isOfTexts ? [...path.slice(0, 2), 'texts', language, 'body'] : [...path, language]
    }
    case 'missing-body':
      return [...path, 'body']
    case 'missing-wording':
      return [...path, 'wording']
    case 'unsourced-wording':
      return last === 'cap' ? [...path.slice(0, -1), 'sources'] : [...path, 'sources']
    case 'unsourced-point':
      return [...path, 'sources']
    case 'unexplained-point':
      return [...path, 'note']
    case 'missing-account':
      return ['account']
    case 'bad-format':
      // A name that cannot be one is told where it stands, which is around what it names.
      return path[0] === 'sources' && path.length === 2 ? [...path, '#id'] : path
    case 'too-short':
    case 'too-long':
      // A text that is nothing but its words.
      return isPlainText(path) ? [...path, 'body'] : path
    default:
      return path
  }
}

const isPlainText = (path: Place): boolean => path.length === 4 && path[0] === 'alerts' && path[2] === 'texts'
