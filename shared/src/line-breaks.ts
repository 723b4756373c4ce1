import { baseOf } from './localized.ts'

/** A space, or what closes a clause: a line may end after it. */
const ENDS = /[\s、，。；：！？,;!?）」』】》…]$/u
/** What no line begins with, and what none ends with (JIS X 4051, section 5; GB/T 15834, section 5). */
const NEVER_FIRST =
  /^[\s、，。．・；：！？,.;:!?）)」』】》〉\]…々ー％%ぁぃぅぇぉっゃゅょァィゥェォッャュョ]/u
const NEVER_LAST = /[（(「『【《〈[]$/u
const HAN = /\p{Script=Han}/u
const SINGLE_HAN = /^\p{Script=Han}$/u

/**
 * A text in the pieces that no line may break: put together they are the text again. Between two of them a line may
 * end without a word being read that is not there. Languages that are set with spaces between words are one piece:
 * there the layout knows where to break, if it keeps words whole.
 *
 * Chinese has no spaces, and `已飛越南部上空` broken after 南 says that something flew over Vietnam (飛越南部 is "flew over
 * the south"; a national alert of Taiwan of 9 January 2024 was read so). So a line may end only where a word ends and no
 * other word could be read across the place. Japanese ends lines before a word of meaning, never before a particle;
 * Easy Japanese at its spaces.
 */
export function unbreakablePieces(text: string, language: string): readonly string[] {
  const base = baseOf(language)
  if (base !== 'zh' && base !== 'ja') return [text]
  // Written with spaces between words, as Easy Japanese is.
  const spaced = language.endsWith('-x-easy') && /\s/.test(text)
  const words = spaced ? text.split(/(?<=\s)(?=\S)/) : wordsOf(text, language)
  const pieces: string[] = []
  let before = ''
  /** A single character of Chinese at the head of a clause belongs to what follows: 據研判. */
  const isHead = (word: string): boolean => base === 'zh' && SINGLE_HAN.test(word) && pieces.at(-1) === word
  for (const word of words) {
    const mayBreak =
      before !== '' &&
      !NEVER_FIRST.test(word) &&
      !NEVER_LAST.test(before) &&
      !isHead(before) &&
      (ENDS.test(before) ||
        (base === 'ja' ? beginsPhrase(before, word, language) : mayEnd(before, word, language)))
    if (mayBreak || pieces.length === 0) pieces.push(word)
    else pieces[pieces.length - 1] += word
    before = word
  }
  return pieces.length === 0 ? [text] : pieces
}

/**
 * A piece that is wider than its line has to end within: the parts between which it may then, put together the piece
 * again. Better between two words than after any character: 飛越 and 南部, and never 飛越南.
 */
export function partsOf(piece: string, language: string): readonly string[] {
  if (baseOf(language) !== 'zh') return [piece]
  const parts: string[] = []
  for (const word of wordsOf(piece, language)) {
    const last = parts.at(-1)
    if (last === undefined || (!NEVER_FIRST.test(word) && !NEVER_LAST.test(last))) parts.push(word)
    else parts[parts.length - 1] = last + word
  }
  return parts.length === 0 ? [piece] : parts
}

/** The words of a text; where the system does not know them, its clauses. */
function wordsOf(text: string, language: string): readonly string[] {
  if (typeof Intl.Segmenter !== 'function') return text.split(/(?<=[、，。；：！？\s])/u)
  const segmenter = new Intl.Segmenter(language, { granularity: 'word' })
  return [...segmenter.segment(text)].map(({ segment }) => segment)
}

/**
 * Chinese: a word ends here, and the characters on both sides are not a word themselves. A single character stays with
 * what is before it, as 物 does in 建筑物.
 */
function mayEnd(before: string, word: string, language: string): boolean {
  if (!HAN.test(before) && !HAN.test(word)) return false
  if (SINGLE_HAN.test(word)) return false
  const across = (Array.from(before).at(-1) ?? '') + (Array.from(word)[0] ?? '')
  // A number stays with what it counts.
  if (!/^\p{Script=Han}{2}$/u.test(across)) return !/^[\p{N}:.]/u.test(across)
  return wordsOf(across, language).length > 1
}

/** Japanese: a word of meaning begins here. A single character behind another is its ending: 沖縄県, 22時, 55分頃. */
function beginsPhrase(before: string, word: string, language: string): boolean {
  if (!/^[\p{Script=Han}\p{Script=Katakana}\p{Script=Latin}\p{N}（「『【《]/u.test(word)) return false
  if (SINGLE_HAN.test(word)) return false
  if (/[\p{N}:.]$/u.test(before)) return false
  // An honorific stays with its word.
  if (/^[おご御]$/u.test(before)) return false
  return HAN.test(before) && HAN.test(word) ? mayEnd(before, word, language) : true
}
