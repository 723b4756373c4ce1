import type { RuleFamily } from './family.ts'

export const QUALITY_RULES = {} as const satisfies RuleFamily
