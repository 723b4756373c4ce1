import { areasOf, isBlank, languageOf, type Placed } from '../checks/check.ts'
import type { CapInfo } from '../message.ts'

/**
 * The parts of a warning that people act on: source, hazard, location, time, guidance (Mileti and Sorensen 1990;
 * Sutton and Kuligowski 2019, "Alerts and warnings on short messaging channels"). Whether a part is there is guessed
 * from words, in English and Japanese; where nothing can be guessed nothing is missing.
 */
export const PARTS = ['source', 'hazard', 'location', 'time', 'guidance'] as const
export type Part = (typeof PARTS)[number]

/** What is longer is no warning any more; the longest text met has 4,991 characters. */
const MAX_READ = 20_000

/** The words of an info block that people read. */
export const textOf = ({ headline = '', description = '', instruction = '' }: CapInfo): string =>
  [headline, description, instruction]
    .filter((text) => text !== '')
    .join('\n')
    .slice(0, MAX_READ)

/** The parts of which an info block has no trace. */
export function missingParts(info: Placed<CapInfo>): readonly Part[] {
  const text = textOf(info.part).normalize('NFKC')
  const tests: Readonly<Record<Part, () => boolean>> = {
    source: () => !isBlank(info.part.senderName) || AUTHORITY.test(text),
    hazard: () => !isBlank(info.part.description) || sharesWord(info.part.event, text),
    location: () => namesPlace(info, text),
    time: () => namesTime(languageOf(info.part), text),
    guidance: () => !isBlank(info.part.instruction) || GUIDANCE.test(text),
  }
  return PARTS.filter((part) => !tests[part]())
}

const AUTHORITY =
  /\b(?:agency|authority|bureau|centre|center|city of|council|department|fire brigade|government|institute|ministry|observatory|office|police|service)\b|[庁省]|気象台|政府|消防|警察|本部|役所|役場|[都道府県市区町村]から/i

const GUIDANCE =
  /\b(?:avoid|boil|call|check|close|do not|don't|drop|evacuate|follow|go|keep|leave|listen|monitor|move|prepare|seek|shelter|stay|take|turn)\b|避難|逃げ|離れ|ください|下さい|身を守|とどま|確保|備え|控え|注意して|警戒して/i

const NOW_EN =
  /\b(?:now|immediately|at once|currently|today|tonight|tomorrow|morning|afternoon|evening|noon|midnight|night|hours?|minutes?|until|since|(?:mon|tues|wednes|thurs|fri|satur|sun)day)\b/i
const NOW_JA = /今|現在|ただちに|直ちに|すぐ|本日|明日|昨日|夕方|未明|明け方|夜|朝|昼|まもなく|時間|まで/

function namesTime(language: string, text: string): boolean {
  if (/\d/.test(text) && /\d[:.]\d\d|\d\s?(?:[ap]\.?m|uhr|h\b|時|日|分)|\d{4}/i.test(text)) return true
  if (language.startsWith('en')) return NOW_EN.test(text)
  return language.startsWith('ja') ? NOW_JA.test(text) : true
}

/** So many areas, and words of an area, are looked for: who warns more places than that names none of them. */
const MAX_AREAS = 200
const MAX_WORDS = 50

function namesPlace(info: Placed<CapInfo>, text: string): boolean {
  const areas = areasOf(info)
  if (areas.length === 0) return false
  return areas.slice(0, MAX_AREAS).some(({ part }) => sharesWord(part.areaDesc, text))
}

/** Words that are in many names and name nothing. */
const COMMON = new Set(
  'area areas city coast coastal county district east eastern island islands north northern part parts prefecture province region south southern state town village warning watch west western zone'.split(
    ' ',
  ),
)

/** Whether a word of a name, or the first two characters of a name without spaces, stands in a text. */
function sharesWord(name: string, text: string): boolean {
  const lower = text.toLowerCase()
  const words = name.slice(0, MAX_READ).normalize('NFKC').toLowerCase()
  return (words.match(/[\p{L}\p{M}]+/gu) ?? []).slice(0, MAX_WORDS).some((word) => {
    if (/\p{Script=Han}|\p{Script=Hiragana}|\p{Script=Katakana}|\p{Script=Thai}/u.test(word))
      return lower.includes(word.slice(0, 2))
    return word.length > 2 && !COMMON.has(word) && lower.includes(word)
  })
}
