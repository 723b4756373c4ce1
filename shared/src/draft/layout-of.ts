import { getNodeValue, parseTree, type Node, type ParseError } from 'jsonc-parser'

/** How a value stands in a text. */
export interface Layout {
  readonly value: unknown
  /** As it is written there. */
  readonly text: string
  /** An object, or a list, that has no line of its own for its first part. */
  readonly isFlat: boolean
  /** The names of an object's fields, in their order. */
  readonly names: readonly string[]
  readonly field: (name: string) => Layout | undefined
  /** Of a list. */
  readonly items: readonly Layout[]
}

/** How a JSON text is written; undefined where it is no JSON. */
export function layoutOf(text: string): Layout | undefined {
  const clean = text.replace(/^\uFEFF/, '')
  const errors: ParseError[] = []
  const tree = parseTree(clean, errors)
  return tree && errors.length === 0 ? new NodeLayout(tree, clean) : undefined
}

/** Looks only at what it is asked for: most of a large file stays as it was. */
class NodeLayout implements Layout {
  readonly #node: Node
  readonly #text: string
  #fields: ReadonlyMap<string, Node> | undefined
  #items: readonly Layout[] | undefined

  constructor(node: Node, text: string) {
    this.#node = node
    this.#text = text
  }

  get value(): unknown {
    return getNodeValue(this.#node) as unknown
  }

  get text(): string {
    const { offset, length } = this.#node
    return this.#text.slice(offset, offset + length)
  }

  get isFlat(): boolean {
    const first = this.#node.children?.[0]
    return first !== undefined && !this.#text.slice(this.#node.offset, first.offset).includes('\n')
  }

  get names(): readonly string[] {
    return [...this.#byName().keys()]
  }

  readonly field = (name: string): Layout | undefined => {
    const node = this.#byName().get(name)
    return node && new NodeLayout(node, this.#text)
  }

  get items(): readonly Layout[] {
    const { type, children = [] } = this.#node
    this.#items ??= type === 'array' ? children.map((item) => new NodeLayout(item, this.#text)) : []
    return this.#items
  }

  #byName(): ReadonlyMap<string, Node> {
    if (this.#fields) return this.#fields
    const fields = new Map<string, Node>()
    for (const { children } of this.#node.type === 'object' ? (this.#node.children ?? []) : []) {
      const [key, value] = children ?? []
      if (key && value) fields.set(String(key.value), value)
    }
    this.#fields = fields
    return fields
  }
}
