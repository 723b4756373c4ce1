import { fieldsOf, valuesOf, type Fields, type FieldValue } from './fields.ts'
import type { CapAttribute, CapInstruction, CapMessage, CapPath, CapUnknown } from './message.ts'
import { parseXml } from './parse-xml.ts'
import { SHAPES, type Shape } from './shapes.ts'
import { CAP_NAMESPACES, type CapVersion } from './versions.ts'
import { quoteAttribute, quoteText, writeInstruction, writeXml } from './write-xml.ts'

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

  constructor({ attributes = [], instructions = [] }: Fields) {
    const all = instructions as readonly CapInstruction[]
    this.#attributes = byPath(attributes as readonly CapAttribute[])
    this.#beside = all.filter(({ path }) => path === undefined)
    this.#instructions = byPath(all.filter(({ path }) => path !== undefined))
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
    const strangers = new Strangers(
      (fields['unknown'] ?? []) as readonly CapUnknown[],
      this.#instructions.get(path.join('/')) ?? [],
    )
    this.#parts.push('\n')
    let written = 0
    const writeStrangers = (isEnd = false): void => {
      for (const stranger of strangers.due(written, isEnd)) {
        this.#parts.push(indent, '  ', stranger.text, '\n')
        if (stranger.isElement) written += 1
      }
    }
    for (const { name, form, many } of shape.fields)
      for (const [at, value] of valuesOf(fields, name).entries()) {
        writeStrangers()
        const inner = form.kind === 'shape' ? form.shape : undefined
        this.#writeElement(name, value, inner, many ? [...path, name, at] : [...path, name], `${indent}  `)
        written += 1
      }
    writeStrangers(true)
    this.#parts.push(indent)
  }

  #writeText(text: string, path: CapPath): void {
    let from = 0
    for (const instruction of this.#instructions.size === 0
      ? []
      : (this.#instructions.get(path.join('/')) ?? [])) {
      this.#parts.push(quoteText(text.slice(from, instruction.at)), writeInstruction(instruction.text))
      from = instruction.at
    }
    this.#parts.push(quoteText(text.slice(from)))
  }

  #attributesAt(path: CapPath): string {
    if (this.#attributes.size === 0) return ''
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
  readonly at: number
  readonly isElement: boolean
  readonly text: string
}

/** What stands between the elements that CAP knows: unknown ones, and processing instructions. */
class Strangers {
  readonly #all: readonly Stranger[]
  #next = 0

  constructor(unknown: readonly CapUnknown[], instructions: readonly CapInstruction[]) {
    const elements = unknown.map(({ at, xml }) => ({ at, isElement: true, text: unknownText(xml) }))
    const others = instructions.map(({ at, text }) => ({
      at,
      isElement: false,
      text: writeInstruction(text),
    }))
    // Of two at one place, an instruction stands before the element: `at` counts the elements before.
    this.#all = [...others, ...elements].sort((one, other) => one.at - other.at)
  }

  /** Those before which `written` elements stand, and at the end all that are left. */
  *due(written: number, isEnd: boolean): Generator<Stranger> {
    for (let count = written; this.#next < this.#all.length; this.#next += 1) {
      const stranger = this.#all[this.#next]
      if (!stranger || (stranger.at > count && !isEnd)) return
      if (stranger.isElement) count += 1
      yield stranger
    }
  }
}

/** Read and written again, so that what stands in a scenario's file as XML cannot end the element around it. */
function unknownText(xml: string): string {
  const parsed = parseXml(xml)
  if (!parsed.ok) throw new Error(`What a message holds beside CAP is no XML: ${xml.slice(0, 80)}`)
  return writeXml(parsed.value.root)
}
