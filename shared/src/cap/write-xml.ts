import type { XmlElement } from './xml.ts'

/**
 * Text for between two tags. `>` is written as an entity too, so that no text can hold `]]>`; a carriage return as a
 * number, as a reader would make a line feed of it. What XML cannot hold at all (control characters, half a surrogate
 * pair) becomes U+FFFD: a feed must not fail because of one stray character.
 */
export const quoteText = (text: string): string => replaced(text, TEXT)

/** Text for an attribute in double quotes; line breaks and tabs as numbers, as a reader would make spaces of them. */
export const quoteAttribute = (text: string): string => replaced(text, ATTRIBUTE)

// XML 1.0, 2.2 Characters.
// oxlint-disable-next-line no-control-regex -- these are the characters that must not be written
const TEXT = /[&<>\r]|[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu
// oxlint-disable-next-line no-control-regex -- as above
const ATTRIBUTE = /[&<>"\t\n\r]|[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\t': '&#9;',
  '\n': '&#10;',
  '\r': '&#13;',
}

const replaced = (text: string, characters: RegExp): string =>
  text.replace(characters, (character) => ENTITIES[character] ?? '\uFFFD')

const XML_NAMESPACE = 'http://www.w3.org/XML/1998/namespace'

/**
 * Writes an element with what it holds, nothing added between its tags. Every namespace that it uses is declared on
 * it, under the prefixes of the element where they mean one thing, so it can stand anywhere.
 */
export function writeXml(element: XmlElement): string {
  const parts: string[] = []
  write(element, undefined, parts)
  return parts.join('')
}

/** What an element declares, and where it stands: a prefix means what the innermost one says that has it. */
interface Scope {
  readonly declared: ReadonlyMap<string, string>
  readonly outer: Scope | undefined
}

// Looked up outwards, and never copied: a root with thousands of namespaces may have thousands of children.
function meaningOf(prefix: string, scope: Scope | undefined): string | undefined {
  for (let at = scope; at; at = at.outer) {
    const uri = at.declared.get(prefix)
    if (uri !== undefined) return uri
  }
  return undefined
}

function write(element: XmlElement, outer: Scope | undefined, parts: string[]): void {
  const { prefixes, attributes } = namesOf(element)
  const declared = [...prefixes].filter(([prefix, uri]) => meaningOf(prefix, outer) !== uri)
  const name = qualified(element.uri === '' ? '' : element.prefix, element.local)
  parts.push('<', name)
  for (const [prefix, uri] of declared)
    parts.push(` ${prefix === '' ? 'xmlns' : `xmlns:${prefix}`}="${quoteAttribute(uri)}"`)
  parts.push(...attributes)
  if (element.children.length === 0 && !element.instructions) {
    parts.push('/>')
    return
  }
  parts.push('>')
  writeChildren(element, declared.length === 0 ? outer : { declared: new Map(declared), outer }, parts)
  parts.push('</', name, '>')
}

function writeChildren(
  { children, instructions = [] }: XmlElement,
  scope: Scope | undefined,
  parts: string[],
): void {
  let next = 0
  const writeInstructionsAt = (at: number): void => {
    for (; instructions[next]?.at === at; next += 1)
      parts.push(writeInstruction(instructions[next]?.text ?? ''))
  }
  for (const [at, child] of children.entries()) {
    writeInstructionsAt(at)
    if (typeof child === 'string') parts.push(quoteText(child))
    else write(child, scope, parts)
  }
  writeInstructionsAt(children.length)
}

/** The prefixes that an element and its attributes use, and the attributes, written. */
function namesOf(element: XmlElement): {
  readonly prefixes: ReadonlyMap<string, string>
  readonly attributes: readonly string[]
} {
  // An element of no namespace can have no prefix, an attribute of one needs one.
  const prefixes = new Map([[element.uri === '' ? '' : element.prefix, element.uri]])
  const attributes = element.attributes.map(({ uri, prefix, local, value }) => {
    const chosen = uri === '' ? '' : uri === XML_NAMESPACE ? 'xml' : freePrefix(prefix, uri, prefixes)
    if (uri !== '' && uri !== XML_NAMESPACE) prefixes.set(chosen, uri)
    return ` ${qualified(chosen, local)}="${quoteAttribute(value)}"`
  })
  return { prefixes, attributes }
}

/** The prefix as written, or another where that one means something else on the same element. */
function freePrefix(written: string, uri: string, prefixes: ReadonlyMap<string, string>): string {
  if (written !== '' && (prefixes.get(written) ?? uri) === uri) return written
  for (let number = 1; ; number += 1) {
    const prefix = `n${number}`
    if ((prefixes.get(prefix) ?? uri) === uri) return prefix
  }
}

const qualified = (prefix: string, local: string): string => (prefix === '' ? local : `${prefix}:${local}`)

/** A processing instruction; what would end it too soon is taken out. */
export const writeInstruction = (text: string): string => `<?${text.replaceAll('?>', '? >')}?>`
