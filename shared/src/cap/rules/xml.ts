import type { RuleFamily } from './family.ts'

export const XML_RULES = {} as const satisfies RuleFamily
