/** Names one message, in `references`: CAP 1.2, section 3.2.1. `sent` as it stands there, no CAP time perhaps. */
export interface Reference {
  readonly sender: string
  readonly identifier: string
  readonly sent: string
}

/** What stands in `references`, in order: triplets, and what is none (a `text` without a `reference`). */
export interface WrittenReference {
  readonly text: string
  readonly reference?: Reference
}

/** Reads `sender,identifier,sent sender,identifier,sent …`; any white space divides (CAP 1.2, section 3.2.1). */
export const readReferences = (references: string): readonly WrittenReference[] =>
  references
    .split(/\s+/)
    .filter((text) => text !== '')
    .map(readReference)

function readReference(text: string): WrittenReference {
  const [sender, identifier, sent, ...more] = text.split(',')
  if (!sender || !identifier || !sent || more.length > 0) return { text }
  return { text, reference: { sender, identifier, sent } }
}

/** The triplet by which other messages name this one. */
export const writeReference = ({ sender, identifier, sent }: Reference): string =>
  `${sender},${identifier},${sent}`
