import { parseTree, type Node, type ParseError } from 'jsonc-parser'
import { firstJsonFault, type JsonFault } from './json-fault.ts'
import { MAX_PROBLEMS } from './problem-list.ts'
import type { PlacedProblem, Problem } from './problem.ts'

/** A JSON text in which the place of every value is known. */
export interface PlacedJson {
  readonly value: unknown
  /** Fields that an object has twice. */
  readonly repeated: readonly PlacedProblem[]
  readonly place: (problem: Problem) => PlacedProblem
}

/**
 * Reads JSON, strictly: no comments, no trailing commas. Where it is none, gives what is wrong with it: the first fault
 * alone, for all that follows may come of it.
 */
export function readJson(text: string): PlacedJson | readonly [PlacedProblem] {
  const placeOf = placer(text)
  const notJson = ({ code, params, offset }: JsonFault): readonly [PlacedProblem] => [
    { path: [], code, params, ...placeOf(offset) },
  ]
  const tooDeep = nestedTooDeeplyAt(text)
  if (tooDeep !== undefined)
    return notJson({ code: 'json-too-deep', params: { limit: String(MAX_DEPTH) }, offset: tooDeep })
  const tree = treeOf(text)
  if (typeof tree === 'number') return notJson(firstJsonFault(text) ?? notJsonAt(text, tree))
  const indexes: Indexes = new Map()
  return {
    value: JSON.parse(text) as unknown,
    repeated: repeatedFields(tree).map(({ path, field, offset }) => ({
      path,
      code: 'repeated-field',
      params: { field },
      ...placeOf(offset),
    })),
    place: (problem) => ({ ...problem, ...placeOf(offsetOf(tree, problem, indexes)) }),
  }
}

/** One more than are told, so that it shows that there are more. */
const MAX_REPEATED = MAX_PROBLEMS + 1

/** The parser goes on to the end, however many errors it has met; this list stops it at the first. */
class NoErrors extends Array<ParseError> {
  override push(...[first]: readonly ParseError[]): number {
    throw new FoundAt(first?.offset ?? 0)
  }
}

class FoundAt extends Error {
  readonly offset: number

  constructor(offset: number) {
    super()
    this.offset = offset
  }
}

/** The tree of a JSON text, or where the parser found that it is none. */
function treeOf(text: string): Node | number {
  try {
    return parseTree(text, new NoErrors(), { disallowComments: true, allowTrailingComma: false }) ?? 0
  } catch (error) {
    if (error instanceof FoundAt) return error.offset
    throw error
  }
}

const notJsonAt = (text: string, offset: number): JsonFault => ({
  code: 'not-json',
  params: { actual: text.slice(offset, offset + 20) },
  offset,
})

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

/** The values of large objects by their fields: the parser's own search goes through all fields each time. */
type Indexes = Map<Node, ReadonlyMap<string, Node>>

/** Where a problem's field starts in the text; for a field that is missing or unknown, its object or its key. */
function offsetOf(tree: Node, problem: Problem, indexes: Indexes): number {
  let node = tree
  for (const [depth, part] of problem.path.entries()) {
    const child = typeof part === 'number' ? itemOf(node, part) : fieldOf(node, part, indexes)
    if (!child) return node.offset
    node = child
    const isKey = depth === problem.path.length - 1 && problem.code === 'unknown-field'
    if (isKey && node.parent?.type === 'property') return node.parent.offset
  }
  return node.offset
}

const itemOf = (list: Node, at: number): Node | undefined =>
  list.type === 'array' ? list.children?.[at] : undefined

function fieldOf(object: Node, field: string, indexes: Indexes): Node | undefined {
  if (object.type !== 'object') return undefined
  let index = indexes.get(object)
  if (!index) {
    index = indexOf(object)
    indexes.set(object, index)
  }
  return index.get(field)
}

/** Of a field that is given twice the first. */
function indexOf(object: Node): ReadonlyMap<string, Node> {
  const index = new Map<string, Node>()
  for (const { children } of object.children ?? []) {
    const [key, child] = children ?? []
    if (key && child && !index.has(String(key.value))) index.set(String(key.value), child)
  }
  return index
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
      if (seen.has(field) && found.length < MAX_REPEATED)
        found.push({ path: [...path, field], field, offset: key.offset })
      seen.add(field)
      visit(child, [...path, field])
    }
  }
  visit(tree, [])
  return found
}
