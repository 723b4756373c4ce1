import {
  ParseOption,
  XmlC14NMode,
  XmlComment,
  XmlDocument,
  XmlElement,
  XmlText,
  type XmlTreeNode,
} from 'libxml2-wasm'

/**
 * The canonical form of a document: Exclusive XML Canonicalization 1.0 by libxml2, with comments, the choice of
 * prefixes and white space between elements aside. Two files whose forms are equal say the same. None of our own
 * reading has a part in it. Throws where the text is no XML.
 * @param text decoded already, whatever its declaration says
 */
export function canonical(text: string): string {
  // oxlint-disable-next-line no-bitwise -- the options are bits
  const option = ParseOption.XML_PARSE_NONET | ParseOption.XML_PARSE_BIG_LINES | IGNORE_ENCODING
  const document = XmlDocument.fromString(text, { option })
  try {
    const elements = elementsUnder(document.root)
    for (const element of elements) removeWhiteSpace(element)
    renamePrefixes(document.root, elements)
    return document.canonicalizeToString({ mode: XmlC14NMode.XML_C14N_EXCLUSIVE_1_0, withComments: false })
  } finally {
    document.dispose()
  }
}

const IGNORE_ENCODING = 2_097_152

function elementsUnder(root: XmlElement): readonly XmlElement[] {
  const elements = [root]
  for (const element of elements)
    for (const child of childrenOf(element)) if (child instanceof XmlElement) elements.push(child)
  return elements
}

function* childrenOf(element: XmlElement): Generator<XmlTreeNode> {
  for (let child = element.firstChild; child; child = child.next) yield child
}

/** Takes white space out of an element that holds elements and no words. */
function removeWhiteSpace(element: XmlElement): void {
  const children = [...childrenOf(element)]
  for (const child of children) if (child instanceof XmlComment) child.remove()
  const texts = children.filter((child) => child instanceof XmlText)
  const isBetween = texts.every(({ content }) => /^[ \t\r\n]*$/.test(content))
  if (isBetween && children.some((child) => child instanceof XmlElement))
    for (const text of texts) text.remove()
}

/** One prefix for each namespace, by its place in the alphabet; no namespace stays without. */
function renamePrefixes(root: XmlElement, elements: readonly XmlElement[]): void {
  const named = elements.flatMap((element) => [element, ...element.attrs])
  const uris = [...new Set(named.map(({ namespaceUri }) => namespaceUri))]
    .filter((uri) => uri !== '' && uri !== 'http://www.w3.org/XML/1998/namespace')
    .sort()
  const prefixes = new Map(uris.map((uri, at) => [uri, `canonical${at}`]))
  for (const [uri, prefix] of prefixes) root.addNsDeclaration(uri, prefix)
  for (const node of named) {
    const prefix = prefixes.get(node.namespaceUri)
    if (prefix !== undefined) node.namespacePrefix = prefix
  }
}
