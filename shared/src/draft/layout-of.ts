import { parseTree, type Node } from 'jsonc-parser'

/** How an object stands in a text. */
export interface ObjectLayout {
  readonly isFlat: boolean
  /** The names of its fields, in their order. */
  readonly names: readonly string[]
  readonly inner: (part: string | number) => ObjectLayout | undefined
  /** The layout of the item of a list that has this id, for an item keeps its layout where others came before it. */
  readonly withId: (id: unknown) => ObjectLayout | undefined
}

/** How the objects of a JSON text stand in it; undefined where it is no JSON. */
export function layoutOf(text: string): ObjectLayout | undefined {
  const clean = text.replace(/^\uFEFF/, '')
  const tree = parseTree(clean)
  return tree && ofNode(tree, clean)
}

function ofNode(node: Node, text: string): ObjectLayout {
  const fields = new Map<string, Node>()
  const byId = new Map<unknown, Node>()
  const children = node.children ?? []
  if (node.type === 'object') {
    for (const { children: pair } of children) {
      const [key, value] = pair ?? []
      if (key && value) fields.set(String(key.value), value)
    }
  } else for (const item of children) byId.set(idOf(item), item)
  const first = children[0]
  const layout = (child: Node | undefined): ObjectLayout | undefined => child && ofNode(child, text)
  return {
    isFlat: first !== undefined && !text.slice(node.offset, first.offset).includes('\n'),
    names: [...fields.keys()],
    inner: (part) => layout(typeof part === 'number' ? children[part] : fields.get(part)),
    withId: (id) => layout(byId.get(id)),
  }
}

function idOf(item: Node): unknown {
  const pair =
    item.type === 'object' ? item.children?.find(({ children }) => children?.[0]?.value === 'id') : undefined
  return pair?.children?.[1]?.value ?? item
}
