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

/** A finding of a rule, as grave as the rule says or as the caller knows better. */
export const finding = (
  rule: RuleId,
  path: Finding['path'],
  params: Finding['params'] = {},
  gravity: Finding['gravity'] = ruleOf(rule).gravity,
): Finding => ({ rule, gravity, path, params })

/** What is wrong and what would be right, in Japanese for `ja`, else in English. */
export function findingText(
  { rule, params }: Pick<Finding, 'rule' | 'params'>,
  language: string,
): { readonly wrong: string; readonly right: string } {
  const sentences = ruleOf(rule)[language.startsWith('ja') ? 'ja' : 'en']
  const fill = (sentence: string): string =>
    sentence.replace(/\{(\w+)\}/g, (_, name: string) => params[name] ?? '?')
  return { wrong: fill(sentences.wrong), right: fill(sentences.right) }
}
