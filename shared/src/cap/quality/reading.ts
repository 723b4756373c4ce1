/**
 * The school year (United States) that a text asks of its reader: 0.39 × words per sentence + 11.8 × syllables per
 * word − 15.59 (Kincaid, Fishburne, Rogers and Chissom, Navy Research Branch Report 8-75, 1975). Syllables are counted
 * by groups of vowels: good for a hint, not for a measurement. Undefined below `minWords`, where it means nothing.
 */
export function readingGrade(text: string, minWords = 20): number | undefined {
  const words = text.toLowerCase().match(/[a-z]+(?:['’-][a-z]+)*/g) ?? []
  if (words.length < minWords) return undefined
  const sentences = sentencesOf(text).filter((sentence) => /[a-z]/i.test(sentence)).length || 1
  const syllables = words.reduce((sum, word) => sum + syllablesIn(word), 0)
  return 0.39 * (words.length / sentences) + 11.8 * (syllables / words.length) - 15.59
}

function syllablesIn(word: string): number {
  const spoken = word.replace(/(?:[^laeiouy]es|[^aeiouytd]ed|[^laeiouy]e)$/, '')
  return Math.max(1, spoken.match(/[aeiouy]{1,2}/g)?.length ?? 0)
}

/** The sentences of a text, without the marks at their ends; an empty line and a list's line end one too. */
export const sentencesOf = (text: string): readonly string[] =>
  text
    .split(/[。！？]|[.!?](?=\s|$)|\n\s*(?=\n|[-*・●○■□◆])/)
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence !== '')

/** The share of kanji among kanji and kana; undefined where there are few of both. */
export function kanjiShare(text: string, minCharacters = 40): number | undefined {
  const kanji = text.match(/\p{Script=Han}/gu)?.length ?? 0
  const kana = text.match(/[\p{Script=Hiragana}\p{Script=Katakana}]/gu)?.length ?? 0
  return kanji + kana < minCharacters ? undefined : kanji / (kanji + kana)
}

/** The share of capitals among a text's letters that have capitals; undefined where there are few. */
export function capitalShare(text: string, minLetters = 20): number | undefined {
  const capitals = text.match(/\p{Lu}/gu)?.length ?? 0
  const small = text.match(/\p{Ll}/gu)?.length ?? 0
  return capitals + small < minLetters ? undefined : capitals / (capitals + small)
}
