import { SaxesParser } from 'saxes'
import { ok, refused, type Result } from '../result.ts'
import { sizeText } from '../size-text.ts'
import type { PlacedFinding } from './finding.ts'
import { bareAmpersandAt, wordsAround } from './bare-ampersand.ts'
import { finding, inBoth, type RuleId } from './rules/catalogue.ts'
import { doctypeAt } from './prolog.ts'
import { textPlaces, type TextPlaces } from './text-places.ts'
import { xmlFault } from './xml-faults.ts'
import type { XmlAttribute, XmlDocument, XmlElement } from './xml.ts'

/** 5 MiB: the largest real files are 1 to 2 MB, nearly all of it polygons. */
export const MAX_XML_BYTES = 5 * 1024 * 1024
/** CAP is four deep, a signature eight, a feed or an envelope around them a few more. */
export const MAX_XML_DEPTH = 32

export interface XmlLimits {
  /** Of the text as UTF-8. */
  readonly maxBytes?: number
  readonly maxDepth?: number
}

/**
 * Reads a text as XML 1.0 with namespaces. Only the five entities of XML are known, nothing is fetched or unfolded: a
 * document type is refused (`xml-doctype`), and so is what is too large (`xml-size`), too deep (`xml-depth`) or not
 * well-formed (`xml-wellformed`, and of an `&` by itself `xml-ampersand`). The first fault ends the reading, so that a hostile file costs no more than its size.
 */
export function parseXml(
  text: string,
  limits: XmlLimits = {},
): Result<XmlDocument, readonly PlacedFinding[]> {
  const { maxBytes = MAX_XML_BYTES, maxDepth = MAX_XML_DEPTH } = limits
  if (isLargerThan(text, maxBytes)) return refused([placed('xml-size', { limit: sizeText(maxBytes) }, 1, 1)])
  const tree = new Tree(text, maxDepth)
  try {
    return ok(tree.read())
  } catch (error) {
    if (error instanceof Refusal) return refused([error.finding])
    throw error
  }
}

/** True where the text has more bytes as UTF-8; most texts are so short that nothing has to be counted. */
function isLargerThan(text: string, maxBytes: number): boolean {
  if (text.length > maxBytes) return true
  if (text.length * 3 <= maxBytes) return false
  let bytes = 0
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at)
    // Each half of a pair stands for two of its four bytes.
    bytes += unit < 0x80 ? 1 : unit < 0x800 || (unit >= 0xd800 && unit < 0xe000) ? 2 : 3
  }
  return bytes > maxBytes
}

const placed = (
  rule: RuleId,
  params: Readonly<Record<string, string>>,
  line: number,
  column: number,
): PlacedFinding => ({
  ...finding(rule, [], params),
  line,
  column,
})

/** Leaves the parser from inside one of its events. */
class Refusal extends Error {
  readonly finding: PlacedFinding

  constructor(refusedFor: PlacedFinding) {
    super(refusedFor.rule)
    this.finding = refusedFor
  }
}

interface OpenElement extends XmlElement {
  readonly children: (XmlElement | string)[]
  hasCdata?: true
  instructions?: { readonly at: number; readonly text: string }[]
}

/** Builds the tree from the parser's events. */
class Tree {
  readonly #text: string
  readonly #maxDepth: number
  readonly #places: TextPlaces
  // XML 1.1 is read as 1.0: its further control characters could not be written again.
  readonly #parser = new SaxesParser({
    xmlns: true,
    position: false,
    defaultXMLVersion: '1.0',
    forceXMLVersion: true,
  })
  readonly #open: OpenElement[] = []
  readonly #before: string[] = []
  readonly #after: string[] = []
  #root: XmlElement | undefined
  #tagAt = { line: 1, column: 1 }

  constructor(text: string, maxDepth: number) {
    this.#text = text
    this.#maxDepth = maxDepth
    this.#places = textPlaces(text)
  }

  read(): XmlDocument {
    const parser = this.#parser
    const doctype = doctypeAt(this.#text)
    if (doctype !== undefined) {
      const { line, column } = this.#places.placeAt(doctype)
      throw new Refusal(placed('xml-doctype', {}, line, column))
    }
    parser.on('error', (error) => {
      throw this.#malformed(error.message)
    })
    // Whatever the parser may take for one that we do not.
    parser.on('doctype', () => {
      throw this.#refusal('xml-doctype', {})
    })
    parser.on('opentagstart', () => {
      // The name ends where the parser stands; its `<` is the last one before.
      this.#tagAt = this.#places.placeAt(this.#text.lastIndexOf('<', parser.position - 1))
      if (this.#open.length >= this.#maxDepth)
        throw new Refusal(
          placed('xml-depth', { limit: String(this.#maxDepth) }, this.#tagAt.line, this.#tagAt.column),
        )
    })
    parser.on('opentag', ({ uri, local, prefix, attributes }) => {
      const { line, column } = this.#tagAt
      this.#enter({ uri, local, prefix, attributes: attributesOf(attributes), children: [], line, column })
    })
    parser.on('closetag', () => {
      this.#open.pop()
    })
    parser.on('text', (text) => this.#addText(text))
    parser.on('cdata', (text) => {
      this.#addText(text)
      const element = this.#open.at(-1)
      if (element) element.hasCdata = true
    })
    parser.on('processinginstruction', ({ target, body }) =>
      this.#addInstruction(body === '' ? target : `${target} ${body}`),
    )
    parser.write(this.#text).close()
    if (!this.#root) throw this.#malformed('document must contain a root element')
    return { root: this.#root, before: this.#before, after: this.#after }
  }

  #enter(element: OpenElement): void {
    const parent = this.#open.at(-1)
    if (parent) parent.children.push(element)
    else this.#root = element
    this.#open.push(element)
  }

  /** Text around a comment or a CDATA section is one text; around a processing instruction it is two. */
  #addText(text: string): void {
    const element = this.#open.at(-1)
    if (!element || text === '') return
    const last = element.children.length - 1
    const before = element.children[last]
    if (typeof before === 'string' && element.instructions?.at(-1)?.at !== last + 1)
      element.children[last] = before + text
    else element.children.push(text)
  }

  #addInstruction(text: string): void {
    const element = this.#open.at(-1)
    if (element) (element.instructions ??= []).push({ at: element.children.length, text })
    else (this.#root ? this.#after : this.#before).push(text)
  }

  #malformed(said: string): Refusal {
    const ampersand = bareAmpersandAt(this.#text, this.#parser.position)
    if (ampersand !== undefined) {
      const { line, column } = this.#places.placeAt(ampersand)
      return new Refusal(placed('xml-ampersand', { value: wordsAround(this.#text, ampersand) }, line, column))
    }
    return this.#refusal('xml-wellformed', inBoth('fault', xmlFault(said)))
  }

  #refusal(rule: RuleId, params: Readonly<Record<string, string>>): Refusal {
    // What is missing at the end is counted beyond it.
    const { line, column } = this.#places.placeAt(Math.min(this.#parser.position, this.#text.length))
    return new Refusal(placed(rule, params, line, column))
  }
}

const XMLNS = 'http://www.w3.org/2000/xmlns/'

/** Without the declarations of name spaces. */
function attributesOf(attributes: Readonly<Record<string, XmlAttribute>>): readonly XmlAttribute[] {
  let found: XmlAttribute[] | undefined
  for (const name in attributes) {
    const attribute = attributes[name]
    if (!attribute || attribute.uri === XMLNS) continue
    const { uri, local, prefix, value } = attribute
    ;(found ??= []).push({ uri, local, prefix, value })
  }
  return found ?? NO_ATTRIBUTES
}

/** Most elements of CAP have none; one list does for all. */
const NO_ATTRIBUTES: readonly XmlAttribute[] = []
