/**
 * Where the document type of an XML text begins, if it has one: after the declaration, comments, processing instructions
 * and white space that may stand before it (XML 1.0, section 2.8). The parser reports one only at its end, and to get
 * there through megabytes of entities takes it seconds.
 */
export function doctypeAt(text: string): number | undefined {
  const notSpace = /[^\s\uFEFF]/g
  for (let at = 0; ;) {
    notSpace.lastIndex = at
    at = notSpace.exec(text)?.index ?? text.length
    const end = text.startsWith('<?', at) ? '?>' : text.startsWith('<!--', at) ? '-->' : undefined
    if (end === undefined) return text.startsWith('<!DOCTYPE', at) ? at : undefined
    const closes = text.indexOf(end, at + end.length)
    if (closes === -1) return undefined
    at = closes + end.length
  }
}
