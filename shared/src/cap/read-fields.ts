import type { Fields, FieldValue } from './fields.ts'
import type { Report } from './finding-list.ts'
import type { CapAttribute, CapInstruction, CapPath, CapUnknown } from './message.ts'
import type { Field, Shape } from './shapes.ts'
import { SIGNATURE_NAMESPACE, versionMeant } from './versions.ts'
import { writeXml } from './write-xml.ts'
import { elementsIn, isElement, textIn, type XmlDocument, type XmlElement } from './xml.ts'

/** Where each element of the message stands in the file, by its path. */
export class ElementPlaces {
  readonly #elements = new Map<string, XmlElement>()

  set(path: CapPath, element: XmlElement): void {
    this.#elements.set(path.join('/'), element)
  }

  /** The element, or the nearest around it that is there. */
  near(path: CapPath): XmlElement | undefined {
    for (let length = path.length; length >= 0; length -= 1) {
      const element = this.#elements.get(path.slice(0, length).join('/'))
      if (element) return element
    }
    return undefined
  }
}

export interface FieldReading {
  /** Reads what stands in a namespace of another version, or in none, as if it stood in the root's. */
  readonly isLenient: boolean
  readonly report: Report
  readonly places: ElementPlaces
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
  const reader = new FieldReader(root.uri, reading)
  reading.places.set([], root)
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

class FieldReader {
  readonly attributes: CapAttribute[] = []
  readonly instructions: CapInstruction[] = []
  readonly #uri: string
  readonly #reading: FieldReading

  constructor(uri: string, reading: FieldReading) {
    this.#uri = uri
    this.#reading = reading
  }

  readShape(element: XmlElement, shape: Shape, path: CapPath): Fields {
    this.#takeAttributes(element, path)
    this.#takeInstructions(element, path)
    this.#reportStrayText(element, path)
    const values = new Map<string, FieldValue[]>()
    const unknown: CapUnknown[] = []
    const order = new OrderCheck(shape, this.#reading.report)
    for (const [at, child] of elementsIn(element).entries()) {
      const field = this.#fieldOf(child, shape)
      const earlier = field ? (values.get(field.name) ?? []) : []
      if (!field) this.#reportUnknown(child, shape, path, order)
      if (!field || (earlier.length > 0 && !field.many)) {
        unknown.push({ at, xml: writeXml(child) })
        if (field)
          this.#reading.report('duplicate', [...path, field.name], { element: field.name }, 'repair', child)
        continue
      }
      const childPath = field.many ? [...path, field.name, earlier.length] : [...path, field.name]
      this.#reading.places.set(childPath, child)
      order.take(field, childPath)
      earlier.push(this.#readValue(child, field, childPath))
      values.set(field.name, earlier)
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
    const isOurs =
      child.uri === this.#uri ||
      (this.#reading.isLenient && (child.uri === '' || versionMeant(child.uri) !== undefined))
    return isOurs ? shape.fields.find(({ name }) => name === child.local) : undefined
  }

  #readValue(element: XmlElement, { form, name }: Field, path: CapPath): FieldValue {
    if (form.kind === 'shape') return this.readShape(element, form.shape, path)
    this.#takeAttributes(element, path)
    this.#takeInstructions(element, path)
    if (element.hasCdata) this.#reading.report('cdata', path, { element: name })
    const inner = element.children.find(isElement)
    if (!inner) return textIn(element)
    this.#reading.report('unknown-element', path, { element: inner.local, parent: name }, 'repair')
    return textThroughout(element)
  }

  #reportUnknown(child: XmlElement, shape: Shape, path: CapPath, order: OrderCheck): void {
    const params = { element: child.local, parent: shape.name }
    if (child.uri === SIGNATURE_NAMESPACE && shape.anyOf === child.uri) order.takeLast(child.local)
    else this.#reading.report('unknown-element', path, params, undefined, child)
  }

  #takeAttributes(element: XmlElement, path: CapPath): void {
    for (const { uri, local, value } of element.attributes) {
      this.attributes.push({ path, ...(uri !== '' && { uri }), name: local, value })
      // XML Schema, part 1, section 2.6: allowed on every element of every schema.
      if (uri !== 'http://www.w3.org/2001/XMLSchema-instance')
        this.#reading.report('unknown-attribute', path, { attribute: local, element: element.local })
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
      this.#reading.report('xml-stray-text', path, { element: element.local, value: shortened(stray) })
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

  take(field: Field, path: CapPath): void {
    const at = this.#shape.fields.indexOf(field)
    const after = this.#end ?? (at < this.#last ? this.#shape.fields[this.#last]?.name : undefined)
    if (after !== undefined) this.#report('order', path, { element: field.name, after })
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
