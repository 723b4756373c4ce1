const MONTH =
  '(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sep(?:t(?:ember)?)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\\b\\.?'
const NUMBER = '[0-9０-９]'

/** Every way is bounded, so that a long text costs its length. */
const WAYS = [
  // 2011-03-11T14:46:00+09:00, 2011/3/11
  '\\d{4}[-/.]\\d{1,2}[-/.]\\d{1,2}(?:T\\d\\d:\\d\\d(?::\\d\\d(?:\\.\\d{1,9})?)?(?:Z|[+-]\\d\\d:?\\d\\d)?)?',
  // 11.3.2011, 3/11/11
  '\\b\\d{1,2}[-/.]\\d{1,2}[-/.](?:\\d{4}|\\d\\d)\\b',
  // 11 March 2011, 11th of March
  `\\b\\d{1,2}(?:st|nd|rd|th)?(?: of)? ${MONTH}(?:,? \\d{4})?`,
  // March 11, 2011
  `\\b${MONTH} \\d{1,2}(?:st|nd|rd|th)?\\b(?:,? \\d{4})?`,
  // 令和5年11月21日, 11月21日, 2023年, 21日午後10時46分
  `(?:令和|平成|昭和)(?:${NUMBER}{1,2}|元)年`,
  `(?:${NUMBER}{4}年)?${NUMBER}{1,2}月${NUMBER}{1,2}日`,
  `${NUMBER}{4}年`,
  `${NUMBER}{1,2}日(?![間分目本])`,
  `(?:午前|午後)?${NUMBER}{1,2}時(?:${NUMBER}{1,2}分|半)?(?!間)`,
  // 14:46, 2:46 PM, 3 pm
  '\\b\\d{1,2}[:：]\\d\\d(?:[:：]\\d\\d)?(?: ?[AaPp]\\.?[Mm]\\b\\.?)?',
  '\\b\\d{1,2}(?:\\d\\d)? ?[AaPp]\\.?[Mm]\\b\\.?',
  // Days and years by themselves
  '\\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\\b',
  '[月火水木金土日]曜日?',
  '\\b(?:19|20)\\d\\d\\b',
] as const

const DATE = new RegExp(WAYS.join('|'), 'g')

/**
 * Dates, years, days of the week and times of day that stand in a free text, as written there and in its order; those
 * of English and Japanese, and what is written in numbers in any language. A shifted message would tell them wrongly.
 */
export const datesIn = (text: string): readonly string[] => text.match(DATE) ?? []
