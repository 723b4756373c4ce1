import type { Finding } from '../finding.ts'
import type { CapInfo, CapMessage, CapPair } from '../message.ts'
import { finding } from '../rules/catalogue.ts'
import { charactersIn, infosOf, isBlank, languageOf, quoted, type Placed } from './check.ts'

/** XML Schema, section 3.3.3 (language), as CAP 1.2's schema uses it. */
const LANGUAGE = /^[a-zA-Z]{1,8}(-[a-zA-Z0-9]{1,8})*$/

/** A name of a place or a hazard may well be the same in two languages; a sentence is not. */
const MIN_SENTENCE = 12

/** The rules of languages: CAP 1.2, section 3.2.2, language and the note on several info blocks. */
export function* checkLanguages(message: CapMessage): Iterable<Finding> {
  const infos = infosOf(message)
  for (const info of infos) yield* checkLanguage(info, infos.length)
  for (const [first, twin] of twinsOf(infos)) {
    yield* checkCodes(first, twin)
    yield* checkTranslation(first, twin)
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
 * other, where all have as many. Blocks that do not pair like that (one warning in two languages, another in one)
 * cannot be told apart, and are not compared.
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
  return others.flatMap((other) => other.flatMap((twin, i) => (first[i] ? [[first[i], twin] as const] : [])))
}

function* checkCodes(first: Placed<CapInfo>, twin: Placed<CapInfo>): Iterable<Finding> {
  const between = { language: languageOf(twin.part), other: languageOf(first.part) }
  for (const element of ['category', 'eventCode', 'urgency', 'severity', 'certainty'] as const) {
    const [expected, value] = [codes(first.part[element]), codes(twin.part[element])]
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

function* checkTranslation(first: Placed<CapInfo>, twin: Placed<CapInfo>): Iterable<Finding> {
  const [language, other] = [languageOf(twin.part), languageOf(first.part)]
  // British and American English may well be the same words.
  if (language.split('-')[0] === other.split('-')[0]) return
  for (const element of ['headline', 'description', 'instruction'] as const) {
    const text = twin.part[element]?.trim() ?? ''
    if (charactersIn(text) >= MIN_SENTENCE && /\p{L}/u.test(text) && text === first.part[element]?.trim())
      yield finding('lang-same-text', [...twin.path, element], { element, language, other })
  }
}
