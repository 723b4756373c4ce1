import type { Fields, FieldValue } from './fields.ts'
import type { Report } from './finding-list.ts'
import type { CapAttribute, CapInstruction, CapPath, CapUnknown } from './message.ts'
import type { Field, Shape } from './shapes.ts'
import { SIGNATURE_NAMESPACE } from './versions.ts'
import { writeXml } from './write-xml.ts'
import { elementsIn, isElement, type XmlDocument, type XmlElement } from './xml.ts'

export interface FieldReading {
  /** Whether an element in the message is one of CAP's, by its name space. */
  readonly isOurs: (element: XmlElement) => boolean
  readonly report: Report
}

/** The processing instructions beside the root. */
export type BesideRoot = Pick<XmlDocument, 'before' | 'after'>

/**
 * Reads the elements of a message by the shape of its version, every value as written. What stands out of order is read
 * in its place, what stands twice is read once; the second, and what the shape does not have, is kept as XML. Each is
 * reported.
 */
export function readFields(
  root: XmlElement,
  shape: Shape,
  reading: FieldReading,
  beside?: BesideRoot,
): Fields {
  const reader = new FieldReader(reading)
  const fields = reader.readShape(root, shape, [])
  const instructions = [
    ...(beside?.before ?? []).map((text) => ({ at: 0, text })),
    ...reader.instructions,
    ...(beside?.after ?? []).map((text) => ({ at: 1, text })),
  ]
  return {
    ...fields,
    ...(reader.attributes.length > 0 && { attributes: reader.attributes }),
    ...(instructions.length > 0 && { instructions }),
  }
}

/** An element is CAP's if it stands in the root's name space. */
export const isOfRoot =
  (root: XmlElement) =>
  (element: XmlElement): boolean =>
    element.uri === root.uri

class FieldReader {
  readonly attributes: CapAttribute[] = []
  readonly instructions: CapInstruction[] = []
  readonly #reading: FieldReading

  constructor(reading: FieldReading) {
    this.#reading = reading
  }

  readShape(element: XmlElement, shape: Shape, path: CapPath): Fields {
    this.#takeExtras(element, path)
    this.#reportStrayText(element, path)
    const values = new Map<string, FieldValue[]>()
    const unknown: CapUnknown[] = []
    const order = new OrderCheck(shape, this.#reading.report)
    for (const [at, child] of elementsIn(element).entries()) {
      const field = this.#fieldOf(child, shape)
      if (!field) {
        this.#reportUnknown(child, shape, path, order)
        unknown.push({ at, xml: writeXml(child) })
        continue
      }
      const earlier = values.get(field.name)
      if (earlier && !field.many) {
        this.#reading.report('duplicate', [...path, field.name], { element: field.name }, 'repair', child)
        unknown.push({ at, xml: writeXml(child) })
        continue
      }
      const pathOf = (): CapPath => [...path, field.name, ...(field.many ? [earlier?.length ?? 0] : [])]
      order.take(field, child, pathOf)
      const value = this.#readValue(child, field, pathOf)
      if (earlier) earlier.push(value)
      else values.set(field.name, [value])
    }
    return this.#inOrder(shape, values, unknown)
  }

  /** The same fields whatever the order in the file, so that equal messages are equal texts as JSON. */
  #inOrder(shape: Shape, values: ReadonlyMap<string, FieldValue[]>, unknown: readonly CapUnknown[]): Fields {
    const fields: Record<string, Fields[string]> = {}
    for (const { name, many } of shape.fields) {
      const found = values.get(name)
      if (found) fields[name] = many ? found : found[0]
    }
    if (unknown.length > 0) fields['unknown'] = unknown
    return fields
  }

  #fieldOf(child: XmlElement, shape: Shape): Field | undefined {
    return this.#reading.isOurs(child) ? shape.fields.find(({ name }) => name === child.local) : undefined
  }

  /** @param pathOf asked only where the path is needed: most elements are plain texts, and there are many */
  #readValue(element: XmlElement, { form, name }: Field, pathOf: () => CapPath): FieldValue {
    if (form.kind === 'shape') return this.readShape(element, form.shape, pathOf())
    const [only, ...more] = element.children
    if (element.attributes.length > 0 || element.instructions) this.#takeExtras(element, pathOf())
    if (element.hasCdata) this.#reading.report('cdata', pathOf(), { element: name }, undefined, element)
    if (more.length === 0 && (only === undefined || typeof only === 'string')) return only ?? ''
    const inner = element.children.find(isElement)
    if (inner)
      this.#reading.report(
        'unknown-element',
        pathOf(),
        { element: inner.local, parent: name },
        'repair',
        element,
      )
    return textThroughout(element)
  }

  #reportUnknown(child: XmlElement, shape: Shape, path: CapPath, order: OrderCheck): void {
    const params = { element: child.local, parent: shape.name }
    if (child.uri === SIGNATURE_NAMESPACE && shape.anyOf === child.uri) order.takeLast(child.local)
    else this.#reading.report('unknown-element', path, params, undefined, child)
  }

  #takeExtras(element: XmlElement, path: CapPath): void {
    this.#takeInstructions(element, path)
    for (const { uri, local, value } of element.attributes) {
      this.attributes.push({ path, ...(uri !== '' && { uri }), name: local, value })
      // XML Schema, part 1, section 2.6: allowed on every element of every schema.
      if (uri !== 'http://www.w3.org/2001/XMLSchema-instance')
        this.#reading.report(
          'unknown-attribute',
          path,
          { attribute: local, element: element.local },
          undefined,
          element,
        )
    }
  }

  #takeInstructions({ children, instructions = [] }: XmlElement, path: CapPath): void {
    if (instructions.length === 0) return
    const isText = !children.some(isElement)
    let [next, before] = [0, 0]
    for (const { at, text } of instructions) {
      for (; next < at; next += 1) {
        const child = children[next]
        if (typeof child !== 'string') before += 1
        else if (isText) before += child.length
      }
      this.instructions.push({ path, at: before, text })
    }
  }

  #reportStrayText(element: XmlElement, path: CapPath): void {
    const stray = element.children.find((child) => typeof child === 'string' && /[^ \t\r\n]/.test(child))
    if (typeof stray === 'string')
      this.#reading.report(
        'xml-stray-text',
        path,
        { element: element.local, value: shortened(stray) },
        undefined,
        element,
      )
  }
}

/** Watches that the elements come in the order of the shape. */
class OrderCheck {
  readonly #shape: Shape
  readonly #report: Report
  #last = -1
  /** An element that should have been the last one. */
  #end: string | undefined

  constructor(shape: Shape, report: Report) {
    this.#shape = shape
    this.#report = report
  }

  take(field: Field, element: XmlElement, pathOf: () => CapPath): void {
    const at = this.#shape.fields.indexOf(field)
    const after = this.#end ?? (at < this.#last ? this.#shape.fields[this.#last]?.name : undefined)
    if (after !== undefined)
      this.#report('order', pathOf(), { element: field.name, after }, undefined, element)
    // What should have been last is said once, not at every element after it.
    this.#end = undefined
    this.#last = Math.max(this.#last, at)
  }

  takeLast(name: string): void {
    this.#end = name
  }
}

const textThroughout = ({ children }: XmlElement): string =>
  children.map((child) => (typeof child === 'string' ? child : textThroughout(child))).join('')

const shortened = (text: string): string => {
  const trimmed = text.trim()
  return trimmed.length > 40 ? `${trimmed.slice(0, 40)}…` : trimmed
}
