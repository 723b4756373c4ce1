import { charactersIn, infosOf, languageOf, quoted, remembered, type Placed } from '../checks/check.ts'
import { twinsOf } from '../checks/languages.ts'
import type { Finding } from '../finding.ts'
import type { CapInfo, CapMessage } from '../message.ts'
import { finding } from '../rules/catalogue.ts'
import { countersOf, TEXT_LIMITS } from './counters.ts'
import { missingFacts, readFacts, type ReadText } from './facts.ts'
import { missingParts, textOf } from './parts.ts'
import { capitalShare, kanjiShare, readingGrade, sentencesOf } from './reading.ts'

/** Half of the letters: more is not a word stressed here and there. */
const MAX_CAPITALS = 0.5
/** Plain-language guides for the public ask for year 6 to 8. */
const MAX_GRADE = 8
/** Agency for Cultural Affairs, 公用文作成の考え方 (2022), III-3: above 50 to 60 characters a sentence is to be looked at. */
const MAX_SENTENCE_JA = 60
/** Ours: newspapers have some 40 to 45 %. */
const MAX_KANJI = 0.5
/** Facts named in one sentence of advice. */
const MAX_FACTS = 5

const PROSE = ['headline', 'description', 'instruction'] as const

/**
 * Advice on the words of a message: the five parts of a good warning, capitals, reading level, length, and the same
 * facts in every language. Nothing of it is against a standard, and some of it is guessed; nothing is said of Ack and
 * Error, and of parts nothing where a warning ends.
 */
export function adviceOn(message: CapMessage): readonly Finding[] {
  if (message.msgType === 'Ack' || message.msgType === 'Error') return []
  return [
    ...infosOf(message).flatMap((info) => [
      ...(isWarning(message, info.part) ? adviceOnParts(info) : []),
      ...adviceOnStyle(info),
      ...adviceOnLength(info),
    ]),
    ...adviceOnFacts(message),
  ]
}

/** An end of a warning asks nothing of anybody. */
const isWarning = ({ msgType }: CapMessage, { responseType = [] }: CapInfo): boolean =>
  msgType !== 'Cancel' && !responseType.includes('AllClear')

const adviceOnParts = (info: Placed<CapInfo>): readonly Finding[] =>
  missingParts(info).map((part) =>
    finding(`advice-${part}`, info.path, { language: writtenLanguage(info.part) }),
  )

const writtenLanguage = (info: CapInfo): string => info.language?.trim() || languageOf(info)

function adviceOnStyle({ part, path }: Placed<CapInfo>): readonly Finding[] {
  const language = languageOf(part)
  return PROSE.flatMap((element) => {
    const text = part[element] ?? ''
    const at = [...path, element]
    const capitals = capitalShare(text)
    if (capitals !== undefined && capitals > MAX_CAPITALS)
      return [finding('advice-capitals', at, { element, percent: percent(capitals) })]
    if (language.startsWith('en')) return element === 'headline' ? [] : adviceOnEnglish(text, element, at)
    return language.startsWith('ja') ? adviceOnJapanese(text, element, at) : []
  })
}

const percent = (share: number): string => String(Math.round(share * 100))

function adviceOnEnglish(text: string, element: string, path: Finding['path']): readonly Finding[] {
  const grade = readingGrade(text)
  return grade === undefined || grade <= MAX_GRADE
    ? []
    : [
        finding('advice-reading-level', path, {
          element,
          grade: String(Math.round(grade)),
          limit: String(MAX_GRADE),
        }),
      ]
}

function adviceOnJapanese(text: string, element: string, path: Finding['path']): readonly Finding[] {
  const longest = sentencesOf(text).reduce(
    (found, sentence) => (charactersIn(sentence) > charactersIn(found) ? sentence : found),
    '',
  )
  const length = charactersIn(longest)
  const kanji = kanjiShare(text)
  return [
    ...(length > MAX_SENTENCE_JA
      ? [
          finding('advice-sentence-long', path, {
            element,
            length: String(length),
            value: quoted(longest),
            limit: String(MAX_SENTENCE_JA),
          }),
        ]
      : []),
    ...(kanji !== undefined && kanji > MAX_KANJI
      ? [finding('advice-kanji', path, { element, percent: percent(kanji) })]
      : []),
  ]
}

function adviceOnLength({ part, path }: Placed<CapInfo>): readonly Finding[] {
  const { gsm7, ucs2 } = countersOf(textOf(part))
  const [length, limit] = gsm7 === undefined ? [ucs2, TEXT_LIMITS.ucs615] : [gsm7, TEXT_LIMITS.gsm1395]
  return length <= limit
    ? []
    : [
        finding('advice-too-long', path, {
          language: writtenLanguage(part),
          length: String(length),
          limit: String(limit),
        }),
      ]
}

function adviceOnFacts(message: CapMessage): readonly Finding[] {
  // The first language is compared with many: it is read once.
  const readOf = remembered(({ part }: Placed<CapInfo>) => readFacts(textOf(part)))
  return twinsOf(infosOf(message)).flatMap(([first, twin]) => [
    ...adviceOnMissing(first, twin, readOf),
    ...adviceOnMissing(twin, first, readOf),
  ])
}

function adviceOnMissing(
  info: Placed<CapInfo>,
  other: Placed<CapInfo>,
  readOf: (info: Placed<CapInfo>) => ReadText,
): readonly Finding[] {
  const missing = missingFacts(readOf(info), readOf(other))
  return missing.length === 0
    ? []
    : [
        finding('advice-facts-differ', info.path, {
          language: writtenLanguage(info.part),
          other: writtenLanguage(other.part),
          missing: missing.slice(0, MAX_FACTS).join(', ') + (missing.length > MAX_FACTS ? ', …' : ''),
        }),
      ]
}
