import type { Finding } from '../finding.ts'
import type { CapInfo, CapMessage, CapPair } from '../message.ts'
import { finding } from '../rules/catalogue.ts'
import { charactersIn, infosOf, isBlank, languageOf, quoted, remembered, type Placed } from './check.ts'

/** XML Schema, section 3.3.3 (language), as CAP 1.2's schema uses it. */
const LANGUAGE = /^[a-zA-Z]{1,8}(-[a-zA-Z0-9]{1,8})*$/

/** A name of a place or a hazard may well be the same in two languages; a sentence is not. */
const MIN_SENTENCE = 12

/** So many languages are held against the first; real messages have nine at most. */
const MAX_TWINS = 40

/** The rules of languages: CAP 1.2, section 3.2.2, language and the note on several info blocks. */
export function* checkLanguages(message: CapMessage): Iterable<Finding> {
  const infos = infosOf(message)
  for (const info of infos) yield* checkLanguage(info, infos.length)
  // The first language is compared with many: what is asked of it is worked out once.
  const comparedOf = remembered(({ part }: Placed<CapInfo>) => comparedIn(part))
  for (const [first, twin] of twinsOf(infos)) {
    const pair = [
      { ...first, compared: comparedOf(first) },
      { ...twin, compared: comparedOf(twin) },
    ] as const
    yield* checkCodes(...pair)
    yield* checkTranslation(...pair)
  }
}

function* checkLanguage({ part, path }: Placed<CapInfo>, infos: number): Iterable<Finding> {
  if (isBlank(part.language)) {
    // English by default is what most senders without a tag mean, as long as it can be English and is the only one.
    const isLikelyEnglish = infos === 1 && !/[\u0250-\u1fff\u2070-\uffff]/.test(textOf(part))
    yield finding('lang-default', path, {}, isLikelyEnglish ? 'info' : 'warning')
  } else if (!LANGUAGE.test(part.language ?? ''))
    yield finding('lang-syntax', [...path, 'language'], { value: quoted(part.language ?? '') })
}

const textOf = (info: CapInfo): string =>
  [info.event, info.headline, info.description].join(' ').slice(0, 1_000)

/**
 * The info blocks that say the same in two languages: the n-th of the message's first language and the n-th of each
 * other, where all have as many; `MAX_TWINS` languages at most. Blocks that do not pair like that (one warning in two
 * languages, another in one) cannot be told apart, and are not compared.
 */
export function twinsOf(
  infos: readonly Placed<CapInfo>[],
): readonly (readonly [Placed<CapInfo>, Placed<CapInfo>])[] {
  const byLanguage = new Map<string, Placed<CapInfo>[]>()
  for (const info of infos) {
    const language = languageOf(info.part)
    const same = byLanguage.get(language)
    if (same) same.push(info)
    else byLanguage.set(language, [info])
  }
  const [first = [], ...others] = byLanguage.values()
  if (others.some((other) => other.length !== first.length)) return []
  return others
    .slice(0, MAX_TWINS)
    .flatMap((other) => other.flatMap((twin, i) => (first[i] ? [[first[i], twin] as const] : [])))
}

const CODES = ['category', 'eventCode', 'urgency', 'severity', 'certainty'] as const
const TEXTS = ['headline', 'description', 'instruction'] as const

/** What twins are compared by: their codes in one order, their texts without white space around. */
type Compared = Readonly<Record<(typeof CODES)[number] | (typeof TEXTS)[number], string>>

interface Twin extends Placed<CapInfo> {
  readonly compared: Compared
}

const comparedIn = (info: CapInfo): Compared =>
  Object.fromEntries([
    ...CODES.map((element) => [element, codes(info[element])] as const),
    ...TEXTS.map((element) => [element, info[element]?.trim() ?? ''] as const),
  ]) as Compared

function* checkCodes(first: Twin, twin: Twin): Iterable<Finding> {
  const between = { language: languageOf(twin.part), other: languageOf(first.part) }
  for (const element of CODES) {
    const [expected, value] = [first.compared[element], twin.compared[element]]
    if (value !== expected)
      yield finding(
        'info-codes-differ',
        twin.part[element] === undefined ? twin.path : [...twin.path, element],
        {
          element,
          value: quoted(value) || '–',
          expected: quoted(expected) || '–',
          ...between,
        },
      )
  }
}

/** One text for the same values in any order. */
export const codes = (values: string | readonly string[] | readonly CapPair[] | undefined): string =>
  typeof values === 'string'
    ? values
    : [
        ...new Set(
          (values ?? []).map((value) =>
            typeof value === 'string' ? value : `${value.valueName}=${value.value}`,
          ),
        ),
      ]
        .sort()
        .join(', ')

function* checkTranslation(first: Twin, twin: Twin): Iterable<Finding> {
  const [language, other] = [languageOf(twin.part), languageOf(first.part)]
  // British and American English may well be the same words.
  if (language.split('-')[0] === other.split('-')[0]) return
  for (const element of TEXTS) {
    const text = twin.compared[element]
    if (text === first.compared[element] && charactersIn(text) >= MIN_SENTENCE && /\p{L}/u.test(text))
      yield finding('lang-same-text', [...twin.path, element], { element, language, other })
  }
}
