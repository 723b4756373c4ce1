/** A part of a text: an address of the web, or what stands between two. */
export interface TextPiece {
  readonly text: string
  readonly isAddress: boolean
}

/**
 * With its scheme, beginning with www, or the name of a host under a domain that senders of warnings use: no word that
 * follows a full stop without a space is one. Only what may stand in an address, so that a text without spaces ends it.
 */
const ADDRESS =
  /(?<![\w@.-])(?:https?:\/\/[a-z\d]|www\.[a-z\d]|(?:[a-z\d-]+\.)+(?:com|edu|gov|int|mil|net|org)(?:\.[a-z]{2})?(?![\w@-]))[\w\-.~:/?#[\]@!$&'()*+,;=%]*/gi
/** Of the sentence around it, not of the address. */
const AFTER = /[.,:;!?'\]*]+$/

/** Parts a text at its addresses. The pieces together are the text, whatever is in it. */
export function addressesIn(text: string): readonly TextPiece[] {
  const pieces: TextPiece[] = []
  let from = 0
  const add = (to: number, isAddress: boolean): void => {
    if (to > from) pieces.push({ text: text.slice(from, to), isAddress })
    from = to
  }
  for (const { 0: match, index } of text.matchAll(ADDRESS)) {
    add(index, false)
    add(index + endOf(match), true)
  }
  add(text.length, false)
  return pieces
}

/** Where the address ends: a bracket that it does not open is not its own either. */
function endOf(match: string): number {
  const held = match.replace(AFTER, '')
  const isOpen = held.split('(').length >= held.split(')').length
  return held.endsWith(')') && !isOpen ? endOf(held.slice(0, -1)) : held.length
}
