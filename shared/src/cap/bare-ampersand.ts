/**
 * What may hold an `&` as it is, and an `&` that begins neither a name nor a number with its `;`. One with which a text
 * ends may have been cut off.
 */
const HIDDEN_OR_BARE =
  /<!--[^]*?(?:-->|$)|<!\[CDATA\[[^]*?(?:\]\]>|$)|<\?[^]*?(?:\?>|$)|&(?!#?[\w.:-]{1,64};|#?[\w.:-]{0,64}$)/g

/**
 * Where the first `&` is that stands by itself, up to `end`; undefined where there is none. A reader of XML goes on from
 * it to the next `;`, which may be pages further, and tells what it finds there.
 */
export function bareAmpersandAt(text: string, end: number): number | undefined {
  for (const { 0: found, index } of text.slice(0, end).matchAll(HIDDEN_OR_BARE))
    if (found === '&') return index
  return undefined
}

/** The words around a place of a text, in its line and its element. */
export function wordsAround(text: string, at: number): string {
  const before = /[^<>\r\n]{0,16}$/u.exec(text.slice(Math.max(0, at - 32), at))?.[0] ?? ''
  const after = /^[^<>\r\n]{0,16}/u.exec(text.slice(at, at + 32))?.[0] ?? ''
  return `${before}${after}`.trim()
}
