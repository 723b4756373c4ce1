import { fieldsOf, valuesOf, type Fields, type FieldValue } from './fields.ts'
import type { CapAttribute, CapInstruction, CapMessage, CapPath, CapUnknown } from './message.ts'
import { parseXml } from './parse-xml.ts'
import { SHAPES, type Shape } from './shapes.ts'
import { CAP_NAMESPACES, type CapVersion } from './versions.ts'
import { quoteAttribute, quoteText, writeInstruction, writeXml } from './write-xml.ts'
import { elementsIn } from './xml.ts'

/**
 * A message as CAP 1.2, elements in the standard's order, every text as it is. For the exercise projection and for the
 * identity codec only (rule D1): whatever leaves the program goes through `writeMessage`.
 */
export const messageText = (message: CapMessage): string => fieldsText(fieldsOf(message), '1.2')

/** The fields of a message as a document of a version of CAP; only white space between elements is added. */
export function fieldsText(fields: Fields, version: CapVersion): string {
  const writer = new FieldWriter(fields)
  writer.writeRoot(fields, SHAPES[version], CAP_NAMESPACES[version])
  return writer.text()
}

const XML_NAMESPACE = 'http://www.w3.org/XML/1998/namespace'

class FieldWriter {
  readonly #parts: string[] = ['<?xml version="1.0" encoding="UTF-8"?>\n']
  /** By the path of their element; empty for nearly every message. */
  readonly #attributes: ReadonlyMap<string, readonly CapAttribute[]>
  readonly #instructions: ReadonlyMap<string, readonly CapInstruction[]>
  readonly #beside: readonly CapInstruction[]
  /** No attributes and no instructions: nobody asks for paths. */
  readonly #isPlain: boolean

  constructor({ attributes = [], instructions = [] }: Fields) {
    const all = instructions as readonly CapInstruction[]
    this.#attributes = byPath(attributes as readonly CapAttribute[])
    this.#beside = all.filter(({ path }) => path === undefined)
    this.#instructions = byPath(all.filter(({ path }) => path !== undefined))
    this.#isPlain = this.#attributes.size === 0 && this.#instructions.size === 0
  }

  text = (): string => this.#parts.join('')

  writeRoot(fields: Fields, shape: Shape, namespace: string): void {
    for (const { at, text } of this.#beside) if (at === 0) this.#parts.push(writeInstruction(text), '\n')
    this.#writeElement(shape.name, fields, shape, [], '', ` xmlns="${namespace}"`)
    for (const { at, text } of this.#beside) if (at > 0) this.#parts.push(writeInstruction(text), '\n')
  }

  #writeElement(
    name: string,
    value: FieldValue,
    shape: Shape | undefined,
    path: CapPath,
    indent: string,
    more = '',
  ): void {
    this.#parts.push(indent, '<', name, more, this.#attributesAt(path), '>')
    if (shape && typeof value !== 'string') this.#writeFields(value, shape, path, indent)
    else this.#writeText(typeof value === 'string' ? value : '', path)
    this.#parts.push('</', name, '>\n')
  }

  #writeFields(fields: Fields, shape: Shape, path: CapPath, indent: string): void {
    const unknown = (fields['unknown'] ?? []) as readonly CapUnknown[]
    const strangers = new Strangers(unknown, this.#instructionsAt(path))
    const inner = `${indent}  `
    this.#parts.push('\n')
    for (const { name, form, many } of shape.fields)
      for (const [at, value] of valuesOf(fields, name).entries()) {
        this.#writeStrangers(strangers, inner)
        this.#writeElement(
          name,
          value,
          form.kind === 'shape' ? form.shape : undefined,
          this.#isPlain ? path : [...path, name, ...(many ? [at] : [])],
          inner,
        )
        strangers.count()
      }
    strangers.end()
    this.#writeStrangers(strangers, inner)
    this.#parts.push(indent)
  }

  #writeStrangers(strangers: Strangers, indent: string): void {
    for (let text = strangers.next(); text !== undefined; text = strangers.next())
      this.#parts.push(indent, text, '\n')
  }

  #writeText(text: string, path: CapPath): void {
    let from = 0
    for (const instruction of this.#instructionsAt(path)) {
      this.#parts.push(quoteText(text.slice(from, instruction.at)), writeInstruction(instruction.text))
      from = instruction.at
    }
    this.#parts.push(quoteText(from === 0 ? text : text.slice(from)))
  }

  #instructionsAt(path: CapPath): readonly CapInstruction[] {
    return this.#isPlain ? [] : (this.#instructions.get(path.join('/')) ?? [])
  }

  #attributesAt(path: CapPath): string {
    if (this.#isPlain) return ''
    const attributes = this.#attributes.get(path.join('/')) ?? []
    return attributes
      .map(({ uri, name, value }, at) => {
        if (uri === undefined) return ` ${name}="${quoteAttribute(value)}"`
        if (uri === XML_NAMESPACE) return ` xml:${name}="${quoteAttribute(value)}"`
        return ` xmlns:a${at}="${quoteAttribute(uri)}" a${at}:${name}="${quoteAttribute(value)}"`
      })
      .join('')
  }
}

function byPath<Item extends { readonly path?: CapPath }>(items: readonly Item[]): Map<string, Item[]> {
  const groups = new Map<string, Item[]>()
  for (const item of items) {
    const key = (item.path ?? []).join('/')
    const group = groups.get(key)
    if (group) group.push(item)
    else groups.set(key, [item])
  }
  return groups
}

interface Stranger {
  /** How many elements stand before it. */
  readonly at: number
  readonly isElement: boolean
  readonly text: string
}

/** What stands between the elements that CAP knows: unknown ones, and processing instructions. */
class Strangers {
  readonly #all: readonly Stranger[]
  #next = 0
  #before = 0

  constructor(unknown: readonly CapUnknown[], instructions: readonly CapInstruction[]) {
    const texts = unknownTexts(unknown)
    const elements = unknown.map(({ at }, index) => ({ at, isElement: true, text: texts[index] ?? '' }))
    const others = instructions.map(({ at, text }) => ({
      at,
      isElement: false,
      text: writeInstruction(text),
    }))
    // Of two at one place, an instruction stands before the element.
    this.#all = [...others, ...elements].sort((one, other) => one.at - other.at)
  }

  /** An element of CAP has been written. */
  count(): void {
    this.#before += 1
  }

  /** No element of CAP follows. */
  end(): void {
    this.#before = Infinity
  }

  /** The next that has its place here. */
  next(): string | undefined {
    const stranger = this.#all[this.#next]
    if (!stranger || stranger.at > this.#before) return undefined
    this.#next += 1
    if (stranger.isElement) this.#before += 1
    return stranger.text
  }
}

/** Read and written again, all at once, so that what a scenario's file holds as XML cannot end the element around it. */
function unknownTexts(unknown: readonly CapUnknown[]): readonly string[] {
  if (unknown.length === 0) return []
  const parsed = parseXml(`<all>${unknown.map(({ xml }) => xml).join('')}</all>`, { maxBytes: Infinity })
  const elements = parsed.ok ? elementsIn(parsed.value.root) : []
  if (
    elements.length !== unknown.length ||
    (parsed.ok && parsed.value.root.children.length !== unknown.length)
  )
    throw new Error(`What a message holds beside CAP is no XML: ${unknown[0]?.xml.slice(0, 80)}`)
  return elements.map(writeXml)
}
