import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { findingText, RULES } from '@alert-replay/shared/cap/rules/catalogue.ts'
import { CONTAINER_RULES } from '@alert-replay/shared/cap/rules/containers.ts'
import { EXPORT_RULES } from '@alert-replay/shared/cap/rules/export.ts'
import { GEOMETRY_RULES } from '@alert-replay/shared/cap/rules/geometry.ts'
import { JMA_RULES } from '@alert-replay/shared/cap/rules/jma.ts'
import { MESSAGE_RULES } from '@alert-replay/shared/cap/rules/message.ts'
import { PROFILE_RULES } from '@alert-replay/shared/cap/rules/profiles.ts'
import { QUALITY_RULES } from '@alert-replay/shared/cap/rules/quality.ts'
import { XML_RULES } from '@alert-replay/shared/cap/rules/xml.ts'
import { describe, expect, test } from 'vitest'
import { root } from '../../../scripts/support/paths.ts'

const FAMILIES = {
  xml: XML_RULES,
  message: MESSAGE_RULES,
  geometry: GEOMETRY_RULES,
  profiles: PROFILE_RULES,
  quality: QUALITY_RULES,
  containers: CONTAINER_RULES,
  jma: JMA_RULES,
  export: EXPORT_RULES,
}

const page = (family: string): string => {
  const file = join(root, 'docs/rules', `${family}.md`)
  return existsSync(file) ? readFileSync(file, 'utf8') : ''
}

/** By rule, what stands under its heading. */
const paragraphsOf = (text: string): ReadonlyMap<string, string> =>
  new Map(
    text
      .split(/^## /m)
      .slice(1)
      .flatMap((section) => {
        const [, rule] = /^`([^`]+)`/.exec(section) ?? []
        return rule === undefined ? [] : [[rule, section.split('\n').slice(1).join('\n').trim()] as const]
      }),
  )

describe.each(Object.entries(FAMILIES))('the rules of %s', (family, rules) => {
  const paragraphs = paragraphsOf(page(family))

  test('[C8] each has its paragraph in docs/rules, and no paragraph is about another', () => {
    expect([...paragraphs.keys()].sort()).toEqual(Object.keys(rules).sort())
  })

  test('each paragraph says something', () => {
    expect([...paragraphs].filter(([, text]) => text.length < 60).map(([rule]) => rule)).toEqual([])
  })
})

test('no two families have a rule of one name', () => {
  expect(Object.keys(RULES).length).toBe(
    Object.values(FAMILIES).reduce((count, rules) => count + Object.keys(rules).length, 0),
  )
})

test('each rule is broken by a file of the corpus, or is named in a test', () => {
  const corpus = readdirSync(join(root, 'tests/cap/corpus/invalid')).map((name) =>
    name.replace(/(?:--.*)?\.xml$/, ''),
  )
  const tests = readdirSync(join(root, 'tests'), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => readFileSync(join(root, 'tests', name), 'utf8'))
    .join('\n')
  const untested = Object.keys(RULES).filter(
    (rule) =>
      !corpus.includes(rule) && !new RegExp(`(?<![\\w-])${rule.replace('.', '\\.')}(?![\\w-])`).test(tests),
  )
  expect(untested).toEqual([])
})

test('[C8] a sentence says what is wrong and what would be right, in either language', () => {
  const found = { rule: 'enum', params: { element: 'scope', value: 'All', expected: 'Public' } } as const
  expect(findingText(found, 'en-GB')).toEqual({
    wrong: '"All" is no value of <scope>',
    right: 'one of Public',
  })
  expect(findingText(found, 'ja-JP')).toEqual({
    wrong: '「All」は <scope> の値ではありません',
    right: '次のいずれか: Public',
  })
})

test('every sentence in Japanese is Japanese, every one in English is not', () => {
  const isJapanese = (text: string): boolean => /[ぁ-んァ-ヶ一-龠]/.test(text)
  const wrong = Object.entries(RULES).filter(
    ([, { en, ja }]) =>
      isJapanese(`${en.wrong}${en.right}`.replaceAll('訓練 EXERCISE', '')) ||
      !isJapanese(ja.wrong) ||
      !isJapanese(ja.right),
  )
  expect(wrong.map(([rule]) => rule)).toEqual([])
})
