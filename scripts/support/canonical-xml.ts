import { ParseOption, XmlC14NMode, XmlDocument, XmlElement } from 'libxml2-wasm'

/**
 * The canonical form of a document: Exclusive XML Canonicalization 1.0 by libxml2, with comments, the choice of
 * prefixes and white space between elements aside. Two files whose forms are equal say the same. None of our own
 * reading has a part in it. Throws where the text is no XML.
 * @param text decoded already, whatever its declaration says
 */
export function canonical(text: string): string {
  const option =
    ParseOption.XML_PARSE_NONET | ParseOption.XML_PARSE_BIG_LINES | ParseOption.XML_PARSE_IGNORE_ENC
  const document = XmlDocument.fromString(text, { option })
  try {
    for (const node of document.find(WHITE_SPACE_BETWEEN)) node.remove()
    renamePrefixes(document.root)
    return document.canonicalizeToString({ mode: XmlC14NMode.XML_C14N_EXCLUSIVE_1_0, withComments: false })
  } finally {
    document.dispose()
  }
}

/** Texts of an element that holds elements and no words. */
const WHITE_SPACE_BETWEEN = '//*[*][not(text()[normalize-space()])]/text()'

/** One prefix for each namespace, by its place in the alphabet; no namespace stays without. */
function renamePrefixes(root: XmlElement): void {
  const elements = root.find('//*').filter((node) => node instanceof XmlElement)
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
