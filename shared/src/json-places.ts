import { findNodeAtLocation, parseTree, printParseErrorCode, type Node, type ParseError } from 'jsonc-parser'
import type { PlacedProblem, Problem } from './problem.ts'

/** A JSON text in which the place of every value is known. */
export interface PlacedJson {
  readonly value: unknown
  /** Fields that an object has twice. */
  readonly repeated: readonly PlacedProblem[]
  readonly place: (problem: Problem) => PlacedProblem
}

/** Reads JSON, strictly: no comments, no trailing commas. Gives the faults instead where it is none. */
export function readJson(text: string): PlacedJson | readonly PlacedProblem[] {
  const placeOf = placer(text)
  const notJson = (reason: string, offset: number): PlacedProblem => ({
    path: [],
    code: 'not-json',
    params: { reason },
    ...placeOf(offset),
  })
  const tooDeep = nestedTooDeeplyAt(text)
  if (tooDeep !== undefined) return [notJson('NestedTooDeeply', tooDeep)]
  const errors: ParseError[] = []
  const tree = parseTree(text, errors, { disallowComments: true, allowTrailingComma: false })
  // The parser may say two things of one place: the first is the fault.
  const faults = errors.filter(({ offset }, i) => offset !== errors[i - 1]?.offset)
  if (faults.length > 0) return faults.map(({ error, offset }) => notJson(printParseErrorCode(error), offset))
  if (!tree) return [notJson('ValueExpected', 0)]
  return {
    value: JSON.parse(text) as unknown,
    repeated: repeatedFields(tree).map(({ path, field, offset }) => ({
      path,
      code: 'repeated-field',
      params: { field },
      ...placeOf(offset),
    })),
    place: (problem) => ({ ...problem, ...placeOf(offsetOf(tree, problem)) }),
  }
}

/** A scenario needs eleven. Without a limit a hostile file would exhaust the parser's stack. */
const MAX_DEPTH = 64

/** Offset of the first bracket that nests deeper than `MAX_DEPTH`. */
function nestedTooDeeplyAt(text: string): number | undefined {
  let depth = 0
  let inString = false
  for (let i = 0; i < text.length; i++) {
    const char = text[i]
    if (inString) {
      if (char === '\\') i++
      else if (char === '"') inString = false
    } else if (char === '"') inString = true
    else if (char === '{' || char === '[') {
      if (++depth > MAX_DEPTH) return i
    } else if (char === '}' || char === ']') depth--
  }
  return undefined
}

/** Line and column of an offset, both from 1; the line starts are found once. */
function placer(text: string): (offset: number) => Pick<PlacedProblem, 'line' | 'column'> {
  const starts = [0]
  for (let i = text.indexOf('\n'); i !== -1; i = text.indexOf('\n', i + 1)) starts.push(i + 1)
  return (offset) => {
    let low = 0
    let high = starts.length
    while (low < high) {
      const middle = (low + high) >>> 1
      if ((starts[middle] ?? 0) <= offset) low = middle + 1
      else high = middle
    }
    return { line: low, column: offset - (starts[low - 1] ?? 0) + 1 }
  }
}

/** Where a problem's field starts in the text; for a field that is missing or unknown, its object or its key. */
function offsetOf(tree: Node, problem: Problem): number {
  const path = [...problem.path]
  for (;;) {
    const node = findNodeAtLocation(tree, path)
    if (node)
      return (problem.code === 'unknown-field' && node.parent?.type === 'property' ? node.parent : node)
        .offset
    if (path.pop() === undefined) return 0
  }
}

/** JSON lets the last of two equal fields win in silence; a person who wrote both meant something else. */
function repeatedFields(
  tree: Node,
): { readonly path: readonly (string | number)[]; readonly field: string; readonly offset: number }[] {
  const found: { path: readonly (string | number)[]; field: string; offset: number }[] = []
  const visit = (node: Node, path: readonly (string | number)[]): void => {
    if (node.type === 'array') node.children?.forEach((child, i) => visit(child, [...path, i]))
    if (node.type !== 'object') return
    const seen = new Set<string>()
    for (const property of node.children ?? []) {
      const [key, child] = property.children ?? []
      if (!key || !child) continue
      const field = String(key.value)
      if (seen.has(field)) found.push({ path: [...path, field], field, offset: key.offset })
      seen.add(field)
      visit(child, [...path, field])
    }
  }
  visit(tree, [])
  return found
}
