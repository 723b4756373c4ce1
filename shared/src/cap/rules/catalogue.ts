import type { Finding } from '../finding.ts'
import { CONTAINER_RULES } from './containers.ts'
import { EXPORT_RULES } from './export.ts'
import type { Rule } from './family.ts'
import { GEOMETRY_RULES } from './geometry.ts'
import { JMA_RULES } from './jma.ts'
import { MESSAGE_RULES } from './message.ts'
import { PROFILE_RULES } from './profiles.ts'
import { QUALITY_RULES } from './quality.ts'
import { XML_RULES } from './xml.ts'

/** Every rule, by id. Each family is a file beside this one and a page in docs/rules/. */
export const RULES = {
  ...XML_RULES,
  ...MESSAGE_RULES,
  ...GEOMETRY_RULES,
  ...PROFILE_RULES,
  ...QUALITY_RULES,
  ...CONTAINER_RULES,
  ...JMA_RULES,
  ...EXPORT_RULES,
} as const

export type RuleId = keyof typeof RULES

export const ruleOf = (id: RuleId): Rule => RULES[id]

/** No value in a sentence is longer: a sentence is read by people, and what is in a file may be of any length. */
const MAX_VALUE = 200

/** A finding of a rule, as grave as the rule says or as the caller knows better. Long values are cut. */
export const finding = (
  rule: RuleId,
  path: Finding['path'],
  params: Finding['params'] = {},
  gravity: Finding['gravity'] = ruleOf(rule).gravity,
): Finding => ({ rule, gravity, path, params: shortened(params) })

function shortened(params: Finding['params']): Finding['params'] {
  if (Object.values(params).every((value) => value.length <= MAX_VALUE)) return params
  return Object.fromEntries(Object.entries(params).map(([name, value]) => [name, cut(value)]))
}

const cut = (value: string): string =>
  value.length > MAX_VALUE ? `${value.slice(0, MAX_VALUE - 1).replace(/[\ud800-\udbff]$/, '')}…` : value

/** A value that is itself words, in both languages of the sentences: for the params of a finding. */
export const inBoth = (
  name: string,
  { en, ja }: Readonly<Record<'en' | 'ja', string>>,
): Finding['params'] => ({
  [name]: en,
  [`${name}.ja`]: ja,
})

/**
 * What is wrong and what would be right, in Japanese for `ja`, else in English. Where the finding says as what the
 * value was read instead (`read`), the sentence says so.
 */
export function findingText(
  { rule, params }: Pick<Finding, 'rule' | 'params'>,
  language: string,
): { readonly wrong: string; readonly right: string } {
  const tongue = language.startsWith('ja') ? 'ja' : 'en'
  const { wrong, mended, right } = ruleOf(rule)[tongue]
  const fill = (sentence: string): string =>
    sentence.replace(/\{(\w+)\}/g, (_, name: string) => params[`${name}.${tongue}`] ?? params[name] ?? '?')
  return { wrong: fill(params['read'] === undefined ? wrong : (mended ?? wrong)), right: fill(right) }
}
