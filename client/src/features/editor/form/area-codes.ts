import type { Localized } from '@alert-replay/shared/localized.ts'
import type { Area } from '@alert-replay/shared/alert.ts'
import { fieldsOf, listAt } from './written.ts'

type Fields = Readonly<Record<string, unknown>>

const SCHEME = 'JIS X 0401'

const isPrefecture = (code: unknown): boolean => fieldsOf(code)['scheme'] === SCHEME

/** The prefectures of an area, by their codes. */
export const prefecturesOf = (codes: unknown): readonly string[] =>
  listAt(codes).flatMap((code) => {
    const { value } = fieldsOf(code)
    return isPrefecture(code) && typeof value === 'string' ? [value] : []
  })

/** The codes of an area with these prefectures in place of those it had; its other codes stay. */
export const withPrefectures = (codes: unknown, chosen: readonly string[]): readonly unknown[] => [
  ...chosen.map((value) => ({ scheme: SCHEME, value })),
  ...listAt(codes).filter((code) => !isPrefecture(code)),
]

/** What several places together are called, in each of these languages that has a name for all of them. */
export function namedAfter(
  places: readonly { readonly names: Localized }[],
  languages: readonly string[],
): Localized {
  return Object.fromEntries(
    languages.flatMap((language): [string, string][] => {
      const names = places.map((place) => place.names[language === 'ja-x-easy' ? 'ja' : language])
      const all = names.filter((name) => name !== undefined)
      if (all.length === 0 || all.length < places.length) return []
      return [[language, all.join(/^(?:ja|zh)/.test(language) ? '、' : ', ')]]
    }),
  )
}

/**
 * The name of an area whose prefectures change: a text that is empty, or is what those before are called, follows them;
 * what somebody wrote stays. `before` and `after` are what each is called, by language.
 */
export function nameFollowing(name: unknown, before: Localized, after: Localized): Fields {
  const own = fieldsOf(name)
  const follows = (language: string): boolean =>
    own[language] === undefined || own[language] === '' || own[language] === before[language]
  return Object.fromEntries(
    [...new Set([...Object.keys(own), ...Object.keys(after)])].flatMap((language) => {
      const text = follows(language) ? after[language] : own[language]
      return text === undefined ? [] : [[language, text]]
    }),
  )
}

/** What of an area in a draft a map can try to draw: whatever is no text is left out. */
export function drawableOf(area: Readonly<Record<string, unknown>>): Required<Omit<Area, 'name'>> {
  const texts = (list: unknown): readonly string[] => listAt(list).filter((one) => typeof one === 'string')
  return {
    codes: listAt(area['codes']).flatMap((code) => {
      const { scheme, value } = fieldsOf(code)
      return typeof scheme === 'string' && typeof value === 'string' ? [{ scheme, value }] : []
    }),
    polygons: texts(area['polygons']),
    circles: texts(area['circles']),
  }
}
