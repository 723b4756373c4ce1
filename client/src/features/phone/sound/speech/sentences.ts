/** At the end of a sentence, and of a line: browsers cut a long utterance off, and a sentence is what is told anew. */
export const sentencesOf = (text: string): readonly string[] =>
  text
    .split(/(?<=[。！？!?])\s*|(?<=\.)\s+|\n+/u)
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence !== '')
