export interface TextPlaces {
  /** Line and column of an offset, both from 1; offsets are asked for in the order of the text. */
  readonly placeAt: (offset: number) => { readonly line: number; readonly column: number }
}

/** Finds lines and columns (in UTF-16 units) in one walk through a text. */
export function textPlaces(text: string): TextPlaces {
  let line = 1
  let lineStart = 0
  let nextBreak = text.indexOf('\n')
  return {
    placeAt: (offset) => {
      while (nextBreak !== -1 && nextBreak < offset) {
        line += 1
        lineStart = nextBreak + 1
        nextBreak = text.indexOf('\n', lineStart)
      }
      return { line, column: Math.max(offset - lineStart, 0) + 1 }
    },
  }
}
