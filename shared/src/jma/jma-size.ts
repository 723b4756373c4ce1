import type { PlacedFinding } from '../cap/finding.ts'
import type { CapMessage } from '../cap/message.ts'
import { inBoth } from '../cap/rules/catalogue.ts'
import { elementsIn, textIn, type XmlElement } from '../cap/xml.ts'
import { MAX_PAIRS, pairsIn } from './bands.ts'
import type { JmaBlock } from './block.ts'
import { placed } from './report.ts'

/** Names, codes and the like have some dozen characters; they are repeated for every warning and area. */
const MAX_NAME = 1_000
const NAMES = new Set(
  'Title Name Code Condition Status EditorialOffice PublishingOffice EventID Serial InfoKind'.split(' '),
)

/** Refuses a report with an absurdly long name, code or attribute, before anything is made of it. */
export function longNames(root: XmlElement): readonly PlacedFinding[] {
  const open = [root]
  for (let element = open.pop(); element; element = open.pop()) {
    const name = NAMES.has(element.local) ? textIn(element).length : 0
    const longest = element.attributes.reduce((most, { value }) => Math.max(most, value.length), name)
    if (longest > MAX_NAME) return [tooLong(element, NAME, longest, MAX_NAME)]
    for (const child of elementsIn(element)) open.push(child)
  }
  return []
}

/** Refuses more pairs of a warning and an area than any real report has. */
export function manyPairs(root: XmlElement, blocks: readonly JmaBlock[]): readonly PlacedFinding[] {
  const pairs = pairsIn(blocks)
  return pairs > MAX_PAIRS
    ? [placed(root, 'jma-size', { count: String(pairs), limit: String(MAX_PAIRS) })]
    : []
}

/** The text of a report is in its message as often as it has warnings. */
const MAX_TEXT = 4_000_000

/** Refuses a report whose message would be far larger than itself. */
export function longMessage(root: XmlElement, message: CapMessage): readonly PlacedFinding[] {
  const length = lengthOf(message)
  return length > MAX_TEXT ? [tooLong(root, WHOLE, length, MAX_TEXT)] : []
}

/** Characters of all texts in it. */
function lengthOf(value: unknown): number {
  if (typeof value === 'string') return value.length
  if (typeof value !== 'object' || value === null) return 0
  return Object.values(value).reduce<number>((sum, one) => sum + lengthOf(one), 0)
}

const NAME = { en: 'a name, code or attribute', ja: '名前・コード・属性' }
const WHOLE = {
  en: 'the message, with each text as often as it has warnings,',
  ja: '警報等の数だけ文を繰り返した電文',
}

const tooLong = (
  element: XmlElement,
  what: Readonly<Record<'en' | 'ja', string>>,
  count: number,
  limit: number,
): PlacedFinding =>
  placed(element, 'jma-long', { ...inBoth('what', what), count: String(count), limit: String(limit) })
