/** The text of a file as a field of a page has it: without the mark at its beginning, and with one kind of line end. */
export const asField = (file: string): string => file.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n')

/** What a field has, with the mark and the line ends of the file that it came from. */
export function asFile(field: string, like: string): string {
  const isCrLf = /\r?\n/.exec(like)?.[0] === '\r\n'
  return (like.startsWith('\uFEFF') ? '\uFEFF' : '') + (isCrLf ? field.replaceAll('\n', '\r\n') : field)
}

/** Where a line and a column, both from 1, are in a text. */
export function offsetAt(text: string, { line, column }: { readonly line: number; readonly column: number }) {
  const before = text.split('\n').slice(0, line - 1)
  return before.reduce((sum, one) => sum + one.length + 1, 0) + column - 1
}
